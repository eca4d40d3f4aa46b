package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.state.DataState;
import dcganlab.state.RunState;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Objects;

/// The discriminator's opinions below the pictures of Train.
class OpinionsJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    /** Preferences are every test's. */
    @AfterEach
    void wantNone(FxRobot robot) {
        robot.interact(() -> lab.preferences().opinionsProperty().set(false));
    }

    private static @Nullable List<Double> opinions(FxRobot robot, String grid) {
        return robot.lookup(grid).queryAs(PictureGrid.class).getOpinions();
    }

    private static boolean known(FxRobot robot, int samples, int real) {
        List<Double> generated = opinions(robot, "#train-samples");
        List<Double> images = opinions(robot, "#train-real");
        return generated != null
                && images != null
                && generated.size() == samples
                && images.size() == real;
    }

    @Test
    void opinionsComeWhenTheyAreWantedAndChangeAsItLearns(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        begin(robot);
        assertNull(opinions(robot, "#train-samples"));
        robot.clickOn("#train-opinions");
        assertTrue(lab.preferences().opinionsProperty().get());
        until(() -> known(robot, RunState.SAMPLES, DataState.PREVIEW));
        List<Double> first = Objects.requireNonNull(opinions(robot, "#train-real"));
        assertTrue(first.stream().allMatch(opinion -> opinion > 0 && opinion < 1));
        assertFalse(robot.lookup("#train-real .opinion-bar").queryAll().isEmpty());
        robot.clickOn("#transport-step");
        until(() -> !first.equals(opinions(robot, "#train-real")));
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        until(() -> known(robot, RunState.SAMPLES, DataState.PREVIEW));
        robot.clickOn("#train-opinions");
        assertNull(opinions(robot, "#train-samples"));
        assertEquals(0, robot.lookup("#train-real .opinion-bar").queryAll().size());
    }
}
