package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Texts;
import dcganlab.model.series.SeriesTable;

import javafx.application.Application;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Two charts of one run of 101 steps: `y` is 0.5 and `z` is 0.25 at every one.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class SeriesChartTest {
    private static final int LAST = 100;

    private final SeriesTable table = new SeriesTable(List.of("y", "z"));
    private final Viewport viewport = new Viewport(table);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private SeriesChart chart;
    private SeriesChart other;
    private VBox box;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        for (int step = 0; step <= LAST; step++) {
            table.append(step, 2.0 * step, 0.5, 0.25);
        }
        chart = chart();
        other = chart();
        box = new VBox(chart, other);
        stage.setScene(new Scene(box, 600, 500));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private SeriesChart chart() {
        SeriesChart made =
                new SeriesChart(
                        viewport,
                        texts,
                        List.of(
                                new ChartLine(table.column("y"), "upper", 0),
                                new ChartLine(table.column("z"), "lower", 1)));
        made.setTitle("Losses");
        made.setEmptyText("Press play.");
        made.setAlways(new Span(0, 1));
        return made;
    }

    @Test
    void eachCurveHasItsColourWhereItsValuesAre(FxRobot robot) {
        Color upper = pixel(robot, 50, 0.5);
        Color lower = pixel(robot, 50, 0.25);

        assertEquals(Color.web("#0072b2"), upper);
        assertEquals(Color.web("#d55e00"), lower);
    }

    @Test
    void theDarkThemeHasLighterColours(FxRobot robot) {
        robot.interact(() ->
                Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));

        assertEquals(Color.web("#56b4e9"), pixel(robot, 50, 0.5));
    }

    @Test
    void theLegendHidesACurveAndShowsItAgain(FxRobot robot) {
        robot.clickOn("upper");
        assertFalse(chart.lines().getFirst().isShown());
        assertNotEquals(Color.web("#0072b2"), pixel(robot, 45, 0.5));

        robot.clickOn("upper");
        assertEquals(Color.web("#0072b2"), pixel(robot, 45, 0.5));
    }

    @Test
    void thePointedStepShowsItsValuesInBothCharts(FxRobot robot) {
        robot.interact(() -> table.append(LAST + 1, 201, 0.125, Double.NaN));
        robot.interact(() -> viewport.setCrosshair(LAST + 0.9));
        layOut(robot);

        for (SeriesChart each : List.of(chart, other)) {
            assertEquals(List.of("0.1250", "\u2013"), panel(each).values());
            assertTrue(panel(each).isVisible());
        }
        assertEquals("Step 101 \u00b7 3:21", robot.lookup(".heading").queryLabeled().getText());
    }

    @Test
    void theMarkedStepShowsItsValuesUntilTheMousePointsElsewhere(FxRobot robot) {
        robot.interact(() -> viewport.setMark(LAST));
        layOut(robot);
        assertEquals(1, panels(robot, chart));
        assertFalse(panel(chart).isVisible());
        robot.interact(() -> viewport.setCrosshair(10));
        layOut(robot);
        assertEquals(1, panels(robot, chart));
        assertTrue(panel(chart).isVisible());
        robot.interact(() -> {
            viewport.setCrosshair(Double.NaN);
            viewport.setMark(Double.NaN);
        });
        layOut(robot);
        assertEquals(0, panels(robot, chart));
    }

    @Test
    void theMarkedStepShowsItsValuesAloneForItStandsInTheTimeLine(FxRobot robot) {
        robot.interact(() -> viewport.setMark(50));
        layOut(robot);
        ValuePanel panel = robot.from(chart).lookup(".value-panel").match(Node::isVisible).query();

        assertEquals(
                List.of("0.5000", "0.2500"),
                panel.getChildren().stream()
                        .filter(Node::isVisible)
                        .filter(Label.class::isInstance)
                        .map(label -> ((Label) label).getText())
                        .toList());
    }

    private static long panels(FxRobot robot, SeriesChart chart) {
        return robot.from(chart).lookup(".value-panel").queryAll().stream()
                .filter(Node::isVisible)
                .count();
    }

    @Test
    void theMousePointsAtTheStepBelowIt(FxRobot robot) {
        robot.moveTo(place(30, 0.7));
        layOut(robot);

        assertEquals(30, XAxis.STEPS.nearestRow(table, viewport.getCrosshair()));
    }

    @Test
    void thePanelNeverLeavesTheChart(FxRobot robot) {
        for (int step : List.of(0, 1, 50, 99, 100)) {
            robot.interact(() -> viewport.setCrosshair(step));
            layOut(robot);
            Bounds panel = panel(chart).localToScene(panel(chart).getLayoutBounds());
            Bounds whole = chart.localToScene(chart.getLayoutBounds());
            assertTrue(whole.contains(panel), () -> panel + " in " + whole);
        }
    }

    @Test
    void theWheelZoomsAroundThePointer(FxRobot robot) {
        robot.moveTo(place(30, 0.7));
        double before = viewport.getCrosshair();
        robot.scroll(3, VerticalDirection.UP);
        layOut(robot);

        assertTrue(viewport.visible().width() < LAST, () -> viewport.visible().toString());
        assertEquals(before, viewport.getCrosshair(), 0.3);
        assertFalse(viewport.isFollowing());
        assertEquals(Span.EVERYTHING, chart.getWindow());
    }

    @Test
    void theWheelWithShiftZoomsValuesToo(FxRobot robot) {
        Point2D at = place(30, 0.7);
        robot.interact(() -> plot(chart).fireEvent(wheelWithShift(at)));
        layOut(robot);

        assertTrue(chart.getWindow().width() < 1, () -> chart.getWindow().toString());
        assertTrue(viewport.visible().width() < LAST);
        assertEquals(Span.EVERYTHING, other.getWindow());
    }

    @Test
    void aDragMovesAndADoubleClickResets(FxRobot robot) {
        robot.interact(() -> viewport.show(new Span(40, 60)));
        layOut(robot);
        robot.drag(place(45, 0.7)).dropTo(place(50, 0.7));
        layOut(robot);
        assertEquals(35, viewport.visible().from(), 0.2);
        assertEquals(20, viewport.visible().width(), 1e-9);

        robot.moveTo(place(45, 0.8)).doubleClickOn(MouseButton.PRIMARY);
        layOut(robot);
        assertEquals(new Span(0, LAST), viewport.visible());
        assertTrue(viewport.isFollowing());
    }

    @Test
    void aRectangleDrawnWithShiftIsZoomedTo(FxRobot robot) {
        Point2D from = place(20, 0.75);
        Point2D to = place(60, 0.25);
        robot.interact(() -> {
            plot(chart).fireEvent(mouseWithShift(MouseEvent.MOUSE_PRESSED, from));
            plot(chart).fireEvent(mouseWithShift(MouseEvent.MOUSE_DRAGGED, to));
            plot(chart).fireEvent(mouseWithShift(MouseEvent.MOUSE_RELEASED, to));
        });
        layOut(robot);

        assertEquals(20, viewport.visible().from(), 0.3);
        assertEquals(60, viewport.visible().to(), 0.3);
        assertEquals(0.25, chart.getWindow().from(), 0.02);
        assertEquals(0.75, chart.getWindow().to(), 0.02);
        assertFalse(plot(chart).selection().isVisible());
    }

    @Test
    void theKeysZoomMoveFollowAndReset(FxRobot robot) {
        robot.interact(() -> chart.requestFocus());
        robot.write('+');
        assertEquals(70, viewport.visible().width(), 1e-6);
        robot.type(KeyCode.LEFT);
        assertFalse(viewport.isFollowing());
        assertEquals(93, viewport.visible().to(), 1e-6);
        robot.type(KeyCode.END);
        assertTrue(viewport.isFollowing());
        robot.write('-');
        assertEquals(new Span(0, LAST), viewport.visible());
        robot.write('l');
        assertTrue(chart.isLogarithmic());
        robot.write("++0");
        assertEquals(new Span(0, LAST), viewport.visible());
    }

    @Test
    void theCrosshairMovesByKeysToo(FxRobot robot) {
        robot.interact(() -> chart.requestFocus());
        robot.press(KeyCode.SHIFT).type(KeyCode.LEFT, 3).release(KeyCode.SHIFT);
        assertEquals(98, viewport.getCrosshair());

        robot.type(KeyCode.ESCAPE);
        assertTrue(Double.isNaN(viewport.getCrosshair()));
    }

    @Test
    void aNewStepIsDrawnAndOnlyThen(FxRobot robot) {
        layOut(robot);
        Frame before = plot(chart).frame();
        layOut(robot);
        assertSame(before, plot(chart).frame());

        robot.interact(() -> table.append(LAST + 1, 300, 0.5, 0.5));
        layOut(robot);
        assertNotSame(before, plot(chart).frame());
    }

    @Test
    void aChartThatWasTakenAwayDrawsNoMore(FxRobot robot) {
        robot.interact(() -> box.getChildren().remove(chart));
        robot.interact(() -> chart.layout());
        Frame before = plot(chart).frame();
        robot.interact(() -> table.append(LAST + 1, 300, 0.5, 0.5));
        robot.interact(() -> chart.layout());

        assertNotNull(before);
        assertSame(before, plot(chart).frame());
    }

    @Test
    void anEmptyChartSaysWhatToDo(FxRobot robot) {
        robot.interact(table::clear);
        layOut(robot);

        assertTrue(robot.lookup("Press play.").query().isVisible());
    }

    @Test
    void thePictureHasTheWishedSizeAndTheCurves(FxRobot robot) {
        WritableImage[] pictures = new WritableImage[1];
        robot.interact(() -> pictures[0] = chart.picture(320, 200, 2));
        WritableImage picture = pictures[0];

        assertEquals(640, picture.getWidth());
        assertEquals(400, picture.getHeight());
        assertEquals(Color.WHITE, picture.getPixelReader().getColor(2, 2));
        assertTrue(hasPixel(picture, Color.web("#0072b2")));
    }

    @Test
    void aStepThatIsTooSmallToSeeWaitsAWhile(FxRobot robot) throws TimeoutException {
        robot.interact(() -> append(10_000));
        layOut(robot);
        Frame before = plot(chart).frame();
        boolean[] waited = new boolean[1];
        robot.interact(() -> {
            append(1);
            chart.layout();
            waited[0] = plot(chart).frame() == before;
        });

        assertTrue(waited[0]);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> drawnTo() == newest()).get());
    }

    @Test
    void stepsThatAreSeenTogetherAreDrawnAtOnce(FxRobot robot) {
        robot.interact(() -> append(10_000));
        layOut(robot);
        robot.interact(() -> {
            append(200);
            chart.layout();
        });

        assertEquals(newest(), drawnTo());
    }

    private void append(int rows) {
        for (int row = 0; row < rows; row++) {
            long next = newest() + 1;
            table.append(next, 2.0 * next, 0.5, 0.25);
        }
    }

    private long newest() {
        return table.step(table.rows() - 1);
    }

    private long drawnTo() {
        return (long) Objects.requireNonNull(plot(chart).frame()).visible().to();
    }

    @Test
    void itFitsIntoASmallPlace(FxRobot robot) {
        robot.interact(() -> {
            chart.setMaxSize(220, 120);
            chart.setPrefSize(220, 120);
            viewport.setCrosshair(50);
        });
        layOut(robot);
        Frame frame = plot(chart).frame();

        assertNotNull(frame);
        assertTrue(frame.width() > 120 && frame.height() > 50, () -> "" + frame.height());
    }

    @Test
    void theToolbarDrivesEveryChart(FxRobot robot) {
        ChartToolbar toolbar = new ChartToolbar(texts, List.of(chart, other));
        robot.interact(() -> box.getChildren().addFirst(toolbar));
        robot.clickOn("#logarithm").clickOn("#time").clickOn("#follow");

        assertTrue(chart.isLogarithmic() && other.isLogarithmic());
        assertEquals(XAxis.SECONDS, viewport.getAxis());
        assertFalse(viewport.isFollowing());

        robot.interact(() -> viewport.show(new Span(10, 20)));
        robot.clickOn("#reset");
        assertEquals(new Span(0, 2 * LAST), viewport.visible());
        assertTrue(viewport.isFollowing());

        Slider smoothing = robot.lookup("#smoothing").queryAs(Slider.class);
        robot.interact(() -> smoothing.setValue(0.6));
        assertEquals(0.6, chart.getSmoothing());
        assertEquals(0.6, other.getSmoothing());
    }

    /// The robot of the headless platform forgets Shift on its way to the mouse.
    private MouseEvent mouseWithShift(EventType<MouseEvent> type, Point2D screen) {
        Point2D at = plot(chart).localToScene(plot(chart).screenToLocal(screen));
        return new MouseEvent(
                type,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                MouseButton.PRIMARY,
                1,
                true,
                false,
                false,
                false,
                true,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    /// One notch upwards, turned sideways by Shift as on Linux.
    private ScrollEvent wheelWithShift(Point2D screen) {
        Point2D at = plot(chart).localToScene(plot(chart).screenToLocal(screen));
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                at.getX(),
                at.getY(),
                screen.getX(),
                screen.getY(),
                true,
                false,
                false,
                false,
                false,
                false,
                40,
                0,
                40,
                0,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }

    private static Plot plot(SeriesChart of) {
        return ((SeriesChartSkin) of.getSkin()).plot();
    }

    private static ValuePanel panel(SeriesChart of) {
        return plot(of).crosshair().panel();
    }

    /// Lets what was asked for be drawn now.
    private void layOut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            box.applyCss();
            box.layout();
        });
    }

    /// Where a step and a value are, on the screen.
    private Point2D place(double step, double value) {
        Plot plot = plot(chart);
        Frame frame = plot.frame();
        assertNotNull(frame);
        return plot.localToScreen(
                plot.left() + frame.pixelOf(step), plot.top() + frame.heightOf(value));
    }

    /// What the chart draws at a step and a value, without the crosshair.
    private Color pixel(FxRobot robot, double step, double value) {
        layOut(robot);
        Frame frame = plot(chart).frame();
        assertNotNull(frame);
        Color[] colour = new Color[1];
        robot.interact(() ->
                colour[0] =
                        plot(chart)
                                .image()
                                .getPixelReader()
                                .getColor((int) frame.pixelOf(step), (int) frame.heightOf(value)));
        return colour[0];
    }

    private static boolean hasPixel(WritableImage picture, Color colour) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getPixelReader().getColor(x, y).equals(colour)) {
                    return true;
                }
            }
        }
        return false;
    }
}
