package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;

import javafx.application.Application;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Two charts of one run of 101 steps: `y` is 0.5 and `z` is 0.25 at every one.
class SeriesChartTest extends ChartFixture {
    @Start
    void start(Stage stage) {
        show(stage);
        chart.setStyle("-chart-thickness: 3px;"); // It fills pixels wherever it lies.
    }

    @Test
    void eachCurveHasItsColourWhereItsValuesAre(FxRobot robot) {
        Color upper = pixel(robot, 50, 0.5);
        Color lower = pixel(robot, 50, 0.25);

        assertEquals(Color.web("#0072b2"), upper);
        assertEquals(Color.web("#d55e00"), lower);
    }

    @Test
    void whatACurveHasFromAnotherIsFaint(FxRobot robot) {
        robot.interact(() -> chart.lines().get(1).setInherited(60));

        assertEquals(Color.web("#d55e00"), pixel(robot, 70, 0.25));
        assertEquals(0.4, pixel(robot, 45, 0.25).getOpacity(), 0.01);
        assertEquals(Color.web("#0072b2"), pixel(robot, 45, 0.5));
        robot.interact(() -> chart.lines().get(1).setShown(false));
        assertEquals(0, pixel(robot, 45, 0.25).getOpacity(), "it is hidden with the rest");
    }

    @Test
    void nothingIsDrawnWhileNobodyCanSeeIt(FxRobot robot) {
        layOut(robot);
        Frame drawn = plot(chart).frame();
        robot.interact(() -> {
            box.setVisible(false);
            table.append(LAST + 1, 2.0 * LAST, 0.75, 0.25);
        });
        layOut(robot);
        assertSame(drawn, plot(chart).frame());

        robot.interact(() -> box.setVisible(true));
        layOut(robot);
        assertEquals(Color.web("#0072b2"), pixel(robot, LAST + 1, 0.75));
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
    void theTitleStaysWhereTheLegendHasNoRoomBesideIt(FxRobot robot) {
        Labeled title = robot.from(chart).lookup(".title").queryLabeled();
        Node legend = robot.from(chart).lookup(".legend").query();
        assertEquals(
                title.getBoundsInParent().getCenterY(), legend.getBoundsInParent().getCenterY(), 1);
        robot.interact(() -> {
            chart.setMinWidth(0);
            chart.setMaxWidth(160);
        });
        layOut(robot);
        assertTrue(title.getBoundsInParent().getMaxY() <= legend.getBoundsInParent().getMinY() + 1);
        assertTrue(legend.getBoundsInParent().getMaxY() <= plot(chart).getLayoutY());
        assertTrue(title.getWidth() >= title.prefWidth(-1) && title.isVisible());
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
        robot.interact(() -> pictures[0] = chart.picture("", 320, 200, 2));
        WritableImage picture = pictures[0];

        assertEquals(640, picture.getWidth());
        assertEquals(400, picture.getHeight());
        assertEquals(Color.WHITE, picture.getPixelReader().getColor(2, 2));
        assertTrue(hasPixel(picture, Color.web("#0072b2")));
    }

    @Test
    void thePictureIsLightInTheDarkTheme(FxRobot robot) {
        robot.interact(() ->
                Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet()));
        WritableImage[] pictures = new WritableImage[1];
        robot.interact(() -> pictures[0] = chart.picture("", 320, 200, 2));

        assertEquals(Color.WHITE, pictures[0].getPixelReader().getColor(2, 2));
        assertTrue(hasPixel(pictures[0], Color.web("#0072b2")));
        assertFalse(hasPixel(pictures[0], Color.web("#56b4e9")));
        assertEquals(Color.web("#56b4e9"), pixel(robot, 50, 0.5), "the window stays dark");
    }

    @Test
    void thePictureNamesItsRunBesideTheTitle(FxRobot robot) {
        int[] inks = new int[2];
        robot.interact(() -> {
            inks[0] = inkBesideTitle(chart.picture("", 640, 200, 1));
            inks[1] = inkBesideTitle(chart.picture("portraits-1", 640, 200, 1));
        });

        assertEquals(0, inks[0]);
        assertTrue(inks[1] > 100, () -> inks[1] + " pixels");
    }

    /// Pixels that are not white between title and legend.
    private static int inkBesideTitle(WritableImage picture) {
        int ink = 0;
        for (int y = 16; y < 36; y++) {
            for (int x = 85; x < 250; x++) {
                ink += picture.getPixelReader().getColor(x, y).equals(Color.WHITE) ? 0 : 1;
            }
        }
        return ink;
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
