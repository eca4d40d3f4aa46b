package dcganlab.view.chart;

import dcganlab.model.series.SeriesTable;

import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import java.util.List;

/// The line at the step that is pointed at, a dot where each curve crosses it, and the panel with
/// their values, which never leaves the chart.
final class Crosshair {
    private static final double AWAY = 12;

    private final SeriesChart chart;
    private final List<Curve> curves;
    private final Line line = new Line();
    private final List<Circle> dots;
    private final ValuePanel panel;
    private final Group marks = new Group();

    /// @param brief whether the panel has the values alone, where the step stands elsewhere
    Crosshair(SeriesChart chart, List<Curve> curves, boolean brief) {
        this.chart = chart;
        this.curves = curves;
        panel = new ValuePanel(chart, curves, brief);
        line.getStyleClass().add("crosshair");
        dots = curves.stream().map(curve -> new Circle()).toList();
        dots.forEach(dot -> dot.getStyleClass().add("crosshair-dot"));
        marks.getChildren().add(line);
        marks.getChildren().addAll(dots);
        marks.setManaged(false);
        marks.setMouseTransparent(true);
        hide();
    }

    Group marks() {
        return marks;
    }

    ValuePanel panel() {
        return panel;
    }

    void hide() {
        marks.setVisible(false);
        panel.setVisible(false);
    }

    /// Points at a step, and tells the numbers of its row, or of the last before it.
    ///
    /// @param left of the plot, and so is `top`
    /// @param width of the whole chart area, and so is `height`
    void show(Frame frame, long step, double left, double top, double width, double height) {
        double scale = frame.scale();
        double x = across(frame, chart.viewport().table(), step) / scale + left;
        if (x < left || x > left + frame.width() / scale) {
            hide();
            return;
        }
        line.setStartX(x);
        line.setEndX(x);
        line.setStartY(top);
        line.setEndY(top + frame.height() / scale);
        double radius = chart.thickness() * 2.2;
        int row = chart.table().lastRowUpTo(step);
        marks.setVisible(true);
        panel.setVisible(row >= 0);
        if (row < 0) {
            dots.forEach(dot -> dot.setVisible(false));
            return;
        }
        double there = across(frame, chart.table(), step) / scale + left;
        for (int i = 0; i < dots.size(); i++) {
            Curve curve = curves.get(i);
            double y = frame.heightOf(curve.smoothed().get(row)) / scale;
            boolean inside = there >= left && y >= 0 && y <= frame.height() / scale;
            boolean seen = curve.line().isShown() && inside;
            Circle dot = dots.get(i);
            dot.setVisible(seen);
            if (seen) {
                Color colour = chart.colour(curve.line());
                dot.setFill(colour);
                dot.setRadius(radius);
                dot.setCenterX(there);
                dot.setCenterY(top + y);
            }
        }
        panel.show(row);
        double room = x + AWAY + panel.getWidth();
        double beside = room <= width ? x + AWAY : x - AWAY - panel.getWidth();
        panel.relocate(
                Math.rint(Math.max(0, Math.min(beside, width - panel.getWidth()))),
                Math.rint(Math.max(0, Math.min(top + 6, height - panel.getHeight()))));
    }

    /// The middle of the pixel in which the last row up to a step lies.
    private double across(Frame frame, SeriesTable table, long step) {
        XAxis axis = chart.viewport().getAxis();
        return Math.floor(frame.pixelOf(axis.at(table, table.lastRowUpTo(step)))) + 0.5;
    }
}
