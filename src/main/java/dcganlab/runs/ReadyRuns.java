package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.ReadyRun;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// The runs that ship with the lab, each an archive of a run's folder. One is unpacked into the
/// library when it is opened for the first time, and from then on is a run as all others: it can be
/// looked through, branched, trained further, and thrown away, after which there is a fresh one.
public final class ReadyRuns {
    private ReadyRuns() {}

    /// Its folder in a library, unpacked if it is not there.
    ///
    /// @param name what it shall be called
    /// @throws LabException if it cannot be written
    public static Path in(RunLibrary library, ReadyRun run, String name) throws LabException {
        Path place = library.folder().resolve(run.folder());
        if (RunFolder.isRun(place)) {
            return place;
        }
        Path aside = library.folder().resolve("." + run.folder());
        try {
            Folders.deleteAll(aside); // Of a lab that was ended meanwhile.
            Files.createDirectories(aside);
            unpack(run, aside);
            Notes.NONE.withName(name).write(aside);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            return place;
        } catch (IOException e) {
            throw Folders.deletedAfter(aside, FileTrouble.writing(place, e));
        }
    }

    /// Where one stands: to go on from there in memory, without a folder in a library.
    ///
    /// @throws LabException if the system has no place to unpack it
    public static Stand stand(ReadyRun run) throws LabException {
        try {
            Path aside = Files.createTempDirectory(run.folder());
            try {
                unpack(run, aside);
                RunFolder folder = RunFolder.open(aside);
                long newest = folder.checkpoints().getLast();
                return new Stand(folder.plan(), folder.checkpoint(newest));
            } finally {
                Folders.deleteAll(aside);
            }
        } catch (IOException e) {
            throw FileTrouble.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /// The plan of a run, and its state after its newest step.
    public record Stand(TrainingPlan plan, TrainerState state) {}

    private static void unpack(ReadyRun run, Path folder) throws IOException {
        String archive = "/dcganlab/assets/runs/" + run.folder() + ".zip";
        try (InputStream file =
                        Objects.requireNonNull(ReadyRuns.class.getResourceAsStream(archive));
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(zip, target);
                }
            }
        }
    }
}
