package dcganlab.view.tip;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.ArrayList;
import java.util.List;

/** What is said about what lies below the pointer. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // All is made before each test.
class TipsTest {
    private Label inner;
    private Button outer;
    private Button other;
    private Button off;
    private Region nothing;
    private VBox box;
    private Stage stage;

    @Start
    void open(Stage shown) {
        stage = shown;
        inner = new Label("inner");
        outer = new Button("outer", inner);
        other = new Button("other");
        off = new Button("off");
        nothing = new Region();
        box = new VBox(20, outer, other, off, nothing);
        Tips.give(outer, "the button");
        Tips.give(inner, "the label in it");
        Tips.give(other, "the other button");
        off.setDisable(true);
        Tips.give(off, "what it does");
        Tips.because(off, () -> "why it is off");
        nothing.setMinHeight(60);
        box.setPadding(new Insets(20));
        show(stage, box);
    }

    private static void show(Stage stage, VBox box) {
        stage.setScene(new Scene(box, 400, 400));
        stage.setX(0); // The robot's wheel turns nowhere else.
        stage.setY(0);
        stage.show();
    }

    @Test
    void aTipComesWhereThePointerRestsAndGoesWhenItLeaves(FxRobot robot) throws Exception {
        rest(robot, other, "the other button");
        robot.moveTo(nothing);
        until(() -> ShownTips.texts().isEmpty());
    }

    @Test
    void theInnermostSpeaks(FxRobot robot) throws Exception {
        rest(robot, inner, "the label in it");
        robot.moveTo(nothing);
        robot.interact(() -> Tips.give(inner, ""));
        rest(robot, inner, "the button");
    }

    @Test
    void oneTooltipServesAllNodes(FxRobot robot) throws Exception {
        List<Tooltip> seen = new ArrayList<>();
        for (Node each : List.of(inner, other, off)) {
            rest(robot, each, Tips.at(each));
            robot.interact(() -> seen.addAll(ShownTips.all()));
        }
        assertEquals(3, seen.size());
        assertEquals(1, seen.stream().distinct().count());
    }

    @Test
    void aDisabledNodeSaysWhy(FxRobot robot) throws Exception {
        rest(robot, off, "why it is off");
        robot.interact(() -> off.setDisable(false));
        assertTrue(shown(robot).isEmpty());
        robot.moveBy(2, 0);
        until(() -> ShownTips.texts().equals(List.of("what it does")));
    }

    @Test
    void aPressAndTheWheelTakeItAway(FxRobot robot) throws Exception {
        rest(robot, other, "the other button");
        robot.press(MouseButton.PRIMARY);
        assertTrue(shown(robot).isEmpty());
        robot.release(MouseButton.PRIMARY);
        robot.moveTo(nothing);
        rest(robot, other, "the other button");
        robot.scroll(VerticalDirection.DOWN);
        assertTrue(shown(robot).isEmpty());
    }

    @Test
    void theWordsFollowWhileTheyAreShown(FxRobot robot) throws Exception {
        StringProperty step = new SimpleStringProperty("step 1");
        Tips.give(other, step);
        rest(robot, other, "step 1");
        robot.interact(() -> step.set("step 2"));
        assertEquals(List.of("step 2"), shown(robot));
        robot.interact(() -> Tips.give(other, "the end"));
        assertEquals(List.of("the end"), shown(robot));
        robot.interact(() -> Tips.give(other, ""));
        assertTrue(shown(robot).isEmpty());
    }

    @Test
    void itGoesWithItsNode(FxRobot robot) throws Exception {
        rest(robot, other, "the other button");
        robot.interact(() -> other.setVisible(false));
        until(() -> ShownTips.texts().isEmpty());
        rest(robot, inner, "the label in it");
        robot.interact(() -> box.getChildren().remove(outer));
        assertTrue(shown(robot).isEmpty());
        rest(robot, off, "why it is off");
        robot.interact(() -> box.setVisible(false));
        until(() -> ShownTips.texts().isEmpty());
    }

    @Test
    void itGoesWithItsWindowAndComesInAnother(FxRobot robot) throws Exception {
        rest(robot, other, "the other button");
        Stage[] second = new Stage[1];
        robot.interact(() -> {
            stage.hide();
            assertEquals(List.of(), ShownTips.texts());
            second[0] = new Stage();
            show(second[0], new VBox(20, new Label("above"), new VBox(other)));
        });
        rest(robot, other, "the other button");
        robot.interact(second[0]::hide);
        assertTrue(shown(robot).isEmpty());
    }

    /** Below the pointer it would take the clicks. */
    @Test
    void itNeverLiesBelowThePointer(FxRobot robot) throws Exception {
        Point2D[] pointer = new Point2D[1];
        robot.interact(() -> {
            stage.setY(600);
            nothing.setMinHeight(400 - 30);
            Tips.give(nothing, "many words ".repeat(30));
            box.getChildren().setAll(nothing);
        });
        robot.interact(() -> pointer[0] = nothing.localToScreen(50, 365));
        robot.moveTo(pointer[0]);
        until(() -> !ShownTips.texts().isEmpty());
        robot.interact(() -> {
            Tooltip tip = ShownTips.all().getFirst();
            assertTrue(tip.getHeight() > 60, "it has several lines: " + tip.getHeight());
            assertTrue(tip.getWidth() < 520, "they are short: " + tip.getWidth());
            assertTrue(tip.getY() + tip.getHeight() <= pointer[0].getY() + 1);
        });
    }

    @Test
    void aScreenReaderIsToldTheSame(FxRobot robot) {
        assertEquals("the other button", help(other));
        assertEquals("why it is off", help(off));
        robot.interact(() -> off.setDisable(false));
        assertEquals("what it does", help(off));
        Tips.help(off, () -> "picture 3 of 4");
        assertEquals("picture 3 of 4", help(off));
        assertEquals("what it does", Tips.at(off));
        Tips.help(off, () -> "");
        assertEquals("what it does", help(off));
        Tips.give(off, "something else");
        assertEquals("something else", help(off));
    }

    private static Object help(Node node) {
        return node.queryAccessibleAttribute(AccessibleAttribute.HELP);
    }

    @Test
    void whoAsksIsToldMoreThanTheTip(FxRobot robot) {
        assertEquals("the other button", Tips.explanation(other));
        Tips.about(other, () -> "all of the other button");
        assertEquals("all of the other button", Tips.explanation(other));
        assertEquals("the other button", Tips.at(other));
        assertEquals("the other button", help(other));
        Tips.about(nothing, () -> "a gap");
        assertEquals("a gap", Tips.explanation(nothing));
        assertEquals("", Tips.at(nothing), "it does not come by itself");
        assertEquals("a gap", help(nothing));
        assertEquals("what it does", Tips.explanation(off), "also while it can do nothing");
        assertEquals("why it is off", Tips.why(off));
        robot.interact(() -> off.setDisable(false));
        assertEquals("", Tips.why(off));
        Tips.because(box, () -> "why all is off");
        robot.interact(() -> box.setDisable(true));
        assertEquals("why all is off", Tips.why(off));
    }

    @Test
    void whatSaysNothingHasNoTip() {
        assertEquals("", Tips.at(nothing));
        assertFalse(nothing.hasProperties(), "and asking leaves nothing behind");
    }

    private static void rest(FxRobot robot, Node node, String words) throws Exception {
        robot.moveTo(node);
        until(() -> ShownTips.texts().equals(List.of(words)));
    }

    private static List<String> shown(FxRobot robot) {
        List<String> texts = new ArrayList<>();
        robot.interact(() -> texts.addAll(ShownTips.texts()));
        return texts;
    }
}
