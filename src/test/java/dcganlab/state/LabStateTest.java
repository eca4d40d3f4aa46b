package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.Kept;
import dcganlab.model.Lifecycle;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

import javax.imageio.ImageIO;

/// Loading images and looking back, with errands that are run by hand.
class LabStateTest {
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
    private final ArrayDeque<Runnable> past = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabState lab;

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
                                errands::add,
                                past::add),
                        PLAN,
                        new Recents(folder.resolve("recent.txt")),
                        new Preferences(folder.resolve("preferences.properties"), 0.9),
                        new RunLibrary(folder.resolve("runs")),
                        folder.resolve("lesson.properties"),
                        new SplittableRandom(1));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void theLastChoiceIsTheOneThatLoads() {
        lab.choose(DataChoice.portraits(6));
        lab.choose(DataChoice.portraits(8));
        Runnable last = errands.removeLast();
        runErrands();
        assertTrue(loading(), "ended by the loads before it");
        assertNull(lab.data().loadedProperty().get());

        last.run();
        runErrands();

        assertEquals(8, Objects.requireNonNull(lab.data().loadedProperty().get()).count());
        assertFalse(loading());
        assertNull(lab.data().problemProperty().get());
    }

    @Test
    void cancellingEndsALoadAtOnce() {
        assertTrue(loading());
        lab.cancelLoading();
        assertFalse(loading());
        runErrands();
        assertNull(lab.data().loadedProperty().get());
        assertFalse(loading());
    }

    @Test
    void aProblemStaysUntilTheNextChoice() {
        runErrands();
        lab.choose(DataChoice.at(folder.resolve("nowhere").toString()));
        runErrands();
        assertNotNull(lab.data().problemProperty().get());
        assertFalse(loading());
        lab.choose(DataChoice.portraits(5));
        assertNull(lab.data().problemProperty().get());
        runErrands();
        assertEquals(5, Objects.requireNonNull(lab.data().loadedProperty().get()).count());
    }

    @Test
    void aCancelledChoiceIsTakenBack() {
        runErrands();
        lab.choose(DataChoice.portraits(6));
        lab.cancelLoading();
        runErrands();
        assertEquals(DataChoice.portraits(4), lab.getPlan().data());
        assertEquals(4, Objects.requireNonNull(lab.data().loadedProperty().get()).count());
        lab.choose(DataChoice.portraits(6));
        runErrands();
        assertEquals(6, Objects.requireNonNull(lab.data().loadedProperty().get()).count());
    }

    @Test
    void imagesThatCannotBeHadShowNoOthersAndCanBeTriedAgain() throws Exception {
        runErrands();
        Path images = folder.resolve("later");
        lab.choose(DataChoice.at(images.toString()));
        runErrands();
        assertNull(lab.data().loadedProperty().get());
        Files.createDirectory(images);
        for (int i = 0; i < 2; i++) {
            ImageIO.write(
                    new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB),
                    "png",
                    images.resolve(i + ".png").toFile());
        }
        lab.choose(DataChoice.at(images.toString()));
        runErrands();
        assertEquals(2, Objects.requireNonNull(lab.data().loadedProperty().get()).count());
    }

    @Test
    void aPressShowsAtOnceThatARunIsPrepared() {
        lab.step(StepKind.FULL);
        assertInstanceOf(Lifecycle.Preparing.class, lab.lifecycleProperty().get());
    }

    @Test
    void thePastIsReadWhileOtherErrandsWait() {
        keep(0L);
        lab.timeLine().show(0);
        assertFalse(errands.isEmpty());
        past.remove().run();
        assertTrue(Objects.requireNonNull(lab.notices().latestProperty().get()).isProblem());
    }

    @Test
    void theNewestOfARunThatEndedIsShownWhileAnotherIsPrepared() {
        keep(0L, 4L);
        lab.timeLine().show(0);
        past.clear();
        lab.step(StepKind.FULL);
        lab.timeLine().live();
        assertEquals(1, past.size());
    }

    @Test
    void aPauseIsKnownBeforeTheStepIsDone() {
        lab.present().becomes(Lifecycle.RUNNING);
        lab.toggle();
        assertTrue(lab.pausingProperty().get());
        lab.toggle();
        assertFalse(lab.pausingProperty().get(), "taken back");
        lab.toggle();
        lab.present().becomes(Lifecycle.PAUSED);
        assertFalse(lab.pausingProperty().get());
    }

    @Test
    void onlyARunThatGoesOnChanges() {
        lab.run().stepped(List.of(new StepMetrics(3, 1, 6, 1, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1)));
        lab.change(
                Settings.PAPER
                        .with(PlanFields.LEARNING_RATE_D, 1e-3)
                        .with(PlanFields.LEARNING_RATE_G, 1e-3));
        assertEquals(List.of(), lab.timeLine().changesProperty().get());
        lab.present().becomes(Lifecycle.PAUSED);
        lab.change(Settings.PAPER);
        Settings before =
                Settings.PAPER
                        .with(PlanFields.LEARNING_RATE_D, 1e-3)
                        .with(PlanFields.LEARNING_RATE_G, 1e-3);
        assertEquals(
                List.of(new SettingsChange(3, before, Settings.PAPER)),
                lab.timeLine().changesProperty().get());
    }

    /// A run that is kept, of which nothing can be read.
    private void keep(Long... steps) {
        lab.timeLine().keeps(folder.resolve("nowhere"), "nowhere", null, List.of());
        lab.timeLine().kept(new Kept(List.of(steps), List.of()));
    }

    private boolean loading() {
        return !Double.isNaN(lab.data().progressProperty().get());
    }

    private void runErrands() {
        for (Runnable task = errands.poll(); task != null; task = errands.poll()) {
            task.run();
        }
    }
}
