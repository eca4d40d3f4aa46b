package dcganlab.data;

import dcganlab.data.arrays.IdxHeader;
import dcganlab.data.pictures.Pictures;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;
import dcganlab.files.FileKind;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// A file that was chosen by itself and is no set of images: a picture, or something else, which is
/// then named.
final class OtherFile {
    private OtherFile() {}

    /// Does nothing if it is a picture.
    ///
    /// @param path of the file
    /// @throws LabException that says what else it is
    static void refuse(DataFile file, Path path) throws IOException, LabException {
        byte[] head = Unpacked.head(file, FileKind.HEAD);
        if (head.length == 0) {
            throw ReadFailure.because(file, Message.of("data.empty"));
        }
        FileKind kind = FileKind.of(path);
        if (!Pictures.reads(kind)) {
            throw ReadFailure.because(
                    file, IdxHeader.labels(head) ? Message.of("data.onlyLabels") : instead(kind));
        }
    }

    /// Why a file beside a set is not a part of it, as far as its beginning tells.
    static Message leftover(DataFile file) {
        try {
            FileKind kind = FileKind.of(Unpacked.head(file, FileKind.HEAD));
            return Message.of(kind == FileKind.GIT_LFS ? "data.gitLfs" : "data.notInSet");
        } catch (IOException failure) {
            return ReadFailure.reason(failure);
        }
    }

    private static Message instead(@Nullable FileKind kind) {
        return switch (kind) {
            case null -> Message.of("data.unknownFile");
            case GIT_LFS -> Message.of("data.gitLfs");
            case WEB_PAGE -> Message.of("data.webPage");
            default ->
                    switch (kind.family()) {
                        case PACKED -> Message.of("data.unpackFirst");
                        case IMAGE -> Message.of("data.foreign", kind.words());
                        default -> Message.of("data.otherKind", kind.words());
                    };
        };
    }
}
