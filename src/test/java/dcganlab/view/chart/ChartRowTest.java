package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.util.List;

/// A chart whose legend needs a line of its own beside a chart without a legend.
class ChartRowTest extends ChartFixture {
    @Start
    void start(Stage stage) {
        show(stage);
        SeriesChart alone =
                new SeriesChart(viewport, texts, List.of(new ChartLine(table.column("y"), "y", 0)));
        alone.setTitle("Distance");
        for (SeriesChart each : List.of(chart, alone)) {
            each.setMinWidth(0);
            each.setMaxWidth(Double.MAX_VALUE);
        }
        box.getChildren().remove(other);
        other = alone;
        box.getChildren().setAll(new ChartRow(List.of(chart, other), 50, 50));
    }

    @Test
    void plotsBeginAndEndAtTheSameHeights(FxRobot robot) {
        resize(robot, 300);
        assertTrue(
                chart.neededHeaderHeight() > other.neededHeaderHeight() + 10,
                "only one has a second line");
        assertEquals(top(chart), top(other));
        assertEquals(bottom(chart), bottom(other));
    }

    @Test
    void withRoomForTheLegendsTheLineIsGivenBack(FxRobot robot) {
        resize(robot, 300);
        double narrow = top(chart);
        resize(robot, 580);

        assertTrue(top(chart) < narrow - 10, () -> top(chart) + " and " + narrow);
        assertEquals(top(chart), top(other));
    }

    private void resize(FxRobot robot, double width) {
        robot.interact(() -> box.setMaxWidth(width));
        robot.interact(() -> box.resize(width, 300));
        layOut(robot);
    }

    private static double top(SeriesChart of) {
        return of.localToScene(0, plot(of).getLayoutY() + plot(of).top()).getY();
    }

    private static double bottom(SeriesChart of) {
        Frame frame = plot(of).frame();
        assertNotNull(frame);
        return top(of) + frame.height() / frame.scale();
    }
}
