package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.MovingAverage;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A smoothed chart of a run of 20,001 steps, noisy from the 101st on: `y` about 0.5, `z` 0.25.
class SmoothedChartTest extends ChartFixture {
    private static final int STEPS = 20_000;

    @Start
    void start(Stage stage) {
        show(stage);
        Random random = new Random(3);
        for (int step = LAST + 1; step <= STEPS; step++) {
            table.append(step, 2.0 * step, random.nextDouble(), 0.5 * random.nextDouble());
        }
        chart.setAlways(Span.NOTHING);
        chart.setSmoothing(SeriesChart.MODERATE);
    }

    @Test
    void aStepHasTheSameAverageInEveryZoomAndWidth(FxRobot robot) {
        List<String> whole = averagesAt(robot, 12_345, new Span(0, STEPS));
        double dot = dotAt();

        assertEquals(whole, averagesAt(robot, 12_345, new Span(12_000, 13_000)));
        assertEquals(dot, dotAt(), 0.001);
        assertEquals(whole, averagesAt(robot, 12_345, new Span(12_345, 12_347)));
        assertEquals(whole, averagesAt(robot, 12_345, new Span(12_300, 12_345)));
        robot.interact(() -> {
            chart.setMinWidth(0);
            chart.setMaxWidth(170);
        });
        assertEquals(whole, averagesAt(robot, 12_345, new Span(0, STEPS)));
        assertNotEquals(whole, averagesAt(robot, 12_346, new Span(0, STEPS)));
    }

    private List<String> averagesAt(FxRobot robot, double step, Span seen) {
        robot.interact(() -> {
            viewport.show(seen);
            viewport.setCrosshair(step);
        });
        layOut(robot);
        return panel(chart).averages();
    }

    /// The value at which the crosshair crosses the first curve, from where its dot is drawn.
    private double dotAt() {
        Circle dot = (Circle) plot(chart).crosshair().marks().lookup(".crosshair-dot");
        Frame frame = plot(chart).frame();
        assertNotNull(frame);
        double pixel = (dot.getCenterY() - plot(chart).top()) * frame.scale();
        return frame.y().value(frame.fractionOf(pixel));
    }

    /// Until its curves are smoothed anew they are seen as before.
    @Test
    void theSliderDoesNotWaitForAMillionSteps(FxRobot robot) throws Exception {
        robot.interact(() -> {
            Random random = new Random(4);
            for (int step = STEPS + 1; step <= 1_000_000; step++) {
                table.append(step, 2.0 * step, random.nextDouble(), 0.5 * random.nextDouble());
            }
            viewport.setCrosshair(654_321);
        });
        List<String> moderate = smoothed(SeriesChart.MODERATE);
        untilAverages(robot, moderate);
        robot.interact(() -> {
            chart.setSmoothing(0.99);
            box.applyCss();
            box.layout();
            assertEquals(moderate, panel(chart).averages());
        });

        untilAverages(robot, smoothed(0.99));
    }

    /// At the crosshair.
    private List<String> smoothed(double smoothing) {
        int row = table.lastRowUpTo(654_321);
        return table.columns().stream()
                .map(column -> new MovingAverage(table, column).of(smoothing).get(row))
                .map(ValuePanel::number)
                .toList();
    }

    private void untilAverages(FxRobot robot, List<String> expected) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> {
                    layOut(robot);
                    return panel(chart).averages().equals(expected);
                });
    }

    @Test
    void theCurveIsDrawnWhereItsAverageIs(FxRobot robot) {
        robot.interact(() -> table.append(STEPS + 1, 2.0 * STEPS + 2, 1_000, 0.25));
        layOut(robot);
        robot.interact(() -> viewport.show(new Span(STEPS - 50, STEPS + 1)));
        averagesAt(robot, STEPS + 1, viewport.visible());

        assertEquals(100, dotAt(), 1, "a tenth of the newest value");
    }

    @Test
    void thePanelNamesWhichValueIsSmoothedAndWhichIsRaw(FxRobot robot) {
        averagesAt(robot, 12_345, new Span(0, STEPS));

        assertEquals(
                List.of(
                        "smoothed",
                        "raw",
                        "upper",
                        averages(0),
                        raw(0),
                        "lower",
                        averages(1),
                        raw(1)),
                texts(panel(chart)).subList(1, 9));
        assertNotEquals(averages(0), raw(0));

        robot.interact(() -> chart.setSmoothing(0));
        layOut(robot);
        assertEquals(List.of("upper", raw(0), "lower", raw(1)), texts(panel(chart)).subList(1, 5));
    }

    @Test
    void inASmallChartColoursStandForTheNames(FxRobot robot) {
        robot.interact(() -> {
            chart.setMinWidth(0);
            chart.setMaxWidth(200);
        });
        averagesAt(robot, 12_345, new Span(0, STEPS));

        assertFalse(texts(panel(chart)).contains("upper"));
        assertTrue(texts(panel(chart)).contains("smoothed"));
        assertTrue(panel(chart).getWidth() <= chart.getWidth());
    }

    @Test
    void theMarkedStepNamesThemToo(FxRobot robot) {
        robot.interact(() -> viewport.setMark(12_345));
        layOut(robot);
        ValuePanel marked =
                (ValuePanel)
                        robot.from(chart).lookup(".value-panel").match(Node::isVisible).query();

        assertEquals(List.of("smoothed", "raw"), texts(marked).subList(0, 2));
    }

    /** Its dots tell where; whoever wants numbers points at them. */
    @Test
    void theMarkedStepCoversNoSmallChart(FxRobot robot) {
        robot.interact(() -> {
            viewport.setMark(12_345);
            chart.setMinSize(0, 0);
            chart.setMaxSize(200, 150);
        });
        layOut(robot);
        assertEquals(0, panels(robot));
        assertTrue(
                robot.from(chart)
                        .lookup(".crosshair-dot")
                        .match(Node::isVisible)
                        .tryQuery()
                        .isPresent());
        robot.interact(() -> viewport.setCrosshair(12_345));
        layOut(robot);
        assertEquals(1, panels(robot));
        robot.interact(() -> {
            viewport.setCrosshair(Double.NaN);
            chart.setMaxSize(600, 400);
        });
        layOut(robot);
        assertEquals(1, panels(robot));
    }

    private int panels(FxRobot robot) {
        return robot.from(chart).lookup(".value-panel").match(Node::isVisible).queryAll().size();
    }

    @Test
    void thePictureIsOfWhatIsSeen(FxRobot robot) {
        List<Runnable> changes =
                List.of(
                        () -> chart.setSmoothing(0.99),
                        () -> viewport.show(new Span(5_000, 15_000)),
                        () -> table.append(STEPS + 1, 2.0 * STEPS + 2, 50, 0.25),
                        viewport::reset,
                        () -> chart.setIgnoringOutliers(true),
                        () -> chart.setLogarithmic(true),
                        () -> chart.setWindow(new Span(0.1, 0.9)),
                        () -> chart.lines().getFirst().setShown(false));
        int[] before = picture(robot);
        for (int i = 0; i < changes.size(); i++) {
            robot.interact(changes.get(i));
            int[] after = picture(robot);
            boolean seen = i != 2; // The new step lies outside of what is seen.
            assertEquals(seen, !Arrays.equals(before, after), "change " + i);
            before = after;
        }
    }

    private int[] picture(FxRobot robot) {
        int[] argb = new int[400 * 200];
        robot.interact(() ->
                chart.picture("", 400, 200, 1)
                        .getPixelReader()
                        .getPixels(0, 0, 400, 200, PixelFormat.getIntArgbInstance(), argb, 0, 400));
        return argb;
    }

    private String averages(int curve) {
        return panel(chart).averages().get(curve);
    }

    private String raw(int curve) {
        return panel(chart).values().get(curve);
    }

    /// What is written in a panel, row by row.
    private static List<String> texts(ValuePanel panel) {
        return panel.getChildren().stream()
                .filter(Node::isVisible)
                .filter(Label.class::isInstance)
                .map(label -> ((Label) label).getText())
                .toList();
    }
}
