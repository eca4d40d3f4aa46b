package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.Goal;
import dcganlab.model.LabException;
import dcganlab.model.Texts;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunHold;
import dcganlab.training.DcganTrainer;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What a run leaves at its end. */
class TrainingLoopTest {
    private static final Terminal QUIET =
            new Terminal(
                    new PrintWriter(Writer.nullWriter()),
                    new PrintWriter(Writer.nullWriter()),
                    () -> 0,
                    new Texts(Locale.ENGLISH));

    @TempDir Path folder;

    @Test
    void theNetworksOfAnotherRunInItsPlaceStay() throws Exception {
        Path path = folder.resolve("run");
        RunFolder other =
                RunFolder.create(folder.resolve("other"), SmallRuns.PLAN.withSeed(7), false);
        byte[] its = "what it learnt".getBytes(StandardCharsets.UTF_8);
        Files.write(other.generatorFile(), its);
        try (DcganTrainer trainer = new DcganTrainer(SmallRuns.PLAN, SmallRuns.discs(64))) {
            LabException refusal =
                    assertThrows(
                            LabException.class,
                            () -> train(trainer, path, () -> exchange(path, other, trainer)));
            assertEquals("runs.otherRun", refusal.reason().key());
        }
        assertArrayEquals(its, Files.readAllBytes(path.resolve("generator.safetensors")));
        for (String name :
                new String[] {"discriminator.safetensors", "samples.png", "quality.csv"}) {
            assertFalse(Files.exists(path.resolve(name)), name);
        }
    }

    private static void train(DcganTrainer trainer, Path path, BooleanSupplier stop)
            throws LabException {
        Goal goal = new Goal.Step(3);
        RunFolder run = RunFolder.create(path, trainer.plan(), false);
        try (RunHold hold = run.hold();
                StatusLine line = new StatusLine(QUIET, System::nanoTime)) {
            new TrainingLoop(QUIET, trainer, run, Duration.ofDays(1), Duration.ofDays(1))
                    .train(hold, goal, stop, new TrainingProgress(QUIET, line, goal));
        }
    }

    /** After the second step; nobody wants the run to stop. */
    private boolean exchange(Path path, RunFolder other, DcganTrainer trainer) {
        if (trainer.steps() == 2) {
            try {
                Files.move(path, folder.resolve("moved away"));
                Files.move(other.path(), path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
