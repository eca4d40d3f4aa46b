package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Rendered;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.view.chart.SeriesChart;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** What a teacher does in class, in the real window with real training of small networks. */
class JourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
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
        String shown = robot.lookup("#figure-step").queryAs(Label.class).getText();
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
        float first = lab.latent().getPoint().get(0);
        robot.press(KeyCode.R).release(KeyCode.R); // The focus is elsewhere.
        until(() -> lab.latent().getPoint().get(0) != first);
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
