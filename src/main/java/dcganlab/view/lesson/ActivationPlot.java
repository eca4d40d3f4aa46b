package dcganlab.view.lesson;

import dcganlab.model.Activation;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// The curve of an activation function between two axes, and the point on it above a number.
final class ActivationPlot extends Region {
    /// From where to where x is drawn; y as well.
    static final double MOST = 3;

    private static final int POINTS = 120;

    private final Activation function;
    private final Line across = new Line();
    private final Line up = new Line();
    private final Polyline curve = new Polyline();
    private final Line slope = new Line();
    private final Circle point = new Circle(4.5);
    private double x;

    ActivationPlot(Activation function) {
        this.function = function;
        getStyleClass().add("activation-plot");
        across.getStyleClass().add("axis");
        up.getStyleClass().add("axis");
        curve.getStyleClass().add("curve");
        slope.getStyleClass().add("slope");
        point.getStyleClass().add("point");
        getChildren().setAll(across, up, curve, slope, point);
    }

    /// Marks a number.
    void mark(double number) {
        x = number;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        place(across, -MOST, 0, MOST, 0);
        place(up, 0, -MOST, 0, MOST);
        curve.getPoints().clear();
        for (int i = 0; i <= POINTS; i++) {
            double each = MOST * (2.0 * i / POINTS - 1);
            curve.getPoints().addAll(left(each), top(function.of(each)));
        }
        double y = function.of(x);
        double steep = function.slope(x);
        double half = 1 / Math.hypot(1, steep);
        place(slope, x - half, y - half * steep, x + half, y + half * steep);
        point.setCenterX(left(x));
        point.setCenterY(top(y));
    }

    private void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(left(fromX));
        line.setStartY(top(fromY));
        line.setEndX(left(toX));
        line.setEndY(top(toY));
    }

    private double left(double number) {
        return getWidth() / 2 + number / MOST * getWidth() / 2;
    }

    /// As far as it is drawn.
    private double top(double number) {
        double seen = Math.clamp(number, -MOST, MOST);
        return getHeight() / 2 - seen / MOST * getHeight() / 2;
    }
}
