package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;

import dcganlab.model.Kept;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// From one place of the window to the next.
class PlacesJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void onlyThePlacesNumbersGoSomewhere(FxRobot robot) {
        robot.press(KeyCode.NUMPAD2).release(KeyCode.NUMPAD2);
        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        robot.press(KeyCode.DIGIT9).release(KeyCode.DIGIT9);
        assertEquals(List.of(".latent-place"), places(robot));
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        assertEquals(List.of(".inside-place"), places(robot));
        robot.press(KeyCode.DIGIT4).release(KeyCode.DIGIT4);
        assertEquals(List.of(".runs-place"), places(robot));
        robot.press(KeyCode.DIGIT5).release(KeyCode.DIGIT5);
        assertEquals(List.of(".lesson-place"), places(robot));
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
        return Stream.of(
                        ".train-place",
                        ".latent-place",
                        ".inside-place",
                        ".runs-place",
                        ".lesson-place")
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
}
