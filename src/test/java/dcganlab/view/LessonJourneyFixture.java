package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Passage.Prediction;
import dcganlab.state.LessonState;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The lesson in the real window, gone through as a reader does.
abstract class LessonJourneyFixture extends JourneyFixture {
    LessonState lesson() {
        return lab.lesson();
    }

    void enter(FxRobot robot) {
        robot.press(KeyCode.DIGIT5).release(KeyCode.DIGIT5);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Scrolls to it first, as a reader does.
    void click(FxRobot robot, String query) {
        reveal(robot, query);
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void reveal(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        ScrollPane page = robot.lookup("#lesson-page").queryAs(ScrollPane.class);
        robot.interact(() -> {
            page.layout();
            Node content = page.getContent();
            double y = content.sceneToLocal(node.localToScene(0, 0)).getY();
            double seen = page.getViewportBounds().getHeight();
            double hidden = content.getLayoutBounds().getHeight() - seen;
            double middle = y + node.getLayoutBounds().getHeight() / 2 - seen / 2;
            page.setVvalue(hidden <= 0 ? 0 : Math.clamp(middle / hidden, 0, 1));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    boolean done(String task) {
        return lesson().getChapter().tasks().stream()
                .filter(each -> each.id().equals(task))
                .anyMatch(lesson()::isDone);
    }

    static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    /// Goes on without predictions.
    void skipAll(FxRobot robot) {
        robot.interact(() ->
                lesson().getChapter().tasks().stream()
                        .filter(Prediction.class::isInstance)
                        .forEach(each -> lesson().skip((Prediction) each)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    static boolean standsOut(FxRobot robot, String query) {
        return robot.lookup(query).query().getStyleClass().contains(Styles.ACCENT);
    }

    static double top(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).query().localToScene(0, 0).getY();
    }
}
