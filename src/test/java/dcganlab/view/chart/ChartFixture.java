package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.series.SeriesTable;
import dcganlab.view.text.FixedTexts;
import dcganlab.view.text.ShownTexts;

import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;

/// Two charts of one run of 101 steps: `y` is 0.5 and `z` is 0.25 at every one.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
abstract class ChartFixture {
    static final int LAST = 100;

    final SeriesTable table = new SeriesTable(List.of("y", "z"));
    final Viewport viewport = new Viewport(table);
    final ShownTexts texts = FixedTexts.english();
    SeriesChart chart;
    SeriesChart other;
    VBox box;

    /** A test's own method shows it: TestFX looks for {@link Start} in the test's class alone. */
    void show(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        for (int step = 0; step <= LAST; step++) {
            table.append(step, 2.0 * step, 0.5, 0.25);
        }
        chart = chart();
        other = chart();
        box = new VBox(chart, other);
        stage.setScene(new Scene(box, 600, 500));
        stage.sizeToScene(); // Whatever an earlier test made of it.
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    SeriesChart chart() {
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

    static Plot plot(SeriesChart of) {
        return ((SeriesChartSkin) of.getSkin()).plot();
    }

    static ValuePanel panel(SeriesChart of) {
        return plot(of).crosshair().panel();
    }

    /// Lets what was asked for be drawn now.
    void layOut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            box.applyCss();
            box.layout();
        });
    }

    /// Where a step and a value are, on the screen.
    Point2D place(double step, double value) {
        Plot plot = plot(chart);
        Frame frame = plot.frame();
        assertNotNull(frame);
        return plot.localToScreen(
                plot.left() + frame.pixelOf(step), plot.top() + frame.heightOf(value));
    }
}
