package dcganlab.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// Tells by the names in a zip what program wrote it.
///
/// @param names of the files in it
record ZipContent(List<String> names) {
    private static final int NAME_LENGTH = 26; // in an entry's own header
    private static final int NAME = 30;

    /// @param head the file's first bytes, which name its first entry: all that there is to know
    ///   where the directory at the end is missing
    static ZipContent of(Path file, byte[] head) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new ZipContent(zip.stream().map(ZipEntry::getName).toList());
        } catch (IOException cutOff) {
            return new ZipContent(List.of(firstName(head)));
        }
    }

    private static String firstName(byte[] head) {
        if (head.length < NAME) {
            return "";
        }
        int length = (head[NAME_LENGTH] & 0xFF) | (head[NAME_LENGTH + 1] & 0xFF) << 8;
        return new String(head, NAME, Math.min(length, head.length - NAME), ISO_8859_1);
    }

    FileKind kind() {
        if (any("(.*/)?data\\.pkl")) {
            return any("(.*/)?code/.*\\.py") ? FileKind.TORCH_SCRIPT : FileKind.PYTORCH;
        }
        if (any("model\\.weights\\.h5")) {
            return FileKind.KERAS;
        }
        return any(".*\\.npy") ? FileKind.NUMPY_ARCHIVE : FileKind.ZIP;
    }

    private boolean any(String pattern) {
        return names.stream().anyMatch(name -> name.matches(pattern));
    }
}
