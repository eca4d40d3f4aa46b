package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.view.tip.Tips;

import javafx.scene.control.ToggleButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// A run of 400 steps at 0.5 and 0.25 with one value of 80 and one of -30.
class OutliersTest extends ChartFixture {
    private static final int HIGH = 200;
    private static final int LOW = 300;
    private static final Color UPPER = Color.web("#0072b2");

    @Start
    void start(Stage stage) {
        show(stage);
        for (int step = LAST + 1; step < 400; step++) {
            double value = step == HIGH ? 80 : step == LOW ? -30 : 0.5;
            table.append(step, 2.0 * step, value, 0.25);
        }
    }

    @Test
    void atFirstTheAxisFitsThem(FxRobot robot) {
        layOut(robot);

        assertFalse(chart.isIgnoringOutliers());
        assertTrue(frame().y().span().from() <= -30 && frame().y().span().to() >= 80);
    }

    @Test
    void ignoredTheyRunOutOfThePlotAndMarksAtTheEdgesTellSo(FxRobot robot) {
        robot.interact(() -> chart.setIgnoringOutliers(true));
        layOut(robot);

        assertEquals(new Span(0, 1), frame().y().span());
        int bottom = frame().height() - 1;
        int beside = (int) (3 * frame().scale());
        assertEquals(UPPER, pixel(robot, x(HIGH) + beside, (int) (4 * frame().scale())));
        assertEquals(UPPER, pixel(robot, x(LOW) + beside, bottom - (int) (4 * frame().scale())));
        assertEquals(0, covered(robot, 0, x(HIGH) - 20, 2), "nothing lies beyond there");
        assertEquals(0, covered(robot, x(HIGH) + 20, frame().width(), 2));

        robot.interact(() -> chart.setWindow(new Span(0, 1)));
        layOut(robot);
        assertEquals(0, covered(robot, x(HIGH) + 2, x(HIGH) + 8, 3), "the hand chose the values");
    }

    /// How many pixels of a row, away from the grid's lines, are of the curve's colour.
    private long covered(FxRobot robot, int from, int to, int y) {
        long[] count = new long[1];
        robot.interact(() -> {
            for (int x = from; x < to; x++) {
                count[0] += UPPER.equals(colour(x, y)) ? 1 : 0;
            }
        });
        return count[0];
    }

    @Test
    void aChangeOfMindFitsTheAxisAnew(FxRobot robot) {
        robot.interact(() -> {
            chart.setWindow(new Span(0.4, 0.6));
            chart.setIgnoringOutliers(true);
        });
        layOut(robot);
        assertEquals(new Span(0, 1), frame().y().span());
    }

    @Test
    void theToolbarAndAKeyIgnoreThem(FxRobot robot) {
        ChartToolbar toolbar = new ChartToolbar(texts, List.of(chart, other));
        robot.interact(() -> box.getChildren().addFirst(toolbar));
        ToggleButton toggle = robot.lookup("#outliers").queryAs(ToggleButton.class);
        assertFalse(toggle.isSelected());
        assertEquals("Ignore outliers (O)", toggle.getAccessibleText());
        assertTrue(toggle.getAccessibleHelp().contains("99th percentile"));
        assertEquals(toggle.getAccessibleHelp(), Tips.at(toggle));

        robot.clickOn(toggle);
        assertTrue(chart.isIgnoringOutliers() && other.isIgnoringOutliers());
        robot.interact(() -> chart.requestFocus());
        robot.write('o');
        assertFalse(chart.isIgnoringOutliers() || other.isIgnoringOutliers());
    }

    private int x(int step) {
        return (int) frame().pixelOf(step);
    }

    private Color pixel(FxRobot robot, int x, int y) {
        Color[] colour = new Color[1];
        robot.interact(() -> colour[0] = colour(x, y));
        return colour[0];
    }

    private Color colour(int x, int y) {
        return plot(chart).image().getPixelReader().getColor(x, y);
    }

    private Frame frame() {
        Frame frame = plot(chart).frame();
        assertNotNull(frame);
        return frame;
    }
}
