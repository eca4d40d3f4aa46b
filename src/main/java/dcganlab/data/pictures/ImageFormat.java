package dcganlab.data.pictures;

import dcganlab.files.FileKind;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

/// Kinds of image files that the lab reads, named as ImageIO names them.
enum ImageFormat {
    JPEG(FileKind.JPEG),
    PNG(FileKind.PNG),
    GIF(FileKind.GIF),
    BMP(FileKind.BMP),
    PNM(FileKind.PNM),
    PAM(FileKind.PAM),
    WEBP(FileKind.WEBP),
    TIFF(FileKind.TIFF);

    private final FileKind kind;

    ImageFormat(FileKind kind) {
        this.kind = kind;
    }

    /// The format of a kind of file; null if it is none of them.
    static @Nullable ImageFormat of(@Nullable FileKind kind) {
        for (ImageFormat format : values()) {
            if (format.kind == kind) {
                return format;
            }
        }
        return null;
    }

    /// What to say of a file that is no picture of these formats: its kind where that helps.
    static Message insteadOfPicture(@Nullable FileKind kind) {
        return switch (kind) {
            case GIT_LFS -> Message.of("data.gitLfs");
            case WEB_PAGE -> Message.of("data.webPage");
            case null -> Message.of("data.noImage");
            default ->
                    kind.family() == FileKind.Family.IMAGE
                            ? Message.of("data.foreign", kind.words())
                            : Message.of("data.noImage");
        };
    }
}
