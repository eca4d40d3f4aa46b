package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.runs.RunFolder;
import dcganlab.training.SmallRuns;
import dcganlab.view.runs.RunsPlace;

import javafx.beans.property.DoubleProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What stands where in the place Runs. */
class RunsLayoutTest extends RunsFixture {
    private static final String LONG =
            "drawings-of-houses-and-trees by all classes of the school at the lake, 2026";

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private Stage stage;

    @Start
    void start(Stage stage) throws Exception {
        this.stage = stage;
        open(stage);
    }

    @AfterEach
    void restore(FxRobot robot) {
        robot.interact(() -> Sharpness.setScale(stage, stage.getOutputScaleX()));
    }

    @Test
    void aMessageMovesNothing(FxRobot robot) throws Exception {
        compareBoth(robot);
        List<Bounds> before = places(robot);
        select(robot, 0);
        fileManager = false;
        robot.clickOn("#runs-showFolder");
        Label status = robot.lookup("#runs-status").queryAs(Label.class);
        assertTrue(status.isVisible());
        assertEquals(before, places(robot));
        robot.clickOn("#runs-status-close");
        assertFalse(status.isVisible());
        assertEquals(before, places(robot));
    }

    /** Where the parts of the place are in the window. */
    private static List<Bounds> places(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return Stream.of("#runs-table", "#runs-curves", "#runs-settings", "#runs-place")
                .map(part -> robot.lookup(part).<Node>query())
                .map(node -> node.localToScene(node.getLayoutBounds()))
                .toList();
    }

    @Test
    void theTableKeepsTheHeightItsUserGaveIt(FxRobot robot) throws Exception {
        listed();
        RunsPlace place = robot.lookup(".runs-place").queryAs(RunsPlace.class);
        DoubleProperty part = place.tableHeightProperty();
        Node table = robot.lookup("#runs-table").query();
        double usual = table.getLayoutBounds().getHeight();
        robot.interact(() -> stage.setHeight(stage.getHeight() - 40));
        assertTrue(Double.isNaN(part.get()), "the window was resized, not the table");
        robot.interact(() -> stage.setHeight(stage.getHeight() + 40));
        Drag.by(robot, ".split-pane-divider", 0, 70);
        assertEquals(usual + 70, table.getLayoutBounds().getHeight(), 1.5);
        double wish = part.get();

        robot.doubleClickOn(".split-pane-divider");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(Double.isNaN(part.get()));
        assertEquals(usual, table.getLayoutBounds().getHeight(), 1.5);
        robot.interact(() -> part.set(wish));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(usual + 70, table.getLayoutBounds().getHeight(), 1.5);
    }

    @Test
    void aTableOfFewRunsNeedsNoScrollBar(FxRobot robot) throws Exception {
        listed(); // A run, its branch, and a folder that is none.
        RunFolder.create(folder.resolve("another"), SmallRuns.PLAN, false);
        robot.interact(state::refresh);
        until(() -> state.rootsProperty().get().size() == 3);
        Node table = robot.lookup("#runs-table").query();
        until(() -> robot.from(table).lookup(".run-name").queryAll().size() >= 4);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                robot.from(table).lookup(".scroll-bar").queryAll().stream()
                        .noneMatch(Node::isVisible));
    }

    @Test
    void aShortTableLeavesItsRoomToTheComparisonWhateverIsFilteredOut(FxRobot robot)
            throws Exception {
        listed();
        Node table = robot.lookup("#runs-table").query();
        double few = table.getLayoutBounds().getHeight();
        robot.clickOn("#runs-filter").write("nothing is called so");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(few, table.getLayoutBounds().getHeight());
        robot.eraseText("nothing is called so".length());
        for (int run = 0; run < 5; run++) {
            RunFolder.create(folder.resolve("another-" + run), SmallRuns.PLAN, false);
        }
        robot.interact(state::refresh);
        until(() -> state.rootsProperty().get().size() == 7);
        until(() -> table.getLayoutBounds().getHeight() > few + 40);
    }

    /// A window of 1024 by 768 leaves the place this room.
    @Test
    void fiveRunsAndTheirWholeNamesFitASmallWindow(FxRobot robot) throws Exception {
        listed();
        for (int run = 0; run < 5; run++) {
            RunFolder.create(
                    folder.resolve("portraits-20261120-10153" + run), SmallRuns.PLAN, false);
        }
        robot.interact(() -> {
            stage.setWidth(760);
            stage.setHeight(598);
            state.refresh();
        });
        until(() -> state.rootsProperty().get().size() == 7);
        Node table = robot.lookup("#runs-table").query();
        until(() -> namesInView(robot, table).size() >= 5);
        List<Label> names = namesInView(robot, table);
        for (Label name : names) {
            assertEquals(name.getText(), ((Text) name.lookup(".text")).getText());
        }
    }

    private static List<Label> namesInView(FxRobot robot, Node table) {
        double end = table.localToScene(table.getLayoutBounds()).getMaxY();
        return robot.from(table).lookup(".run-name").queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .filter(name -> below(name.getParent()) <= end)
                .toList();
    }

    private static double below(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    @ParameterizedTest
    @ValueSource(doubles = {724, 1400})
    void longSettingsAreReadToTheirEnd(double width, FxRobot robot) throws Exception {
        listed();
        RunFolder.create(
                folder.resolve("long"),
                SmallRuns.PLAN.withData(DataChoice.at("/pictures/" + LONG)),
                false);
        robot.interact(() -> {
            robot.lookup("#runs-table").query().getScene().getWindow().setWidth(width);
            state.refresh();
        });
        until(() -> state.rootsProperty().get().size() == 3);
        robot.interact(() -> state.select(List.of(folder.resolve("long"))));
        WaitForAsyncUtils.waitForFxEvents();
        Node card = robot.lookup("#runs-settings").query();
        Set<Label> labels = robot.from(card).lookup(".settings .label").queryAllAs(Label.class);
        assertTrue(labels.stream().anyMatch(label -> label.getText().equals(LONG)));
        assertEquals(
                2 * PlanFields.ALL.size(), labels.size(), "a name and a value for each setting");
        for (Label label : labels) {
            assertEquals(label.getText(), ((Text) label.lookup(".text")).getText());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5})
    void thumbnailsAreSharp(double scale, FxRobot robot) throws Exception {
        listed();
        until(() -> state.thumbnails().pictures().size() == 2);
        robot.interact(() -> Sharpness.setScale(stage, scale));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            Pictures[] own = state.thumbnails().pictures().values().toArray(Pictures[]::new);
            List<Node> seen =
                    robot.lookup(".thumbnail ImageView").queryAll().stream()
                            .filter(view -> view.getParent().isVisible())
                            .filter(view -> ((ImageView) view).getImage() != null)
                            .toList();
            assertTrue(seen.size() >= 2, () -> seen.size() + " thumbnails");
            seen.forEach(view -> Sharpness.assertSharp(stage, view, own));
        });
    }
}
