package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Message;
import dcganlab.runs.RunLibrary;
import dcganlab.state.LabState;
import dcganlab.state.Preferences;
import dcganlab.state.Recents;
import dcganlab.state.Threads;
import dcganlab.view.text.FixedTexts;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The window while images load: loading waits until a test lets it go on.
@ExtendWith(ApplicationExtension.class)
class LoadingTest {
    @TempDir Path folder;

    private final ExecutorService training = Executors.newSingleThreadExecutor();
    private final CountDownLatch gate = new CountDownLatch(1);

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabState lab;

    @Start
    void open(Stage stage) {
        training.execute(() -> assertDoesNotThrow(() -> gate.await()));
        lab =
                new LabState(
                        new Threads(
                                Platform::runLater,
                                training,
                                task -> {},
                                task -> {},
                                task -> {},
                                task -> {},
                                task -> {}),
                        LabWindow.PLAN,
                        new Recents(folder.resolve("recent.txt")),
                        new Preferences(folder.resolve("preferences.properties"), 0.9),
                        new RunLibrary(folder.resolve("runs")),
                        folder.resolve("lesson.properties"),
                        new SplittableRandom(1));
        new MainWindow(stage, lab, FixedTexts.english(), new JourneyFixture.Answers(), place -> {});
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        gate.countDown();
        lab.close();
        training.shutdown();
        assertTrue(training.awaitTermination(20, TimeUnit.SECONDS));
    }

    @Test
    void oneBarAtATimeSaysHowFarTheImagesAre(FxRobot robot) throws Exception {
        assertEquals(List.of("data-loading"), bars(robot));
        robot.clickOn("#transport-play");
        WaitForAsyncUtils.waitForFxEvents();
        assertInstanceOf(Preparing.class, lab.lifecycleProperty().get());
        assertEquals(List.of("transport-loading"), bars(robot));

        robot.clickOn("#transport-cancel");
        gate.countDown();
        LabWindow.until(() -> lab.lifecycleProperty().get() instanceof Idle);
        assertTrue(Double.isNaN(lab.data().progressProperty().get()), "nothing loads");
        assertEquals(List.of(), bars(robot));
    }

    @Test
    void whatIsSaidMeanwhileIsSeen(FxRobot robot) {
        robot.clickOn("#transport-play");
        Stage stage = (Stage) robot.lookup("#transport-loading").query().getScene().getWindow();
        robot.interact(() -> {
            stage.setWidth(stage.getMinWidth());
            lab.notices().warn(Message.of("view.onlyFirst", "portraits-20261129-085035", 12));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("transport-loading"), bars(robot));
        Label status = robot.lookup("#transport-status").queryAs(Label.class);
        assertTrue(status.getText().endsWith("portraits-20261129-085035."));
        assertEquals(status.getText(), ((Text) status.lookup(".text")).getText(), "whole");
        assertTrue(
                status.getBoundsInParent().getMaxY()
                        <= robot.lookup("#transport-loading")
                                .query()
                                .getBoundsInParent()
                                .getMinY());
    }

    /** What the bars that are seen are part of. */
    private static List<String> bars(FxRobot robot) {
        return robot.lookup(".progress-bar").queryAllAs(ProgressBar.class).stream()
                .map(Node::getParent)
                .filter(Node::isVisible)
                .map(Node::getId)
                .toList();
    }
}
