package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Guidelines;
import dcganlab.model.Guidelines.Dense;
import dcganlab.model.NetworkSpec;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/** What of the diagram of both networks has room in a small window. */
class InsideLayoutTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
        stage.setWidth(1024);
        stage.setHeight(768);
    }

    private void draw(FxRobot robot, NetworkSpec network) {
        robot.interact(() -> lab.plan(lab.getPlan().withNetwork(network)));
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** What can be read on the labels of a box, in their order. */
    private static List<String> read(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream()
                .filter(Node::isVisible)
                .map(label -> ((Text) label.lookup(".text")).getText())
                .filter(text -> !text.isEmpty())
                .toList();
    }

    @Test
    void theImagesBoxTellsItsKindAndItsParameters(FxRobot robot) {
        draw(robot, NetworkSpec.LESSON);
        assertEquals(
                List.of("ConvT", "4×4", "Tanh", "3,072"),
                read(robot, "#maps-generator4 > .line"),
                "none is cut");
        draw(
                robot,
                new NetworkSpec(32, 3, 64, 32)
                        .withGuidelines(
                                Guidelines.FOLLOWED.withDense(Dense.ENDS).withPoolingG(true)));
        assertEquals(
                List.of("Up,", "Conv", "3×3", "Tanh", "864"),
                read(robot, "#maps-generator4 > .line"));
    }

    @Test
    void noShapeIsCut(FxRobot robot) {
        draw(robot, NetworkSpec.LESSON);
        List<String> shapes = read(robot, ".maps-box > .shape");
        assertTrue(shapes.contains("128×16×16"), shapes.toString());
        assertTrue(shapes.stream().noneMatch(shape -> shape.endsWith("…")), shapes.toString());
    }

    @Test
    void noLineBelowABoxIsCutInJapaneseEither(FxRobot robot) {
        robot.clickOn("#language");
        draw(robot, NetworkSpec.LESSON);
        List<String> lines = read(robot, ".maps-box > .line");
        assertTrue(lines.contains("2,097,664"), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.endsWith("…")), lines.toString());
        assertTrue(lines.stream().noneMatch(line -> line.endsWith("...")), lines.toString());
    }

    @Test
    void theVerdictsBarsCanBeRead(FxRobot robot) {
        for (NetworkSpec each : List.of(new NetworkSpec(32, 3, 64, 32), NetworkSpec.LESSON)) {
            draw(robot, each);
            for (Region track : robot.lookup(".verdict .track").queryAllAs(Region.class)) {
                assertTrue(track.isVisible() && track.getWidth() >= 24, track.toString());
            }
        }
    }
}
