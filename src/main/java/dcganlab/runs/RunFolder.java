package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What a training run leaves behind, in one folder:
///
/// - `plan.json`, all that is needed to repeat it; a folder with this file is a run
/// - `metrics.csv`, a row a step
/// - `generator.safetensors` and `discriminator.safetensors`, the weights
/// - `samples.png`, pictures by the generator
public final class RunFolder {
    private static final String PLAN = "plan.json";
    private static final long LONGEST_PLAN = 1 << 20;

    private final Path path;
    private final TrainingPlan plan;

    private RunFolder(Path path, TrainingPlan plan) {
        this.path = path;
        this.plan = plan;
    }

    /// Checks that {@link #create} can start a run, so that long work does not end in vain. Changes
    /// nothing.
    ///
    /// @throws LabException if the folder cannot be written, holds anything else, or a run that
    ///   must not be lost
    public static void requireRoom(Path path, boolean overwrite) throws LabException {
        Path there = path.toAbsolutePath().normalize();
        while (!Files.exists(there, LinkOption.NOFOLLOW_LINKS) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there)) {
            throw new LabException(Message.of("runs.isFile", there.toString()));
        }
        if (!Files.isWritable(there)) {
            throw new LabException(
                    Message.of("runs.cannotWrite", path.toString(), Message.of("runs.denied")));
        }
        try {
            requireNothingElse(path, overwrite);
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
    }

    /// Starts a run in a new or empty folder, or in place of an older run.
    ///
    /// @param overwrite whether an older run may be lost
    /// @throws LabException if the folder cannot be written, holds anything else, or a run that
    ///   must not be lost
    public static RunFolder create(Path path, TrainingPlan plan, boolean overwrite)
            throws LabException {
        requireRoom(path, overwrite);
        RunFolder run = new RunFolder(path, plan);
        try {
            run.removeOlder();
            Files.createDirectories(path);
        } catch (IOException e) {
            throw FileTrouble.writing(path, e);
        }
        SafeFile.write(
                path.resolve(PLAN),
                out -> out.write(PlanJson.write(plan).getBytes(StandardCharsets.UTF_8)));
        return run;
    }

    /// Opens a run that was started before.
    ///
    /// @throws LabException if the folder is no run or its plan is not valid
    public static RunFolder open(Path path) throws LabException {
        Path file = path.resolve(PLAN);
        if (!Files.exists(file)) {
            throw new LabException(Message.of("runs.notARun", path.toString()));
        }
        try {
            if (Files.size(file) > LONGEST_PLAN) {
                throw new LabException(Message.of("runs.planLong"));
            }
            return new RunFolder(path, PlanJson.read(Files.readString(file)));
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (LabException e) {
            throw new LabException(Message.of("runs.planBad", file.toString(), e.reason()), e);
        }
    }

    /// Whether a folder holds a run.
    public static boolean isRun(Path path) {
        return Files.exists(path.resolve(PLAN));
    }

    public Path path() {
        return path;
    }

    public TrainingPlan plan() {
        return plan;
    }

    public Path metricsFile() {
        return path.resolve("metrics.csv");
    }

    public Path generatorFile() {
        return path.resolve("generator.safetensors");
    }

    public Path discriminatorFile() {
        return path.resolve("discriminator.safetensors");
    }

    public Path samplesFile() {
        return path.resolve("samples.png");
    }

    /// Opens the table of steps at its end.
    ///
    /// @throws LabException if the system refuses
    public MetricsLog metrics() throws LabException {
        return new MetricsLog(metricsFile());
    }

    /// Writes both networks as they are after a step.
    ///
    /// @throws LabException if the system refuses; the older files are then as they were
    public void save(Weights generator, Weights discriminator, long step) throws LabException {
        new ModelFile(Part.GENERATOR, plan.network(), generator, step).write(generatorFile());
        new ModelFile(Part.DISCRIMINATOR, plan.network(), discriminator, step)
                .write(discriminatorFile());
    }

    private void removeOlder() throws IOException {
        for (Path file :
                List.of(metricsFile(), generatorFile(), discriminatorFile(), samplesFile())) {
            Files.deleteIfExists(file);
        }
    }

    private static void requireNothingElse(Path path, boolean overwrite)
            throws IOException, LabException {
        if (isRun(path)) {
            if (!overwrite) {
                throw new LabException(Message.of("runs.exists", path.toString()));
            }
            return;
        }
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent()) {
                throw new LabException(Message.of("runs.notEmpty", path.toString()));
            }
        }
    }
}
