package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.view.files.SystemPathChooser;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
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
import java.util.ArrayList;
import java.util.List;

/// Through the window with the Tab key.
@ExtendWith(ApplicationExtension.class)
class FocusTest {
    private static final int ROUND = 3; // pixels around a control that may be its ring
    private static final int LEAST = 100; // pixels that differ
    private static final int MOST = 200; // stops

    @TempDir Path home;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabWindow window;

    @SuppressWarnings("NullAway.Init")
    private Scene scene;

    @Start
    void open(Stage stage) {
        Path runs = home.resolve("runs");
        Path recent = home.resolve("recent.txt");
        window = new LabWindow(stage, recent, runs, new SystemPathChooser(stage));
        scene = stage.getScene();
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void everyStopInTrainIsSeenAndTheTimeLineIsOne(FxRobot robot) throws Exception {
        until(() -> window.lab().data().loadedProperty().get() != null);
        List<Stop> stops = walk(robot);
        Node track = robot.lookup("#time-track").query();
        assertEquals(1, stops.stream().filter(stop -> isIn(stop.node(), track)).count());
        assertAllAreSeen(stops);
    }

    @Test
    void everyStopInRunsIsSeen(FxRobot robot) throws Exception {
        until(() -> window.lab().data().loadedProperty().get() != null);
        robot.clickOn("Runs");
        List<Stop> stops = walk(robot);
        Node table = robot.lookup(".tree-table-view").query();
        assertEquals(1, stops.stream().filter(stop -> isIn(stop.node(), table)).count());
        assertAllAreSeen(stops);
    }

    /// Where the keyboard was, and the window then.
    private record Stop(Node node, Bounds place, WritableImage picture) {}

    /// Once around.
    private List<Stop> walk(FxRobot robot) {
        List<Stop> stops = new ArrayList<>();
        do {
            assertTrue(stops.size() < MOST, "the keyboard comes around");
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> {
                Node node = scene.getFocusOwner();
                Bounds place = node.localToScene(node.getLayoutBounds());
                stops.add(new Stop(node, place, scene.snapshot(null)));
            });
        } while (stops.size() < 2 || !stops.getLast().node().equals(stops.getFirst().node()));
        return stops;
    }

    private static void assertAllAreSeen(List<Stop> stops) {
        for (int i = 0; i + 1 < stops.size(); i++) {
            Stop stop = stops.get(i);
            WritableImage without =
                    stops.get((i + 1 + stops.size() / 2) % (stops.size() - 1)).picture();
            assertTrue(differ(stop, without), () -> "the focus is seen on " + stop.node());
        }
    }

    /// Whether a control looks otherwise than without the focus.
    private static boolean differ(Stop stop, WritableImage without) {
        Bounds place = stop.place();
        int different = 0;
        for (int y = (int) place.getMinY() - ROUND; y < place.getMaxY() + ROUND; y++) {
            for (int x = (int) place.getMinX() - ROUND; x < place.getMaxX() + ROUND; x++) {
                boolean inside =
                        x >= 0 && y >= 0 && x < without.getWidth() && y < without.getHeight();
                if (inside
                        && stop.picture().getPixelReader().getArgb(x, y)
                                != without.getPixelReader().getArgb(x, y)) {
                    different++;
                }
            }
        }
        return different >= LEAST;
    }

    private static boolean isIn(Node node, Node parent) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(parent)) {
                return true;
            }
        }
        return false;
    }
}
