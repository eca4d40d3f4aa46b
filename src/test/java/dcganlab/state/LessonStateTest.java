package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Figure;
import dcganlab.lesson.Lesson;
import dcganlab.lesson.Passage;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Ready;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Task;
import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.ReadyRun;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.state.LessonState.Taken;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/// What is kept of the lesson, and when a step is done.
class LessonStateTest {
    private static final TrainingPlan PLAN =
            new TrainingPlan(
                    DataChoice.portraits(4),
                    new NetworkSpec(32, 3, 4, 8),
                    2,
                    1,
                    Settings.PAPER,
                    Device.CPU);

    @TempDir Path folder;

    private final ArrayDeque<Runnable> errands = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabState lab;

    @SuppressWarnings("NullAway.Init")
    private LessonState lesson;

    @BeforeEach
    void open() {
        lab =
                new LabState(
                        new Threads(
                                Runnable::run,
                                task -> {},
                                task -> {},
                                task -> {},
                                errands::add,
                                task -> {},
                                task -> {}),
                        PLAN,
                        new Recents(folder.resolve("recent.txt")),
                        new Preferences(folder.resolve("preferences.properties"), 0.9),
                        new RunLibrary(folder.resolve("runs")),
                        folder.resolve("home").resolve("lesson.properties"),
                        new SplittableRandom(1));
        lesson = lab.lesson();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /// Closes the lab and opens it again.
    private void restart() {
        while (!errands.isEmpty()) {
            errands.remove().run();
        }
        lab.close();
        open();
    }

    private static Chapter chapter(String id) {
        return Lesson.CHAPTERS.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static <T extends Task> T task(String chapter, Class<T> kind) {
        return chapter(chapter).tasks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasPredictedDoneAndThoughtIsThereAfterARestart() {
        Prediction size = task("transposed", Prediction.class);
        Step stamp = task("transposed", Step.class);
        Reflection seen = task("transposed", Reflection.class);
        lesson.go(chapter("transposed"));
        lesson.answer(size, size.question(), 1);
        lesson.microscope(Figure.STAMPS).go(4);
        lesson.think(seen, "A grid = \\ at step 0,\nthen 消えた");
        assertTrue(lesson.isDone(stamp));
        restart();
        assertEquals(chapter("transposed"), lesson.getChapter());
        assertEquals(OptionalInt.of(1), lesson.answer(size, size.question()));
        assertTrue(lesson.isDone(stamp));
        assertTrue(lesson.isTested(size));
        assertEquals("A grid = \\ at step 0,\nthen 消えた", lesson.thought(seen));
        assertEquals(3, lesson.done(chapter("transposed")));
    }

    @Test
    void aPredictionCoversWhatComesAfterItUntilItIsMade() {
        Chapter chapter = chapter("transposed");
        Prediction size = task("transposed", Prediction.class);
        lesson.go(chapter);
        assertSame(size, lesson.uncovered(chapter).getLast());
        lesson.microscope(Figure.STAMPS).go(4);
        assertFalse(lesson.isDone(task("transposed", Step.class)), "nobody has read it");
        lesson.answer(size, size.question(), 0);
        assertTrue(lesson.uncovered(chapter).size() > 5);
        assertTrue(lesson.isDone(task("transposed", Step.class)), "as it was seen already");
        lesson.answer(size, size.question(), 2);
        assertEquals(OptionalInt.of(0), lesson.answer(size, size.question()), "the first stays");
    }

    @Test
    void theNextClassBeginsAnew() {
        Prediction size = task("transposed", Prediction.class);
        lesson.go(chapter("transposed"));
        lesson.answer(size, size.question(), 1);
        lesson.startOver();
        assertEquals(Lesson.CHAPTERS.getFirst(), lesson.getChapter());
        restart();
        assertFalse(lesson.isDone(size));
        assertEquals(0, lesson.keptProperty().get().size());
    }

    @Test
    void aPredictionCanBeLeftOut() {
        Prediction first = task("dcgan", Prediction.class);
        lesson.skip(first);
        assertTrue(lesson.isDone(first));
        assertTrue(lesson.isSkipped(first));
        assertEquals(OptionalInt.empty(), lesson.answer(first, first.question()));
        assertFalse(lesson.isTested(first), "the run has not begun");
        restart();
        assertTrue(lesson.isSkipped(first));
    }

    @Test
    void aLineOfTheCodeIsPointedAt() {
        Prediction shape = task("generator", Prediction.class);
        Step line = task("generator", Step.class);
        lesson.go(chapter("generator"));
        lesson.skip(shape);
        lesson.point(Part.GENERATOR, 2);
        lesson.point(Part.DISCRIMINATOR, 3);
        assertFalse(lesson.isDone(line));
        lesson.point(Part.GENERATOR, 3);
        assertTrue(lesson.isDone(line));
    }

    @Test
    void whatWasOpenInInsideBeforeDoesNotCount() {
        lesson.go(chapter("discriminator"));
        Prediction sees = task("discriminator", Prediction.class);
        lesson.skip(sees);
        lab.inside().choose(new InsideState.Chosen(Part.DISCRIMINATOR, 0));
        Step judge =
                chapter("discriminator").tasks().stream()
                        .filter(each -> each.id().equals("judge"))
                        .map(Step.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertTrue(lesson.isDone(judge));
        lesson.go(chapter("generator"));
        lab.lesson().skip(task("generator", Prediction.class));
        lesson.take(judge);
        assertEquals(new Taken(judge, judge.words()), lesson.takenProperty().get());
        lesson.comeBack();
        assertNull(lesson.takenProperty().get());
    }

    @Test
    void boxesAreOpenedToTheLastOne() {
        lesson.go(chapter("generator"));
        lesson.skip(task("generator", Prediction.class));
        Step open = step("generator", "open");
        int last = Part.GENERATOR.layers(lab.getPlan().network()).stages().size() - 1;
        lab.inside().choose(new InsideState.Chosen(Part.GENERATOR, last));
        assertFalse(lesson.isDone(open), "the last one alone");
        lab.inside().choose(new InsideState.Chosen(Part.DISCRIMINATOR, 1));
        assertFalse(lesson.isDone(open), "of the other network");
        lab.inside().choose(new InsideState.Chosen(Part.GENERATOR, 1));
        assertTrue(lesson.isDone(open));
    }

    @Test
    void theGeneratedPictureStandsForTheBoxThatPutsItOut() {
        lesson.go(chapter("generator"));
        lesson.skip(task("generator", Prediction.class));
        Step open = step("generator", "open");
        lab.inside().choose(new InsideState.Chosen(Part.GENERATOR, 1));
        assertFalse(lesson.isDone(open));
        lab.inside().choose(InsideState.JUDGED);
        assertTrue(lesson.isDone(open));
    }

    @Test
    void aSliderIsMovedByHand() {
        lesson.go(chapter("latent"));
        Step slide = task("latent", Step.class);
        lab.latent().random();
        assertFalse(lesson.isDone(slide), "all numbers changed at once");
        lab.latent().set(1, 3);
        lab.latent().set(2, -3);
        assertFalse(lesson.isDone(slide), "one end each of two of them");
        lab.latent().set(1, -2.6f);
        assertTrue(lesson.isDone(slide));
    }

    /// A step of the run, as the training thread tells it.
    private void stepped(long step) {
        lab.run().stepped(List.of(new StepMetrics(step, 1, 6, 1, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1)));
    }

    private static Step step(String chapter, String id) {
        return chapter(chapter).tasks().stream()
                .filter(each -> each.id().equals(id))
                .map(Step.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stepsThatWereTakenBeforeTheChapterDoNotCount() {
        stepped(1815);
        lesson.go(chapter("training"));
        lesson.skip(task("training", Prediction.class));
        Step watch = step("training", "watch");
        assertFalse(lesson.isDone(watch), "the run was there already");
        stepped(2000);
        stepped(2114);
        assertFalse(lesson.isDone(watch));
        stepped(2115);
        assertTrue(lesson.isDone(watch), "300 more");
    }

    @Test
    void aLabelCountsOnceTheRunHasLearntWithIt() {
        lesson.go(chapter("training"));
        chapter("training").tasks().stream()
                .filter(Prediction.class::isInstance)
                .forEach(each -> lesson.skip((Prediction) each));
        Step smooth = step("training", "smooth");
        stepped(100);
        stepped(200);
        lab.change(lab.getPlan().settings().with(PlanFields.REAL_LABEL, 0.9));
        assertFalse(lesson.isDone(smooth), "set, and no more");
        stepped(249);
        lab.change(lab.getPlan().settings().with(PlanFields.REAL_LABEL, 1.0));
        stepped(300);
        assertFalse(lesson.isDone(smooth), "it fell back");
        lab.change(lab.getPlan().settings().with(PlanFields.REAL_LABEL, 0.85));
        stepped(350);
        assertTrue(lesson.isDone(smooth));
    }

    @Test
    void runsThatWentWrongAreOpenedOneByOne() {
        Ready failures = task("training", Ready.class);
        lesson.opened(failures, ReadyRun.GOOD);
        lesson.opened(failures, ReadyRun.COLLAPSE);
        assertFalse(lesson.isDone(failures), "two of three");
        restart();
        assertTrue(lesson.wasOpened(failures, ReadyRun.COLLAPSE));
        assertFalse(lesson.isDone(failures));
        lesson.opened(failures, ReadyRun.STRONG_DISCRIMINATOR);
        assertTrue(lesson.isDone(failures));
    }

    @Test
    void halfOfTheTasksAreMostOfTheLesson() {
        assertFalse(lesson.isMostlyDone());
        for (Chapter each : Lesson.CHAPTERS) {
            for (Task task : each.tasks()) {
                switch (task) {
                    case Prediction made -> lesson.answer(made, made.question(), 0);
                    case Passage.Check check -> lesson.answer(check, check.question(), 0);
                    case Reflection seen -> lesson.think(seen, "seen");
                    case Step _, Passage.Comparison _, Ready _ -> {}
                }
            }
        }
        assertTrue(lesson.isMostlyDone());
    }

    @Test
    void aFileThatIsNoSuchFileIsAsNone() throws IOException {
        Path file = folder.resolve("home").resolve("lesson.properties");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {'\\', 'u', 'x', (byte) 0xff, 1, 2});
        restart();
        assertEquals(Lesson.CHAPTERS.getFirst(), lesson.getChapter());
        Files.writeString(file, "chapter=later\ntask.first=77\ntask.play=maybe\n");
        restart();
        assertEquals(Lesson.CHAPTERS.getFirst(), lesson.getChapter());
        assertEquals(0, lesson.done(lesson.getChapter()));
    }
}
