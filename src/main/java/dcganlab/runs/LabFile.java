package dcganlab.runs;

import dcganlab.model.LabException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
        Path whole = path.toAbsolutePath();
        Path parent = whole.getParent();
        boolean stands =
                whole.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)
                        && Files.isRegularFile(whole);
        return stands && parent != null ? parent : path;
    }
}
