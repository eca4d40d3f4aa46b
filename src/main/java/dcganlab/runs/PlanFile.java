package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainingPlan;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// The file `plan.json`, by which a folder is a run.
final class PlanFile {
    private static final long LONGEST = 1 << 20; // bytes

    private PlanFile() {}

    private static Path in(Path run) {
        return run.resolve("plan.json");
    }

    static boolean stands(Path run) {
        return Files.exists(in(run), LinkOption.NOFOLLOW_LINKS);
    }

    /// @throws LabException if there is none, or it is not valid
    static TrainingPlan read(Path run) throws LabException {
        Path file = in(run);
        if (Files.isDirectory(run) && !(Files.isReadable(run) && Files.isExecutable(run))) {
            throw new LabException(
                    Message.of("runs.cannotRead", run.toString(), Message.of("runs.denied")));
        }
        if (!stands(run)) {
            throw new LabException(Message.of("runs.notARun", run.toString()));
        }
        try {
            if (Files.size(file) > LONGEST) {
                throw new LabException(Message.of("runs.planLong"));
            }
            return PlanJson.read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new LabException(
                    Message.of("runs.planBad", file.toString(), Message.of("runs.notText")),
                    new LabException(Message.of("runs.notText"), e));
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (NewerException e) {
            throw new NewerException(Message.of("runs.newer", file.toString(), e.reason()), e);
        } catch (LabException e) {
            throw new LabException(Message.of("runs.planBad", file.toString(), e.reason()), e);
        }
    }

    /// @throws LabException if the system refuses
    static void write(Path run, TrainingPlan plan) throws LabException {
        SafeFile.write(
                in(run), out -> out.write(PlanJson.write(plan).getBytes(StandardCharsets.UTF_8)));
    }

    /// Puts a plan in place of one that cannot be read, which is set aside.
    ///
    /// @throws LabException if the system refuses
    static void replace(Path run, TrainingPlan plan) throws LabException {
        SafeFile.copy(in(run), Recovery.aside(in(run)));
        write(run, plan);
    }

    /// Whether this very plan stands there, however it is written down.
    ///
    /// @throws LabException if it cannot be read now
    static boolean holds(Path run, TrainingPlan plan) throws LabException {
        try {
            return read(run).equals(plan);
        } catch (LabException e) {
            if (e.getCause() instanceof IOException) {
                throw e;
            }
            return false; // It is none.
        }
    }
}
