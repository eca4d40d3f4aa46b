package dcganlab.view.time;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ImageLibrary;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Rendered;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.MetricsLog;
import dcganlab.runs.RunFolder;
import dcganlab.state.LabState;
import dcganlab.training.DcganTrainer;
import dcganlab.training.TrainerCopy;
import dcganlab.view.LabWindow;
import dcganlab.view.RunCopy;
import dcganlab.view.files.SystemPathChooser;
import dcganlab.view.tip.ShownTips;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/// Back in time, forth, and off the beaten track, in the real window.
@ExtendWith(ApplicationExtension.class)
class TimeJourneyTest {
    private static final int KEPT = 5; // steps

    @TempDir static Path trained;

    @TempDir Path home;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabWindow window;

    @SuppressWarnings("NullAway.Init")
    private LabState lab;

    /** A run that has learnt from the window's images, with each of its generators. */
    @BeforeAll
    static void keepARun() throws Exception {
        TrainingPlan plan = LabWindow.PLAN;
        ImageSet images =
                new ImageLibrary()
                        .load(
                                plan.data(),
                                Preparation.of(plan.data(), plan.network()),
                                LoadProgress.UNWATCHED);
        RunFolder run = RunFolder.create(trained.resolve("run"), plan, false);
        try (DcganTrainer trainer = new DcganTrainer(plan, images);
                MetricsLog log = run.metrics()) {
            keep(run, trainer);
            for (int i = 0; i < KEPT; i++) {
                log.append(trainer.step(StepKind.FULL));
                keep(run, trainer);
            }
        }
    }

    private static void keep(RunFolder run, DcganTrainer trainer) throws LabException {
        try (GeneratorCopy generator = trainer.generatorCopy();
                TrainerCopy state = trainer.copy()) {
            run.write(generator);
            run.write(state.state());
        }
    }

    @Start
    void open(Stage stage) {
        window =
                new LabWindow(
                        stage,
                        home.resolve("recent.txt"),
                        home.resolve("runs"),
                        new SystemPathChooser(stage, home, home));
        lab = window.lab();
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void draggingTheKnobShowsWhatTheGeneratorDrewThen(FxRobot robot) throws Exception {
        goOn(robot);
        byte[] now = picture();
        robot.drag(at(robot, 0.98), MouseButton.PRIMARY).moveTo(at(robot, 0.5));
        robot.dropTo(at(robot, 0));
        until(() -> sampleStep() == 0 && shown(0));
        assertFalse(Arrays.equals(now, picture()));
        assertEquals(0, lab.latent().getPicture() == null ? -1 : latentStep());
        assertTrue(text(robot, "#time-place").startsWith("Step 0 of "));
        assertEquals("step 0 of " + steps(), text(robot, "#train-sample-step"));
        robot.clickOn("#time-live");
        until(() -> sampleStep() == steps());
        assertTrue(text(robot, "#time-place").startsWith("Newest, step "));
        assertEquals("step " + steps(), text(robot, "#train-sample-step"));
    }

    @Test
    void trainingGoesOnBehindThePastThatIsShown(FxRobot robot) throws Exception {
        goOn(robot);
        long steps = steps();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> steps() > steps);
        robot.clickOn(at(robot, 0.001));
        until(() -> sampleStep() == 0 && shown(0));
        long then = steps();
        until(() -> steps() > then + 2);
        assertEquals(0, sampleStep());
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertTrue(shown(0), "who pauses goes on looking");
    }

    @Test
    void playAndStepGoOnFromThePresent(FxRobot robot) throws Exception {
        goBackToTheBeginning(robot);
        long steps = steps();
        robot.clickOn("#transport-step");
        until(() -> steps() == steps + 1);
        assertFalse(lab.timeLine().isPast());
        robot.clickOn(at(robot, 0.001));
        until(() -> shown(0));
        robot.clickOn("#transport-play");
        until(() -> steps() > steps + 1 && sampleStep() > steps);
        assertFalse(lab.timeLine().isPast());
    }

    /// Whoever walks through the past by the arrows does not train at its end.
    @Test
    void arrowsInThePastNeverTrain(FxRobot robot) throws Exception {
        goBackToTheBeginning(robot);
        long steps = steps();
        robot.interact(() -> robot.lookup("#transport-play").query().requestFocus());
        for (int i = 0; i < KEPT + 3; i++) {
            robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        until(() -> !lab.timeLine().isPast() && sampleStep() == steps);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        until(() -> lab.timeLine().isPast());
        assertEquals(Lifecycle.PAUSED, lab.lifecycleProperty().get());
        assertEquals(steps, steps());
    }

    @Test
    void aRunOfOneStepLiesWithinItsTrack(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        Node track = robot.lookup("#time-track").query();
        Bounds whole = track.localToScene(track.getLayoutBounds());
        Node way = robot.lookup("#time-track .way").query();
        assertTrue(whole.contains(way.localToScene(way.getLayoutBounds())));
        Node knob = robot.lookup("#time-track .knob").query();
        Bounds place = knob.localToScene(knob.getLayoutBounds());
        assertTrue(whole.contains(place.getCenterX(), place.getCenterY()));
        robot.clickOn(at(robot, 0.02));
        until(() -> shown(0));
    }

    @Test
    void theKeysGoFromStepToStep(FxRobot robot) throws Exception {
        List<Long> kept = goBackToTheBeginning(robot);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        until(() -> shown(kept.get(1)) && sampleStep() == kept.get(1));
        Node track = robot.lookup("#time-track").query();
        assertEquals(
                (double) kept.get(1), track.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals(
                (double) steps(), track.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        robot.press(KeyCode.END).release(KeyCode.END);
        until(() -> !lab.timeLine().isPast() && sampleStep() == steps());
    }

    @Test
    void aKeyThatIsHeldGoesOnUntilItIsLetGo(FxRobot robot) throws Exception {
        List<Long> kept = goBackToTheBeginning(robot);
        Node track = robot.lookup("#time-track").query();
        robot.interact(() -> {
            for (int i = 0; i < 3; i++) { // As a keyboard repeats itself.
                track.fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT));
            }
        });
        until(() -> shown(kept.get(3)));
        robot.interact(() -> track.fireEvent(key(KeyEvent.KEY_RELEASED, KeyCode.RIGHT)));
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        until(() -> shown(kept.get(2)) && sampleStep() == kept.get(2));
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    @Test
    void theFilmRunsFromTheBeginningToThePresent(FxRobot robot) throws Exception {
        goOn(robot);
        List<Long> seen = new ArrayList<>();
        robot.interact(() ->
                lab.timeLine().positionProperty().subscribe(step -> seen.add(step.longValue())));
        robot.clickOn("#time-film");
        until(() -> seen.size() > 2 && !lab.timeLine().isPlaying());
        assertEquals(0, seen.get(1));
        assertEquals(-1, seen.getLast());
        assertEquals(
                seen.subList(1, seen.size() - 1).stream().sorted().toList(),
                seen.subList(1, seen.size() - 1));
        until(() -> sampleStep() == steps());
    }

    private static Point2D centre(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return new Point2D(bounds.getCenterX(), bounds.getCenterY());
    }

    @Test
    void aBranchIsAnotherRunWithTheWeightsOfThen(FxRobot robot) throws Exception {
        goOn(robot);
        Path parent = folder();
        robot.clickOn(at(robot, 0.98));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        until(() -> shown(0) && sampleStep() == 0);
        byte[] initial = samples().pictures().pixels();
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> lab.change(LabWindow.PLAN.settings().withRealLabel(0.9)));
        assertEquals(
                "Changed for the run as it goes on, from step 5; not for the past that is shown.",
                text(robot, "#transport-status"));
        Node ring = robot.lookup(".branch-point").query();
        assertFalse(ring.isVisible());
        robot.moveTo("#time-branch");
        until(ring::isVisible);
        Node knob = robot.lookup(".knob").query();
        until(() -> centre(ring).equals(centre(knob))); // Step 0 has a checkpoint.
        robot.clickOn("#time-branch");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "As they are now: Label of real 0.90",
                robot.lookup("#question-1").queryAs(RadioButton.class).getText());
        assertTrue(
                robot.lookup((Label label) -> label.getText().contains("“run” stays kept"))
                        .tryQuery()
                        .isPresent());
        robot.clickOn("#question-1");
        robot.clickOn("#question-agree");
        until(() -> {
            Path now = lab.timeLine().folderProperty().get();
            return now != null && !now.equals(parent);
        });
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> sampleStep() == 0);
        assertArrayEquals(initial, samples().pictures().pixels());
        until(() ->
                robot.lookup("#transport-status")
                        .queryAs(Label.class)
                        .getText()
                        .startsWith("A branch of " + parent.getFileName() + " from its step 0."));
        assertEquals(0.9, lab.getPlan().settings().realLabel());
        robot.interact(() -> lab.change(LabWindow.PLAN.settings().withLearningRates(2e-3, 2e-3)));
        robot.clickOn("#transport-step");
        until(() -> lab.run().latestProperty().get() != null && steps() == 1);
        until(() -> sampleStep() == 1);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        RunFolder child = RunFolder.open(folder());
        assertEquals(parent.toString(), Objects.requireNonNull(child.parent()).run());
        assertEquals(2e-3, child.checkpoint(1).settings().learningRateD());
        assertTrue(Files.exists(RunFolder.open(parent).checkpointFile(0)));
    }

    @Test
    void branchingAsksBeforeItLosesWhatCannotBeSaved(FxRobot robot) throws Exception {
        goOn(robot);
        Path parent = folder();
        Files.move(parent.resolve("history"), home.resolve("aside"));
        Files.writeString(parent.resolve("history"), "no folder");
        robot.clickOn("#transport-play");
        until(() -> lab.run().isUnkept());
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        long learnt = steps();
        robot.clickOn("#time-branch");
        robot.clickOn("Keep it");
        assertEquals(learnt, steps());
        assertEquals(Lifecycle.PAUSED, lab.lifecycleProperty().get());
        robot.clickOn("#time-branch");
        robot.clickOn("End the run");
        robot.clickOn("#question-agree");
        until(() -> !parent.equals(lab.timeLine().folderProperty().get()));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
    }

    @Test
    void aKeptRunIsOpenedWithItsCurvesAndGoesOn(FxRobot robot) throws Exception {
        train(robot);
        Path run = folder();
        long steps = steps();
        robot.clickOn("#transport-stop");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        until(() -> sampleStep() == steps); // not one that was drawn a little earlier
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> steps() == steps && lab.run().table().rows() == steps);
        until(() -> sampleStep() == steps);
        robot.clickOn("#transport-step");
        until(() -> steps() == steps + 1);
        assertEquals(run, folder());
    }

    @Test
    void oneGoesOnWithTheLastRun(FxRobot robot) throws Exception {
        assertFalse(robot.lookup("#transport-last-run").query().isVisible());
        Path run = home.resolve("runs").resolve("run");
        RunCopy.copy(trained.resolve("run"), run);
        Stage stage = (Stage) robot.lookup("#transport-play").query().getScene().getWindow();
        window.close();
        robot.interact(() -> open(stage));
        Hyperlink last = robot.lookup("#transport-last-run").queryAs(Hyperlink.class);
        until(last::isVisible);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Go on with “run” from step " + KEPT, last.getText());
        robot.clickOn(last);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> steps() == KEPT && sampleStep() == KEPT);
        assertEquals(run, folder());
        assertFalse(last.isVisible());
    }

    @Test
    void aChangeOfTheSettingsSaysWhatChanged(FxRobot robot) throws Exception {
        goOn(robot);
        long then = steps();
        robot.interact(() -> lab.change(LabWindow.PLAN.settings().withLearningRates(2e-3, 1e-3)));
        robot.clickOn("#transport-play");
        until(() -> steps() >= 2 * then); // The knob leaves the mark.
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        robot.moveTo(robot.lookup(".reach").<Node>query());
        until(() -> ShownTips.texts().contains("Step %d: Rate of D 2E-3".formatted(then)));
    }

    /// Goes on with the kept run, and has the first of the kept steps shown, by the keys.
    private List<Long> goBackToTheBeginning(FxRobot robot) throws Exception {
        goOn(robot);
        List<Long> kept = lab.timeLine().getKept().generators();
        robot.clickOn(at(robot, 0.98));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        until(() -> shown(0));
        return kept;
    }

    /// Opens a copy of the kept run, which can then go on.
    private void goOn(FxRobot robot) throws Exception {
        Path run = home.resolve("runs").resolve("run");
        RunCopy.copy(trained.resolve("run"), run);
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> lab.timeLine().getKept().generators().size() > KEPT && steps() == KEPT);
        until(() -> sampleStep() == steps());
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Trains until some steps are kept, and pauses.
    private void train(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> lab.timeLine().getKept().generators().size() >= 2);
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> sampleStep() == steps());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Point2D at(FxRobot robot, double fraction) {
        Node track = robot.lookup("#time-track").query();
        AtomicReference<Bounds> place = new AtomicReference<>();
        // On its own thread, which may be laying it out.
        robot.interact(() -> place.set(track.localToScreen(track.getBoundsInLocal())));
        Bounds bounds = Objects.requireNonNull(place.get());
        return new Point2D(
                bounds.getMinX() + 2 + fraction * (bounds.getWidth() - 4), bounds.getCenterY());
    }

    private static String text(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private Path folder() {
        return Objects.requireNonNull(lab.timeLine().folderProperty().get());
    }

    private boolean shown(long step) {
        return lab.timeLine().getPosition() == step && latentStep() == step;
    }

    private long latentStep() {
        Rendered picture = lab.latent().getPicture();
        return picture == null ? -1 : picture.step();
    }

    private byte[] picture() {
        return Objects.requireNonNull(lab.latent().getPicture()).pictures().pixels();
    }

    private long sampleStep() {
        return window.sampleStep();
    }

    private Rendered samples() {
        return window.samples();
    }

    private long steps() {
        return window.steps();
    }
}
