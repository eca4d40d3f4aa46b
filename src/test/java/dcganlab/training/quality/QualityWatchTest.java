package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;

import dcganlab.data.ImageSet;
import dcganlab.model.Architecture;
import dcganlab.model.Device;
import dcganlab.model.Message;
import dcganlab.model.Pictures;
import dcganlab.model.QualityMetrics;
import dcganlab.model.StepKind;
import dcganlab.model.Verdicts;
import dcganlab.nn.Generator;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.InitialWeights;
import dcganlab.nn.Spares;
import dcganlab.nn.Torch;
import dcganlab.training.DcganTrainer;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// The watch beside small networks, on a clock that is moved by hand: a piece of work takes some
/// milliseconds, whatever the machine.
class QualityWatchTest {
    private static final long MILLISECOND = 1_000_000L;
    private static final long SECOND = 1000 * MILLISECOND;

    private final Clockwork clock = new Clockwork();
    private final QualityWatch watch =
            new QualityWatch(Duration.ofSeconds(10), clock, () -> clock.now, clock::work);
    private final Notes notes = new Notes();
    private final List<GeneratorCopy> copies = new ArrayList<>();

    private final NDManager manager = Torch.newManager(Device.CPU);
    private final Generator generator = new Generator(SmallRuns.PLAN.network(), manager);
    private final ImageSet images = SmallRuns.discs(64);
    private long steps;

    @BeforeEach
    void begin() throws Exception {
        generator.load(
                InitialWeights.draw(
                        Architecture.generator(SmallRuns.PLAN.network()), new SplittableRandom(1)));
        watch.begin(images, this::copy, notes);
        watch.training(true);
    }

    @AfterEach
    void close() {
        watch.close();
        manager.close();
    }

    private GeneratorCopy copy() {
        Spares<GeneratorCopy> none = GeneratorCopy.spares();
        none.close(); // What is closed shall be freed.
        GeneratorCopy copy = GeneratorCopy.of(generator, steps, none);
        copies.add(copy);
        return copy;
    }

    @Test
    void theFirstStepIsMeasuredAndThenOneAtEachInterval() {
        train(25);
        assertEquals(List.of(1L, 11L, 21L), notes.steps());
        assertEquals(List.of(), notes.reasons);
    }

    @Test
    void theFiguresAreThoseOfThePicturesOfThatStep() {
        train(9);
        QualityMetrics measured = notes.metrics.getFirst();
        assertTrue(measured.swd() > measured.swdReal(), measured.toString());
        assertTrue(measured.swdReal() > 0, measured.toString());
        // Before it has learnt, a generator's pictures hardly differ.
        assertTrue(measured.msSsim() > 0.9, measured.toString());
        assertTrue(measured.msSsimReal() < 0.9, measured.toString());
    }

    @Test
    void theSameGeneratorHasTheSameFiguresAgain() {
        train(25);
        assertEquals(3, notes.metrics.size());
        assertEquals(
                1,
                notes.metrics.stream()
                        .map(m -> List.of(m.swd(), m.swdReal(), m.msSsim(), m.msSsimReal()))
                        .distinct()
                        .count());
    }

    @Test
    void itHasASixtiethOfTheTimeAtMostHoweverLongItTakes() {
        clock.cost = 10 * MILLISECOND;
        train(2400);
        assertTrue(notes.metrics.size() > 3, notes.steps().toString());
        assertTrue(notes.metrics.size() < 30, "the interval is longer than 10 s");
        long inOneMeasurement = 4 * SECOND; // Of which the last has not had its rest.
        assertTrue(
                clock.worked <= clock.now / 60 + inOneMeasurement,
                (double) clock.worked / clock.now + " of the time");
    }

    @Test
    void whileTrainingWaitsItWaitsToo() {
        step(SECOND / 20);
        watch.training(false);
        clock.run(SECOND);
        long before = clock.worked;
        clock.run(100 * SECOND);
        assertEquals(before, clock.worked);
        assertEquals(List.of(), notes.steps());
        watch.training(true);
        clock.run(100 * SECOND);
        assertEquals(List.of(1L), notes.steps());
    }

    @Test
    void offItDoesNothingAndOnAgainItGoesOn() {
        watch.every(Duration.ZERO);
        train(20);
        assertEquals(0, clock.worked);
        watch.every(Duration.ofSeconds(5));
        train(9);
        assertEquals(List.of(21L, 26L), notes.steps());
    }

    @Test
    void aHundredStepsLaterItSeesHowFarThePicturesHaveMoved() throws Exception {
        clock.cost = 10 * MILLISECOND; // It measures for seconds.
        step(MILLISECOND);
        for (int i = 0; i < PictureChange.STEPS - 1; i++) {
            step(MILLISECOND);
        }
        generator.load(
                InitialWeights.draw(
                        Architecture.generator(SmallRuns.PLAN.network()), new SplittableRandom(2)));
        step(300 * SECOND);
        QualityMetrics measured = notes.metrics.getFirst();
        assertEquals(1, measured.step());
        assertTrue(measured.signs().change() > 0, measured.toString());
        copies.forEach(QualityWatchTest::assertFreed);
    }

    @Test
    void aMeasurementThatIsOverBeforeIsNotAskedAgain() {
        train(9);
        for (int i = 0; i < 2 * PictureChange.STEPS; i++) {
            step(MILLISECOND);
        }
        assertEquals(1, copies.size());
        assertEquals(Double.NaN, notes.metrics.getFirst().signs().change());
    }

    @Test
    void tooFewImagesAreSaidOnceAndTrainingGoesOn() {
        ImageSet few = SmallRuns.discs(15);
        watch.begin(few, this::copy, notes);
        train(30);
        assertEquals(List.of("training.quality.fewImages"), notes.reasons);
        assertEquals(List.of(), notes.steps());
        assertEquals(30, steps);
    }

    @Test
    void aGeneratorThatCannotBeCopiedEndsTheWatchAlone() {
        watch.begin(
                images,
                () -> {
                    throw new OutOfMemoryError("for the test");
                },
                notes);
        train(30);
        assertEquals(List.of("training.quality.unexpected"), notes.reasons);
        assertEquals(30, steps);
    }

    @Test
    void anotherRunGetsNoFiguresOfTheOneBefore() {
        step(SECOND / 20);
        Notes others = new Notes();
        watch.begin(images, this::copy, others);
        train(9);
        assertEquals(List.of(), notes.steps());
        assertTrue(others.steps().getFirst() > 1, others.steps().toString());
        assertFreed(copies.getFirst());
    }

    @Test
    void theEndOfARunWhichWaitsFreesItsMemory() {
        step(SECOND / 20);
        watch.training(false);
        clock.run(SECOND);
        watch.end();
        clock.run(SECOND);
        assertFreed(copies.getFirst());
    }

    @Test
    void closedInTheMiddleItFreesItsMemory() {
        step(SECOND / 20);
        watch.close();
        assertFreed(copies.getFirst());
        train(20);
        assertEquals(1, copies.size());
        assertEquals(List.of(), notes.steps());
    }

    @Test
    void theLastStepIsMeasuredAtTheEndWithoutWaiting() {
        train(5);
        assertEquals(List.of(1L), notes.steps());
        watch.finish();
        assertEquals(List.of(1L, 5L), notes.steps());
        copies.forEach(QualityWatchTest::assertFreed);
    }

    @Test
    void noStepIsMeasuredTwice() {
        step(10 * SECOND);
        watch.finish();
        assertEquals(List.of(1L), notes.steps());
    }

    @Test
    void whereImagesAreHeldOutTheDiscriminatorIsAskedForItsVerdicts() throws Exception {
        ImageSet same = images.holdingOut(images.pictures(all()));
        ImageSet others = images.holdingOut(black());
        try (DcganTrainer one = new DcganTrainer(SmallRuns.PLAN, same);
                DcganTrainer other = new DcganTrainer(SmallRuns.PLAN, others)) {
            for (DcganTrainer trainer : List.of(one, other)) {
                for (int i = 0; i < 150; i++) {
                    trainer.step(StepKind.FULL);
                }
                watch.begin(trainer, notes);
                train(9);
            }
        }
        Verdicts alike = notes.metrics.getFirst().verdicts();
        assertEquals(0, alike.gap(), 0.1, "of images from the same 64");
        Verdicts different = notes.metrics.getLast().verdicts();
        assertEquals(2, notes.metrics.size());
        assertTrue(different.learnt() > 0 && different.learnt() < 1, different.toString());
        assertTrue(different.gap() > 0.1, different + ": there is no disc in the others");
    }

    @Test
    void withoutImagesHeldOutThereAreNoVerdicts() throws Exception {
        try (DcganTrainer trainer = new DcganTrainer(SmallRuns.PLAN, images)) {
            watch.begin(trainer, notes);
            train(9);
        }
        assertEquals(Verdicts.NONE, notes.metrics.getFirst().verdicts());
    }

    private int[] all() {
        return IntStream.range(0, images.size()).toArray();
    }

    private static Pictures black() {
        return new Pictures(16, 1, 32, new byte[16 * 32 * 32]);
    }

    @Test
    void trainingComesToTheSameWeightsWithoutTheWatch() throws Exception {
        ImageSet holding = images.holdingOut(black());
        try (DcganTrainer watched = new DcganTrainer(SmallRuns.PLAN, holding);
                DcganTrainer alone = new DcganTrainer(SmallRuns.PLAN, images)) {
            watch.begin(watched, notes);
            for (int i = 0; i < 4; i++) {
                watched.step(StepKind.FULL);
                step(4 * SECOND);
                alone.step(StepKind.FULL);
            }
            assertEquals(List.of(1L, 4L), notes.steps());
            assertTrue(numbers(alone).equals(numbers(watched)), "to the last bit");
        }
    }

    /// A step a second for some seconds.
    private void train(int seconds) {
        for (int i = 0; i < seconds; i++) {
            step(SECOND);
        }
    }

    private void step(long nanos) {
        steps++;
        watch.stepped();
        clock.run(nanos);
    }

    private static List<String> numbers(DcganTrainer one) {
        return one.generatorWeights().tensors().values().stream()
                .map(tensor -> Arrays.toString(tensor.values()))
                .toList();
    }

    private static void assertFreed(GeneratorCopy copy) {
        assertThrows(IllegalStateException.class, copy::weights);
    }

    /// Runs tasks when the clock is moved, on a thread of its own: what a thread may use of the
    /// processor is part of its numbers.
    private static final class Clockwork implements Later {
        private final PriorityQueue<Task> tasks =
                new PriorityQueue<>(Comparator.comparingLong(Task::at));
        private long now;
        private long worked;
        private long cost = MILLISECOND;
        private boolean asked;
        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        private record Task(long at, Runnable work) {}

        /// Each time a task asks for how long it has worked, but for the first, it has become
        /// longer.
        long work() {
            if (asked) {
                worked += cost;
                now += cost;
            }
            asked = true;
            return worked;
        }

        void run(long nanos) {
            long until = now + nanos;
            while (!tasks.isEmpty() && tasks.peek().at() <= until) {
                Task next = tasks.remove();
                now = Math.max(now, next.at());
                asked = false;
                CompletableFuture.runAsync(next.work(), thread).join();
            }
            now = Math.max(now, until);
        }

        @Override
        public void run(Runnable task, long nanos) {
            if (!thread.isShutdown()) {
                tasks.add(new Task(now + nanos, task));
            }
        }

        @Override
        public void close() {
            thread.close();
            tasks.clear();
        }
    }

    private static final class Notes implements QualityWatch.Reader {
        private final List<QualityMetrics> metrics = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();

        List<Long> steps() {
            return metrics.stream().map(QualityMetrics::step).toList();
        }

        @Override
        public void measured(QualityMetrics measured) {
            metrics.add(measured);
        }

        @Override
        public void stopped(Message reason) {
            reasons.add(reason.key());
        }
    }
}
