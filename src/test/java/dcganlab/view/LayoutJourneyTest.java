package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Message;
import dcganlab.model.Pictures;
import dcganlab.state.Preferences;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.tip.ShownTips;
import dcganlab.view.tip.Tips;

import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;

/// Panels that are resized and large, and what is said without moving them.
class LayoutJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aDisabledButtonSaysWhy(FxRobot robot) throws Exception {
        robot.moveTo("#time-branch");
        until(() ->
                ShownTips.texts()
                        .contains(
                                "There is no checkpoint to branch from: the first is kept with the first step."));
        robot.moveTo("#transport-stop");
        until(() -> ShownTips.texts().equals(List.of("There is no run. Play begins one.")));
        robot.scroll(VerticalDirection.DOWN);
        until(() -> ShownTips.texts().isEmpty());
        robot.moveTo("#transport-status");
        until(() -> ShownTips.texts().isEmpty());
    }

    /// Whatever is said, what is below and above stays where it is.
    @Test
    void aLongMessageMovesNothing(FxRobot robot) throws Exception {
        Node place = robot.lookup(".train-place").query();
        double height = place.getLayoutBounds().getHeight();
        String words = "a long word and ".repeat(30);
        robot.interact(() -> lab.notices().say(Message.of("state.kept", words)));
        WaitForAsyncUtils.waitForFxEvents();
        Label status = robot.lookup("#transport-status").queryAs(Label.class);
        assertEquals(height, place.getLayoutBounds().getHeight());
        assertTrue(Tips.at(status).contains(words));
    }

    @Test
    void whereLongNamesOfCurvesHaveNoRoomTheyAreShort(FxRobot robot) {
        assertEquals(List.of("D", "G", "real", "generated"), namesOfCurves(robot));
        robot.doubleClickOn("Losses");
        assertEquals(List.of("Discriminator", "Generator"), namesOfCurves(robot));
    }

    /// All of which are whole.
    private static List<String> namesOfCurves(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        List<ToggleButton> names =
                robot.lookup(".train-place .legend").match(Node::isVisible).queryAll().stream()
                        .flatMap(legend -> ((Parent) legend).getChildrenUnmodifiable().stream())
                        .map(ToggleButton.class::cast)
                        .toList();
        for (ToggleButton name : names) {
            assertTrue(name.getWidth() >= name.prefWidth(-1), name.getText());
        }
        return names.stream().map(ToggleButton::getText).toList();
    }

    @Test
    void inTheSmallestWindowAllChartsStayInTheirPanel(FxRobot robot) {
        Node panel = robot.lookup(".train-place .charts").query().getParent();
        double right = panel.localToScene(panel.getLayoutBounds()).getMaxX();
        for (String chart : List.of("losses", "beliefs", "distance", "likeness")) {
            Node node = robot.lookup("#train-" + chart).query();
            double end = node.localToScene(node.getLayoutBounds()).getMaxX();
            assertTrue(end <= right, () -> chart + " ends at " + end + ", its panel at " + right);
        }
    }

    @Test
    void aPanelIsLargeAndAllComeBack(FxRobot robot) {
        Node samples = robot.lookup("#train-samples").query();
        Node losses = robot.lookup("#train-losses").query();
        Bounds before = samples.localToScene(samples.getLayoutBounds());
        double lossesWidth = losses.getLayoutBounds().getWidth();
        robot.doubleClickOn("Generated");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(samples.getLayoutBounds().getWidth() > 1.4 * before.getWidth());
        assertTrue(samples.getLayoutBounds().getHeight() > 1.4 * before.getHeight());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, samples.localToScene(samples.getLayoutBounds()));
        robot.doubleClickOn("Losses");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(losses.getLayoutBounds().getWidth() > 2.5 * lossesWidth);
        robot.doubleClickOn("Losses");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(lossesWidth, losses.getLayoutBounds().getWidth());
        robot.clickOn("#train-samples-large");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(samples.getLayoutBounds().getWidth() > 1.4 * before.getWidth());
        robot.clickOn("#train-samples-large");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(before, samples.localToScene(samples.getLayoutBounds()));
    }

    /// On a projector, on a small laptop, on a desk: of the samples' panel little stays empty, and
    /// what the gap's keys move begins where the gap is.
    @Test
    void whereNobodyMovedTheGapTheSamplesFillTheirPanel(FxRobot robot) throws Exception {
        until(() -> sampleStep() != Long.MIN_VALUE);
        PictureGrid samples = robot.lookup("#train-samples").queryAs(PictureGrid.class);
        Node below = robot.lookup("#train-losses").query();
        Region panels = robot.lookup(".train-place > .panels").queryAs(Region.class);
        for (Dimension2D size :
                List.of(
                        new Dimension2D(1024, 768),
                        new Dimension2D(1280, 720),
                        new Dimension2D(1366, 768),
                        new Dimension2D(1440, 900))) {
            robot.interact(() -> {
                samples.getScene().getWindow().setWidth(size.getWidth());
                samples.getScene().getWindow().setHeight(size.getHeight());
            });
            until(() -> panels.getWidth() > size.getWidth() - 300 && !panels.isNeedsLayout());
            assertTrue(filled(samples) > 0.8, () -> size + ": " + filled(samples));
            assertTrue(below.getLayoutBounds().getHeight() > 100, size::toString);
        }
        double height = samples.getHeight();
        robot.interact(() -> robot.lookup("#train-gap-down").query().requestFocus());
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(height + 0.02 * 660, samples.getHeight(), 8);
        robot.doubleClickOn("#train-gap-down");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(height, samples.getHeight());
    }

    private static double filled(PictureGrid grid) {
        Insets insets = grid.getInsets();
        Pictures shown = Objects.requireNonNull(grid.getPictures());
        return grid.filled(
                shown.count(),
                shown.size(),
                grid.getWidth() - insets.getLeft() - insets.getRight(),
                grid.getHeight() - insets.getTop() - insets.getBottom());
    }

    @Test
    void panelsAreResizedByHandAndByKeys(FxRobot robot) {
        Node samples = robot.lookup("#train-samples").query();
        double width = samples.getLayoutBounds().getWidth();
        double height = samples.getLayoutBounds().getHeight();
        Drag.by(robot, "#train-gap-across", -80, 0);
        Drag.by(robot, "#train-gap-down", 0, 40);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width - 80, samples.getLayoutBounds().getWidth(), 1.5);
        assertEquals(height + 40, samples.getLayoutBounds().getHeight(), 1.5);
        robot.interact(() -> robot.lookup("#train-gap-across").query().requestFocus());
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(samples.getLayoutBounds().getWidth() < width - 85);
        robot.doubleClickOn("#train-gap-across");
        robot.doubleClickOn("#train-gap-down");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width, samples.getLayoutBounds().getWidth());
        assertEquals(height, samples.getLayoutBounds().getHeight());
    }

    @Test
    void gapsAreWhereTheyWereTheLastTime(FxRobot robot) throws Exception {
        Node samples = robot.lookup("#train-samples").query();
        double width = samples.getLayoutBounds().getWidth();
        double height = samples.getLayoutBounds().getHeight();
        assertTrue(Double.isNaN(kept().samplesWidthProperty().get()), "nobody moved it");
        Drag.by(robot, "#train-gap-across", -80, 0);
        Drag.by(robot, "#train-gap-down", 0, 40);
        double across = lab.preferences().samplesWidthProperty().get();
        double down = lab.preferences().samplesHeightProperty().get();
        assertTrue(across > 0.4 && across < 0.6, () -> across + " of the width");
        until(() -> kept().samplesWidthProperty().get() == across);
        until(() -> kept().samplesHeightProperty().get() == down);

        robot.doubleClickOn("#train-gap-across");
        robot.doubleClickOn("#train-gap-down");
        WaitForAsyncUtils.waitForFxEvents();
        until(() -> Double.isNaN(kept().samplesWidthProperty().get()));
        until(() -> Double.isNaN(kept().samplesHeightProperty().get()));
        assertEquals(width, samples.getLayoutBounds().getWidth());
        robot.interact(() -> {
            lab.preferences().samplesWidthProperty().set(across);
            lab.preferences().samplesHeightProperty().set(down);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width - 80, samples.getLayoutBounds().getWidth(), 1.5);
        assertEquals(height + 40, samples.getLayoutBounds().getHeight(), 1.5);
        robot.interact(() -> {
            lab.preferences().samplesWidthProperty().set(Double.NaN);
            lab.preferences().samplesHeightProperty().set(Double.NaN);
        });
        until(() -> Double.isNaN(kept().samplesHeightProperty().get()));
    }

    /// As the next start finds it.
    private static Preferences kept() {
        return new Preferences(folder.resolve("preferences.properties"), 0.9);
    }
}
