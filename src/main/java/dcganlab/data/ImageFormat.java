package dcganlab.data;

import dcganlab.files.FileKind;

import org.jspecify.annotations.Nullable;

/// Kinds of image files that the lab reads, named as ImageIO names them.
enum ImageFormat {
    JPEG(FileKind.JPEG),
    PNG(FileKind.PNG),
    GIF(FileKind.GIF),
    BMP(FileKind.BMP),
    PNM(FileKind.PNM),
    PAM(FileKind.PAM),
    WEBP(FileKind.WEBP);

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
}
