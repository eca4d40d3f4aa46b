package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Goal;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.view.text.LineMarks;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A teacher has training pause by itself.
class UntilJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void itPausesAfterTheStepThatWasTyped(FxRobot robot) throws Exception {
        type(robot, "25");
        robot.clickOn("#until-do");
        until(() -> new Goal.Step(25).equals(lab.goalProperty().get()));
        MenuButton menu = robot.lookup("#until").queryAs(MenuButton.class);
        assertEquals("25", menu.getText());
        assertTrue(Tips.at(menu).startsWith("Training goes on until step 25"));

        robot.clickOn("#transport-play");
        until(() -> lab.goalProperty().get() == null);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> steps() == 25 && sampleStep() == 25);
        assertEquals("Paused after step 25, as planned.", status(robot));
        assertNull(menu.getText());
    }

    @Test
    void aPauseBeforeItChangesNothing(FxRobot robot) throws Exception {
        type(robot, "900000");
        robot.clickOn("#until-do");
        until(() -> new Goal.Step(900_000).equals(lab.goalProperty().get()));
        robot.clickOn("#transport-play");
        until(() -> steps() >= 2);
        assertEquals("Training, until step 900,000", status(robot));
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals("900,000", robot.lookup("#until").queryAs(MenuButton.class).getText());
        assertEquals(new Goal.Step(900_000), lab.goalProperty().get());
    }

    @Test
    void nonsenseIsToldAndTheQuestionStays(FxRobot robot) throws Exception {
        begin(robot);
        type(robot, "soon");
        robot.clickOn("#until-do");
        Label why = robot.lookup("#until-why").queryAs(Label.class);
        assertEquals("That is not a step: type a whole number, such as 500.", why.getText());
        robot.doubleClickOn("#until-step").write("1");
        assertEquals("", why.getText());
        robot.clickOn("#until-do");
        assertEquals("The run is at step 1 already: type a later one.", why.getText());
        robot.clickOn("#until-minutes").write("0").clickOn("#until-do");
        assertEquals("Train for more than 0 minutes.", why.getText());
        assertNull(lab.goalProperty().get());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(lab.goalProperty().get());
    }

    @Test
    void aRoundStepIsOfferedAndTakenBackByHand(FxRobot robot) throws Exception {
        robot.clickOn("#until");
        robot.clickOn("#until-step-200");
        until(() -> new Goal.Step(200).equals(lab.goalProperty().get()));
        robot.interact(() -> lab.preferences().languageProperty().set(Language.JAPANESE));
        MenuButton menu = robot.lookup("#until").queryAs(MenuButton.class);
        assertTrue(LineMarks.removed(Tips.at(menu)).startsWith("ステップ200まで"));
        robot.clickOn("#until");
        robot.clickOn("#until-cancel");
        until(() -> lab.goalProperty().get() == null);
    }

    @Test
    void minutesAreThoseOfTrainingFromNowOn(FxRobot robot) throws Exception {
        robot.clickOn("#until");
        robot.clickOn("#until-minutes-5");
        until(() -> new Goal.Time(300).equals(lab.goalProperty().get()));
        assertEquals("5:00", robot.lookup("#until").queryAs(MenuButton.class).getText());
    }

    private static void type(FxRobot robot, String step) throws Exception {
        robot.clickOn("#until");
        robot.clickOn("#until-other");
        until(() -> robot.lookup("#until-step").tryQuery().isPresent());
        robot.clickOn("#until-step").write(step);
    }
}
