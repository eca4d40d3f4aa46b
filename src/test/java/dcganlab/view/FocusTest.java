package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.view.files.SystemPathChooser;

import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
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
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

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
        window = new LabWindow(stage, recent, runs, new SystemPathChooser(stage, home, home));
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

    /// Where the keyboard was, how that looked then, and after the keyboard had left.
    private record Stop(Node node, WritableImage with, WritableImage without) {}

    /// Once around.
    private List<Stop> walk(FxRobot robot) {
        List<Stop> stops = new ArrayList<>();
        Node first = next(robot);
        Node here = first;
        do {
            assertTrue(stops.size() < MOST, "the keyboard comes around");
            Node node = here;
            WritableImage with = picture(robot, node);
            here = next(robot);
            stops.add(new Stop(node, with, picture(robot, node)));
        } while (!here.equals(first));
        return stops;
    }

    /// Goes on; returns where the keyboard is now.
    private Node next(FxRobot robot) {
        robot.interact(() -> new Robot().keyType(KeyCode.TAB)); // TestFX waits long for each key.
        WaitForAsyncUtils.waitForFxEvents(1);
        return scene.getFocusOwner();
    }

    /// A control and what is close to it.
    private WritableImage picture(FxRobot robot, Node node) {
        AtomicReference<WritableImage> picture = new AtomicReference<>();
        robot.interact(() -> {
            Bounds place = node.localToScene(node.getLayoutBounds());
            SnapshotParameters around = new SnapshotParameters();
            around.setViewport(
                    new Rectangle2D(
                            Math.floor(place.getMinX()) - ROUND,
                            Math.floor(place.getMinY()) - ROUND,
                            Math.ceil(place.getWidth()) + 2 * ROUND,
                            Math.ceil(place.getHeight()) + 2 * ROUND));
            picture.set(scene.getRoot().snapshot(around, null));
        });
        return Objects.requireNonNull(picture.get());
    }

    private static void assertAllAreSeen(List<Stop> stops) {
        for (Stop stop : stops) {
            assertTrue(differ(stop), () -> "the focus is seen on " + stop.node());
        }
    }

    /// Whether a control looks otherwise than without the focus.
    private static boolean differ(Stop stop) {
        int different = 0;
        for (int y = 0; y < stop.with().getHeight(); y++) {
            for (int x = 0; x < stop.with().getWidth(); x++) {
                if (stop.with().getPixelReader().getArgb(x, y)
                        != stop.without().getPixelReader().getArgb(x, y)) {
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
