package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.SeriesTable;

import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// A chart of what was measured after the steps 10, 50 and 60 of a run of 101: 1, 0 and 0.5.
class SparseChartTest extends ChartFixture {
    private static final Color LINE = Color.web("#008f68");

    private final SeriesTable measured = new SeriesTable(List.of("distance"));

    @Start
    void start(Stage stage) {
        measured.append(10, 20, 1);
        measured.append(50, 100, 0);
        measured.append(60, 120, 0.5);
        show(stage);
    }

    @Override
    SeriesChart chart() {
        ChartLine line = new ChartLine(measured.column("distance"), "distance", 2);
        SeriesChart made = new SeriesChart(viewport, measured, texts, List.of(line));
        made.setTitle("Quality");
        return made;
    }

    @Test
    void straightLinesJoinWhatWasMeasured(FxRobot robot) {
        assertTrue(isDrawn(robot, 30, 0.5));
        assertFalse(isDrawn(robot, 30, 1));
        assertTrue(isDrawn(robot, 55, 0.25));
    }

    /// Edges are half transparent.
    private boolean isDrawn(FxRobot robot, double step, double value) {
        Color there = pixel(robot, step, value);
        return there.getOpacity() > 0.5
                && Math.abs(there.getRed() - LINE.getRed()) < 0.05
                && Math.abs(there.getGreen() - LINE.getGreen()) < 0.05;
    }

    @Test
    void nothingIsDrawnBeyondTheLastMeasurement(FxRobot robot) {
        layOut(robot);
        Frame frame = frame();
        Image image = plot(chart).image();
        int beyond = (int) frame.pixelOf(62);
        assertTrue(beyond < frame.width() - 100, "the axis goes on to the newest step");
        for (int x = beyond; x < frame.width(); x++) {
            for (int y = 0; y < frame.height(); y++) {
                assertNotEquals(LINE, image.getPixelReader().getColor(x, y));
            }
        }
    }

    @Test
    void eachHasADotWhileTheyAreFew(FxRobot robot) throws Exception {
        robot.interact(() -> {
            measured.append(70, 140, 0.5);
            measured.append(80, 160, 0.5);
        });
        layOut(robot);
        long line = thickness(75);
        assertTrue(thickness(70) > line + 1, () -> thickness(70) + " and " + line);

        robot.interact(() -> {
            for (int step = LAST + 1; step <= 6 * LAST; step++) {
                table.append(step, 2.0 * step, 0, 0);
                measured.append(step, 2.0 * step, 0.5);
            }
        });
        robot.interact(() -> viewport.show(new Span(0, 6 * LAST)));
        // What moves it too little to be seen is drawn a moment later.
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> thickness(70) == line).get());
    }

    @Test
    void smoothedTheMeasurementsKeepTheirDots(FxRobot robot) {
        robot.interact(() -> chart.setSmoothing(0.99));
        assertEquals(LINE, pixel(robot, 10, 1));
        assertEquals(LINE, pixel(robot, 50, 0));
        assertNotEquals(LINE, pixel(robot, 30, 0.5), "the raw line is faint");
    }

    /// Of the curve at a step at which it is at 0.5, in pixels.
    private long thickness(double step) {
        int x = (int) frame().pixelOf(step);
        int y = (int) frame().heightOf(0.5);
        return IntStream.rangeClosed(y - 6, y + 6)
                .filter(row ->
                        plot(chart).image().getPixelReader().getColor(x, row).getOpacity() > 0.5)
                .count();
    }

    @Test
    void aPointedStepTellsWhatWasMeasuredLastBeforeIt(FxRobot robot) {
        pointAt(robot, 49);
        assertEquals(List.of("1.000"), panel(chart).values());
        assertEquals("Measured at step 10", robot.lookup(".heading").queryLabeled().getText());
        Circle dot = (Circle) plot(chart).crosshair().marks().lookup(".crosshair-dot");
        assertTrue(dot.isVisible());
        assertEquals(plot(chart).left() + frame().pixelOf(10), dot.getCenterX(), 1);
        pointAt(robot, 50);
        assertEquals(List.of("0.0000"), panel(chart).values());
        pointAt(robot, LAST);
        assertEquals(List.of("0.5000"), panel(chart).values());
        pointAt(robot, 9);
        assertFalse(panel(chart).isVisible(), "nothing was measured yet");
    }

    private void pointAt(FxRobot robot, double step) {
        robot.interact(() -> viewport.setCrosshair(step));
        layOut(robot);
    }

    @Test
    void theMarkedStepTellsWhenItWasMeasuredToo(FxRobot robot) {
        robot.interact(() -> viewport.setMark(55));
        layOut(robot);
        ValuePanel panel = robot.from(chart).lookup(".value-panel").match(Node::isVisible).query();
        assertEquals(List.of("0.0000"), panel.values());
        assertEquals(
                "Measured at step 50",
                robot.from(panel).lookup(".heading").queryLabeled().getText());
    }

    @Test
    void aStretchBetweenTwoMeasurementsShowsTheLineThatJoinsThem(FxRobot robot) {
        robot.interact(() -> viewport.hold(new Span(20, 40)));
        assertTrue(pixel(robot, 30, 0.5).getRed() < 0.2, "green, not white");
        // From 0.75 to 0.25: the measurements themselves are not seen.
        Span values = frame().y().span();
        assertTrue(values.from() <= 0.25 && values.from() > 0.15, values::toString);
        assertTrue(values.to() >= 0.75 && values.to() < 0.85, values::toString);
    }

    @Test
    void aNewMeasurementIsDrawn(FxRobot robot) throws Exception {
        layOut(robot);
        Frame before = frame();
        robot.interact(() -> measured.append(80, 160, 0));
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> frame() != before).get());
        assertEquals(LINE, pixel(robot, 70, 0.25));
    }

    private Frame frame() {
        Frame frame = plot(chart).frame();
        assertNotNull(frame);
        return frame;
    }

    private Color pixel(FxRobot robot, double step, double value) {
        layOut(robot);
        int x = (int) frame().pixelOf(step);
        int y = (int) frame().heightOf(value);
        return plot(chart).image().getPixelReader().getColor(x, y);
    }
}
