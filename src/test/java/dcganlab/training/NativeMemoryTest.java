package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.cli.ResidentMemory;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.nn.GeneratorCopy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A step costs no memory. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads the resident memory from /proc")
class NativeMemoryTest {
    /**
     * The allocator gives memory back and takes it again; the least of so many steps is what
     * counts.
     */
    private static final int WINDOW = 100;

    /** What may come in between, in KiB. */
    private static final long ROUNDING = 2 * 1024;

    /** Steps from one copy of everything to the next. */
    private static final int KEPT = 4;

    /** Finds what loses 6 KiB a step. */
    @Test
    void hundredsOfStepsLeaveItWhereAHundredLeftIt() throws Exception {
        assertNoGrowth(150, 500);
    }

    /** Finds what loses half a KiB a step. */
    @Test
    @Tag("nightly")
    void thousandsOfStepsLeaveItWhereHundredsLeftIt() throws Exception {
        assertNoGrowth(1_000, 5_500);
    }

    /**
     * A Java machine of its own whose heap is touched at the start: what grows after is native
     * memory.
     */
    private static void assertNoGrowth(int early, int late) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xms256m",
                                "-Xmx256m",
                                "-XX:+AlwaysPreTouch",
                                // What the compiler needs is not the step's.
                                "-XX:TieredStopAtLevel=1",
                                // One thread: a step this small only loses by sharing.
                                "-XX:ActiveProcessorCount=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                NativeMemoryTest.class.getName(),
                                Integer.toString(early),
                                Integer.toString(late))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Memory that is freed goes back to the system, so that what is resident is what is used.
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", "65536");
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", "65536");
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        Process child = builder.start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor(), output);
        List<Long> numbers = output.lines().map(Long::valueOf).toList();
        assertEquals(numbers.get(1), numbers.get(3), "arrays");
        long growth = numbers.get(2) - numbers.get(0);
        assertTrue(growth < ROUNDING, () -> "grew by " + growth + " KiB, from " + numbers);
    }

    public static void main(String... ends) throws Exception {
        Settings settings =
                Settings.PAPER
                        .withInputNoise(0.1, 10_000)
                        .withDiscriminatorSteps(2)
                        .withAveraged(true);
        try (DcganTrainer trainer =
                new DcganTrainer(SmallRuns.PLAN.withSettings(settings), SmallRuns.discs(64))) {
            for (String word : ends) {
                int end = Integer.parseInt(word);
                long least = Long.MAX_VALUE;
                while (trainer.steps() < end) {
                    trainer.step(StepKind.FULL);
                    trainer.generatorCopy().close();
                    if (trainer.steps() % KEPT == 0) {
                        keep(trainer);
                    }
                    if (end - trainer.steps() < WINDOW) {
                        least = Math.min(least, resident());
                    }
                }
                System.out.println(least);
                System.out.println(trainer.nativeArrays());
            }
        }
    }

    /// As a journal does.
    private static void keep(DcganTrainer trainer) {
        try (TrainerCopy state = trainer.copy();
                GeneratorCopy generator = trainer.generatorCopy()) {
            assertEquals(trainer.steps(), state.state().counts().step());
            assertEquals(trainer.generatorWeights(), generator.weights());
        }
    }

    /// In KiB.
    private static long resident() {
        return Math.round(1024 * Objects.requireNonNull(ResidentMemory.mib()));
    }
}
