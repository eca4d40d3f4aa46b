package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;

import dcganlab.model.Kept;
import dcganlab.model.Lifecycle;
import dcganlab.model.Preset;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Rendered;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.view.chart.SeriesChart;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** What a teacher does in class, in the real window with real training of small networks. */
class JourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void goingBackToTheStartKeepsTheRun(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(() -> lab.change(LabWindow.PLAN.settings().withRealLabel(0.9)));
        robot.clickOn("#transport-reset");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                "As the run began: Label of real 1.00",
                robot.lookup("#question-1").queryAs(RadioButton.class).getText());
        robot.clickOn("#question-leave");
        assertEquals(1, steps());
        robot.clickOn("#transport-reset");
        robot.clickOn("#question-1");
        robot.clickOn("#question-agree");
        until(() -> lab.run().latestProperty().get() == null);
        until(() -> sampleStep() == 0);
        assertEquals(LabWindow.PLAN.settings(), lab.getPlan().settings());
        assertEquals(List.of(0L, 1L), RunFolder.open(run).checkpoints());
        assertEquals(0.9, RunFolder.open(run).checkpoint(1).settings().realLabel());
    }

    @Test
    void aRunAfterAnotherSaysWithWhatItBegins(FxRobot robot) throws Exception {
        String name = String.valueOf(begin(robot).getFileName());
        assertEquals(name, robot.lookup("#run-name").queryAs(Label.class).getText());
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.interact(() -> lab.open(lab.runs().folder().resolve(name)));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        robot.clickOn("#transport-step-d");
        until(() -> steps() == 2);
        assertTrue(status(robot).startsWith("One step of the discriminator."), status(robot));
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        Hyperlink goOn = robot.lookup("#transport-last-run").queryAs(Hyperlink.class);
        assertTrue(goOn.isVisible());
        assertEquals("Go on with “" + name + "” from step 2", goOn.getText());
        Button play = robot.lookup("#transport-play").queryAs(Button.class);
        assertEquals("Begin another run (space)", play.getAccessibleText());
        robot.interact(() -> lab.plan(Preset.CLASSROOM.appliedTo(lab.getPlan()).withBatch(8)));
        robot.clickOn("#transport-step");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals("A new run: Classroom, seed 1, but Batch 8", status(robot));
    }

    @Test
    void whatIsSaidOutlivesTheStateThatFollowsIt(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertEquals("The run is kept as " + run.getFileName() + ".", status(robot));
        robot.interact(() -> lab.open(home.resolve("nothing")));
        until(() -> Objects.requireNonNull(lab.notices().latestProperty().get()).isProblem());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertTrue(status(robot).contains("nothing"), status(robot));
    }

    @Test
    void afterAClickOnStopSpacePlaysAgain(FxRobot robot) throws Exception {
        begin(robot);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#transport-stop");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#transport-play").query().isFocused());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.RUNNING));
    }

    @Test
    void aRunThatCannotBeSavedIsNotLostUnasked(FxRobot robot) throws Exception {
        Stage stage = (Stage) robot.lookup("#transport-play").query().getScene().getWindow();
        Files.writeString(home.resolve("runs"), "no folder");
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && lab.run().isUnkept());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#transport-reset");
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER); // loses nothing
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, steps());
        Platform.runLater(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> robot.lookup("Keep it").tryQuery().isPresent());
        robot.clickOn("Keep it");
        assertTrue(stage.isShowing());
        robot.clickOn("#transport-reset");
        robot.clickOn("Back to the start");
        robot.clickOn("#question-agree");
        until(() -> lab.run().latestProperty().get() == null);
    }

    @Test
    void onlyThePlacesNumbersGoSomewhere(FxRobot robot) {
        robot.press(KeyCode.NUMPAD2).release(KeyCode.NUMPAD2);
        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        robot.press(KeyCode.DIGIT9).release(KeyCode.DIGIT9);
        assertEquals(List.of(".latent-place"), places(robot));
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        assertEquals(List.of(".runs-place"), places(robot));
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        assertEquals(List.of(".train-place"), places(robot));
    }

    @Test
    void anArrowFromOneNameToTheNextGoesThere(FxRobot robot) {
        robot.clickOn("#place-latent").press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals(List.of(".train-place"), places(robot));
    }

    /// Those that are seen.
    private static List<String> places(FxRobot robot) {
        return Stream.of(".train-place", ".latent-place", ".runs-place")
                .filter(place -> robot.lookup(place).tryQuery().filter(Node::isVisible).isPresent())
                .toList();
    }

    @Test
    void runsAreReadWheneverOneGoesThere(FxRobot robot) throws Exception {
        robot.clickOn("#place-runs");
        until(() -> !lab.runs().listingProperty().get());
        assertEquals(List.of(), lab.runs().rootsProperty().get());
        Path run = begin(robot);
        robot.clickOn("#place-train").clickOn("#place-runs");
        until(() -> !lab.runs().rootsProperty().get().isEmpty());
        assertEquals(run, lab.runs().rootsProperty().get().getFirst().path());
    }

    @Test
    void theOpenRunIsMarkedAndForgottenOnceItIsThrownAway(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.clickOn("#place-runs");
        until(() -> robot.lookup(".open-icon").tryQuery().filter(Node::isVisible).isPresent());
        Node cell =
                robot.lookup(".name-cell")
                        .match((Node each) -> each.lookup(".open-icon") != null)
                        .query();
        assertEquals(run.getFileName() + ", open", cell.getAccessibleText());
        throwAway(robot);
        Label said = robot.lookup("#runs-status").queryAs(Label.class);
        until(() -> said.getText().equals(run + " is open here. Stop that run first."));
        robot.clickOn("#runs-refresh");
        assertFalse(said.isVisible(), "it was about something earlier");

        robot.clickOn("#transport-stop");
        until(() -> !robot.lookup(".open-icon").query().isVisible());
        assertEquals(run.getFileName().toString(), cell.getAccessibleText());
        assertEquals(run, lab.timeLine().folderProperty().get(), "one can still look back");
        throwAway(robot);
        until(() -> lab.timeLine().folderProperty().get() == null);
        assertEquals(Kept.NOTHING, lab.timeLine().getKept());
        assertEquals(0, lab.run().table().rows());
        assertEquals(0, steps());
        assertTrue(robot.lookup("#time-film").query().isDisabled());
        until(() -> sampleStep() == -1); // The built-in generator draws again.
        until(() -> said.isVisible() && !said.getStyleClass().contains(Styles.DANGER));
    }

    private static void throwAway(FxRobot robot) {
        TreeTableView<?> table = robot.lookup("#runs-table").queryAs(TreeTableView.class);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
        robot.clickOn("#runs-trash");
        robot.clickOn("Move to the trash");
    }

    @Test
    void playPauseAndStepMoveStepsChartsAndSamples(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> steps() >= 3 && sampleStep() >= 0);
        byte[] early = samples().pictures().pixels();
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        long paused = steps();
        robot.clickOn("#transport-step");
        until(() -> steps() == paused + 1);
        until(() -> sampleStep() == paused + 1);
        assertFalse(Arrays.equals(early, samples().pictures().pixels()));
        assertEquals(paused + 1, lab.run().table().rows());
        assertTrue(Float.isFinite(lab.run().table().column("loss_d").get(0)));
        String shown = robot.lookup("#transport-step").queryAll().toString();
        assertFalse(shown.isEmpty());
    }

    @Test
    void aPauseIsSaidAtOnce(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> steps() > 1);
        AtomicReference<String> said = new AtomicReference<>("");
        robot.interact(() -> { // In one turn of this thread, so before any word from training.
            lab.pause();
            said.set(robot.lookup("#transport-status").queryAs(Label.class).getText());
        });
        assertEquals("Pauses after this step\u2026", said.get());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals("Paused", status(robot));
    }

    @Test
    void spaceAndTheRightArrowDrive(FxRobot robot) throws Exception {
        robot.clickOn("#train-losses");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> steps() >= 2);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
    }

    @Test
    void aDraggedSliderShowsOtherPixelsWhileItTrains(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> steps() >= 2);
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        until(() -> lab.latent().getPicture() != null);
        float before = lab.latent().getPoint().get(0);
        robot.drag("#latent-slider-0", MouseButton.PRIMARY).dropBy(30, 0);
        until(() -> lab.latent().getPoint().get(0) != before);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> shows(lab.latent().getPoint().toArray()));
        byte[] one = picture().pictures().pixels();
        robot.interact(() -> lab.latent().set(0, -3));
        until(() -> shows(lab.latent().getPoint().toArray()));
        assertFalse(Arrays.equals(one, picture().pictures().pixels()));
    }

    @Test
    void theQualityIsDrawnWhileItTrainsUnlessItIsOff(FxRobot robot) throws Exception {
        SeriesChart distance = robot.lookup("#train-distance").queryAs(SeriesChart.class);
        robot.interact(() -> lab.quality().every(Duration.ZERO));
        assertTrue(distance.emptyTextProperty().get().startsWith("Not measured"));
        robot.clickOn("#transport-play");
        until(() -> steps() >= 2);
        assertTrue(lab.run().quality().isEmpty());
        ChoiceBox<?> choice = robot.lookup("#train-quality-interval").queryAs(ChoiceBox.class);
        robot.interact(() -> choice.getSelectionModel().select(1));
        assertEquals(Duration.ofSeconds(5), lab.quality().intervalProperty().get());
        QualityMetrics measured = untilMeasured();
        SeriesTable quality = lab.run().quality();
        assertEquals(measured.step(), quality.step(0));
        assertEquals((float) measured.swd(), quality.column("swd").get(0));
        assertEquals((float) measured.msSsim(), quality.column("ms_ssim").get(0));
        assertEquals(measured.swdReal(), distance.lines().getFirst().getReference());

        Path run = Objects.requireNonNull(lab.timeLine().folderProperty().get());
        Path table = RunFolder.open(run).qualityFile();
        until(() -> !QualityLog.read(table).isEmpty()); // The journal's thread writes it.
        QualityMetrics kept = QualityLog.read(table).getFirst();
        assertEquals(measured.step(), kept.step());
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> !quality.isEmpty());
        assertEquals((float) kept.swd(), quality.column("swd").get(0), 1e-3);
        until(() -> Math.abs(distance.lines().getFirst().getReference() - kept.swdReal()) < 1e-3);
    }

    private QualityMetrics untilMeasured() throws Exception {
        for (int i = 0; i < 4 && lab.quality().latestProperty().get() == null; i++) {
            try {
                until(() -> lab.quality().latestProperty().get() != null);
            } catch (TimeoutException e) {
                assertTrue(i < 3, "the watch rests long on a busy machine, but not so long");
            }
        }
        return Objects.requireNonNull(lab.quality().latestProperty().get());
    }

    @Test
    void aClickOnASampleTakesItToTheSliders(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && sampleStep() == 1);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#train-samples");
        until(() -> samples().points().contains(lab.latent().getPoint()));
        assertTrue(robot.lookup("#latent-picture").query().isVisible());
    }

    private Rendered picture() {
        return Optional.ofNullable(lab.latent().getPicture()).orElseThrow();
    }

    private boolean shows(float[] z) {
        Rendered picture = lab.latent().getPicture();
        return picture != null && Arrays.equals(z, picture.points().getFirst().toArray());
    }
}
