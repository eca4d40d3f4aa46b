package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dcganlab.model.DiffAugment;
import dcganlab.model.PlanFields;
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

/** A step costs no memory. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "glibc counts it")
class NativeMemoryTest {
    /**
     * What the Java machine needs for a moment comes and goes; the least of so many steps counts.
     */
    private static final int WINDOW = 100;

    /** What the Java machine may need for longer, in bytes. */
    private static final long ITS_OWN = 1 << 20;

    /** Steps from one copy of everything to the next. */
    private static final int KEPT = 4;

    /** Finds what loses 4 KiB a step. */
    @Test
    void hundredsOfStepsLeaveItWhereAHundredLeftIt() throws Exception {
        assertNoGrowth(150, 450);
    }

    /** Finds what loses a quarter of a KiB a step. */
    @Test
    @Tag("nightly")
    void thousandsOfStepsLeaveItWhereHundredsLeftIt() throws Exception {
        assertNoGrowth(1_000, 5_500);
    }

    /** In a Java machine of its own: others that compute in this one allocate, too. */
    private static void assertNoGrowth(int early, int late) throws Exception {
        assumeTrue(UsedHeap.isKnown(), "another C library");
        ProcessBuilder builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                // Buffers are freed when it collects: many times in a window.
                                "-Xmn8m",
                                "-Xmx256m",
                                // What the compiler needs is not the step's.
                                "-XX:TieredStopAtLevel=1",
                                // At its time, however busy this machine is, not later.
                                "-Xbatch",
                                // One thread: a step this small only loses by sharing.
                                "-XX:ActiveProcessorCount=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                NativeMemoryTest.class.getName(),
                                Integer.toString(early),
                                Integer.toString(late))
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        Process child = builder.start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor(), output);
        List<Long> numbers = output.lines().map(Long::valueOf).toList();
        assertEquals(numbers.get(1), numbers.get(3), "arrays");
        long growth = numbers.get(2) - numbers.get(0);
        assertTrue(growth < ITS_OWN, () -> "grew by " + growth + " bytes, from " + numbers);
    }

    public static void main(String... ends) throws Exception {
        Settings settings =
                Settings.PAPER
                        .with(PlanFields.INPUT_NOISE, 0.1)
                        .with(PlanFields.NOISE_STEPS, 10_000)
                        .with(PlanFields.DISCRIMINATOR_STEPS, 2)
                        .with(PlanFields.DIFF_AUGMENT, DiffAugment.ALL)
                        .with(PlanFields.R1, 0.1)
                        .with(PlanFields.AVERAGED, true);
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
                        least = Math.min(least, UsedHeap.bytes());
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
}
