package dcganlab.runs;

import dcganlab.model.LabException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// The file `run.lab` in a run's folder, which systems open with the lab where they open folders
/// with their own file manager. It stands for its folder, whatever both are called, and nothing of
/// the run depends on it.
final class LabFile {
    private static final String ENDING = ".lab";

    /// The first word tells the kind of file to who looks into it.
    private static final String TEXT = "DCGAN Lab: the run of this folder\n";

    private LabFile() {}

    /// Puts it into a run's folder, unless it is there.
    ///
    /// @throws LabException if the system refuses
    static void put(Path run) throws LabException {
        Path file = run.resolve("run" + ENDING);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            SafeFile.write(file, out -> out.write(TEXT.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /// The folder for which such a file stands; any other path is itself.
    static Path folder(Path path) {
        Path parent = path.toAbsolutePath().getParent();
        return isOne(path) && parent != null && !isLesson(path) ? parent : path;
    }

    /// Whether a file of the same ending is that of a lesson, see [LessonFile], perhaps a bad one.
    static boolean isLesson(Path path) {
        if (!isOne(path)) {
            return false;
        }
        byte[] mark = TEXT.getBytes(StandardCharsets.UTF_8);
        try (InputStream in = Files.newInputStream(path)) {
            return !Arrays.equals(mark, in.readNBytes(mark.length));
        } catch (IOException e) {
            return false; // Who reads it says why not.
        }
    }

    private static boolean isOne(Path path) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)
                && Files.isRegularFile(path);
    }
}
