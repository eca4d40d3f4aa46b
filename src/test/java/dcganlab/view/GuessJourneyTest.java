package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.GuessingRound;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;

/// Rounds of the game in which one is the discriminator.
class GuessJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private GuessingRound round() {
        WaitForAsyncUtils.waitForFxEvents();
        return Objects.requireNonNull(lab.guessing().getRound());
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private void enter(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.clickOn("#mode-guess");
        until(() -> lab.guessing().getRound() != null);
    }

    private static void press(FxRobot robot, boolean real) {
        KeyCode key = real ? KeyCode.RIGHT : KeyCode.LEFT;
        robot.press(key).release(key);
    }

    @Test
    void aRoundIsPlayedByKeysAndButtons(FxRobot robot) throws Exception {
        begin(robot);
        enter(robot);
        boolean first = round().questions().getFirst().real();
        press(robot, first);
        assertEquals(1, round().answered());
        assertTrue(text(robot, "#guess-feedback").matches(".*right, it was (real|generated)\\."));
        assertEquals(
                round().questions().get(1).picture(),
                robot.lookup("#guess-picture").queryAs(PictureGrid.class).getPictures());
        boolean second = round().questions().get(1).real();
        robot.clickOn(second ? "#guess-made" : "#guess-real");
        assertTrue(text(robot, "#guess-feedback").matches(".*wrong, it was (real|generated)\\."));
        while (!round().isOver()) {
            press(robot, true);
        }
        assertEquals(round().hits() + " of 20", text(robot, "#guess-people"));
        assertEquals(round().discriminatorHits() + " of 20", text(robot, "#guess-discriminator"));
        assertEquals(20, robot.lookup("#guess-tiles .tile").queryAll().size());
        assertEquals(1, round().step());
        assertEquals(1, steps(), "the keys took no step");
        GuessingRound before = round();
        robot.clickOn("#guess-again");
        until(() -> lab.guessing().getRound() != null);
        assertFalse(round().questions().equals(before.questions()));
    }

    @Test
    void tooFewImagesAreSaidToBe(FxRobot robot) throws Exception {
        robot.interact(() -> lab.choose(DataChoice.portraits(8)));
        until(() -> {
            var loaded = lab.data().loadedProperty().get();
            return loaded != null && loaded.count() == 8;
        });
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.clickOn("#mode-guess");
        assertTrue(text(robot, "#guess-message").startsWith("There are fewer than 10 images"));
    }
}
