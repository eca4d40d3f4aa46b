package dcganlab.view.inside.microscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.convolution.Transposed;
import dcganlab.state.MicroscopeState;
import dcganlab.state.MicroscopeState.Operation;
import dcganlab.state.MicroscopeState.View;
import dcganlab.view.text.FixedTexts;

import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// What can be read where figures have little room.
@ExtendWith(ApplicationExtension.class)
class SmallFiguresTest {
    private final MicroscopeState state = new MicroscopeState();

    @SuppressWarnings("NullAway.Init") // Made by start.
    private MicroscopePane pane;

    /// Figures have the room that they have in a window of 1024 by 768 pixels.
    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        pane = new MicroscopePane(state, FixedTexts.english());
        stage.setScene(new Scene(pane));
        stage.setWidth(736); // Also after a test that has made it wider.
        stage.setHeight(520);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void allViewsOfALineShowItsNumbersInASmallWindow(FxRobot robot) {
        for (String card : List.of("stamps", "spreadView", "phasesView", "matrixView")) {
            assertTrue(showsNumbers(robot, "#scope-" + card + " Canvas"), card);
        }
    }

    @Test
    void figuresSideBySideShowTheirNumbersInASmallWindow(FxRobot robot) {
        robot.interact(() -> {
            state.setLine(false);
            state.operationProperty().set(Operation.BESIDE);
        });
        assertTrue(showsNumbers(robot, "#scope-besideTransposed Canvas"));
        assertTrue(showsNumbers(robot, "#scope-besideStrided Canvas"));
    }

    /// Whether other numbers with the same colours, which tell how large they are beside the
    /// largest, are another picture.
    private boolean showsNumbers(FxRobot robot, String canvas) {
        fill(robot, 1);
        List<Color> ones = read(robot, canvas);
        fill(robot, 2);
        return !ones.equals(read(robot, canvas));
    }

    private void fill(FxRobot robot, double weight) {
        robot.interact(() -> {
            Transposed numbers = state.getNumbers();
            for (int i = 0; i < numbers.inputs().getFirst().size(); i++) {
                state.editInput(0, i, 1);
            }
            for (int i = 0; i < numbers.kernels().getFirst().size(); i++) {
                state.editKernel(0, i, weight);
            }
        });
    }

    @Test
    void noHeadingIsCutOffAtTheRight(FxRobot robot) {
        robot.interact(() -> {
            pane.getScene().getWindow().setWidth(1078);
            state.setLine(false);
            state.operationProperty().set(Operation.STRIDED);
        });
        Image figure = picture(robot, "#scope-windowMatrix Canvas");
        int last = (int) figure.getWidth() - 1;
        for (int y = 0; y < figure.getHeight(); y++) {
            assertEquals(Color.WHITE, figure.getPixelReader().getColor(last, y), "row " + y);
        }
    }

    @Test
    void thePointerEnlargesSmallNumbers(FxRobot robot) {
        robot.interact(() -> state.setLine(false));
        assertFalse(showsNumbers(robot, "#scope-matrixView Canvas"));
        assertFalse(isLoupeSeen());
        robot.moveTo(colouredCell(robot, "#scope-matrixView Canvas"));
        layOut(robot);
        assertTrue(isLoupeSeen());
        assertTrue(showsNumbers(robot, ".loupe-picture"));
        robot.moveTo("#scope-story");
        layOut(robot);
        assertFalse(isLoupeSeen());
    }

    @Test
    void nothingIsEnlargedThatIsLargeAlready(FxRobot robot) {
        robot.interact(() -> state.viewProperty().set(View.STAMPS));
        robot.moveTo(colouredCell(robot, "#scope-stamps Canvas"));
        layOut(robot);
        assertFalse(isLoupeSeen());
    }

    @Test
    void aDoubleClickGivesAFigureAllTheRoomAndBack(FxRobot robot) {
        robot.doubleClickOn("#scope-matrixView .panel-title");
        assertEquals(View.MATRIX, state.getView());
        layOut(robot);
        robot.doubleClickOn("#scope-matrixView .panel-title");
        assertEquals(View.ALL, state.getView());
    }

    @Test
    void aButtonDoesSoWhereNoViewShowsTheFigureAlone(FxRobot robot) {
        robot.interact(() -> state.operationProperty().set(Operation.BESIDE));
        layOut(robot);
        double before = pane.lookup("#scope-besidePooling").getLayoutBounds().getWidth();
        robot.clickOn("#scope-besidePooling-large");
        layOut(robot);
        assertEquals(1, pane.lookupAll(".figure-card").size());
        assertNotEquals(before, pane.lookup("#scope-besidePooling").getLayoutBounds().getWidth());
        robot.clickOn("#scope-besidePooling-large");
        layOut(robot);
        assertEquals(4, pane.lookupAll(".figure-card").size());
    }

    private boolean isLoupeSeen() {
        return pane.lookup(".loupe").isVisible();
    }

    /// A place on the screen at which there is a number that is not 0.
    private Point2D colouredCell(FxRobot robot, String canvas) {
        Image figure = picture(robot, canvas);
        Node node = pane.lookup(canvas);
        for (int x = 0; x < figure.getWidth(); x++) {
            for (int y = 0; y < figure.getHeight(); y++) {
                if (figure.getPixelReader().getColor(x, y).getSaturation() > 0.3) {
                    return node.localToScreen(x + 2, y + 2);
                }
            }
        }
        throw new AssertionError("no colour in " + canvas);
    }

    private List<Color> read(FxRobot robot, String canvas) {
        Image figure = picture(robot, canvas);
        List<Color> all = new ArrayList<>();
        for (int y = 0; y < figure.getHeight(); y++) {
            for (int x = 0; x < figure.getWidth(); x++) {
                all.add(figure.getPixelReader().getColor(x, y));
            }
        }
        return all;
    }

    private Image picture(FxRobot robot, String canvas) {
        layOut(robot);
        AtomicReference<Image> image = new AtomicReference<>();
        robot.interact(() -> image.set(((Canvas) pane.lookup(canvas)).snapshot(null, null)));
        return image.get();
    }

    private void layOut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
        });
    }
}
