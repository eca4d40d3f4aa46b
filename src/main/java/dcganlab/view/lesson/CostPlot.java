package dcganlab.view.lesson;

import dcganlab.view.text.ShownTexts;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/// The curve of -ln p for probabilities p from 0 to 1, and a point on it.
final class CostPlot extends Region {
    /// The smallest probability that is drawn; nearer to 0 the curve leaves every picture.
    static final double LEAST = 0.02;

    private static final double TOP = 4;
    private static final int POINTS = 150;
    private static final double LEFT = 34;
    private static final double BELOW = 24;
    private static final double EDGE = 8;

    private final Line across = new Line();
    private final Line up = new Line();
    private final Line toCurve = new Line();
    private final Line toAxis = new Line();
    private final Polyline curve = new Polyline();
    private final Circle point = new Circle(4.5);
    private final Label[] below = {new Label(), new Label(), new Label()};
    private final Label[] beside = {new Label(), new Label(), new Label()};
    private double p = LEAST;

    CostPlot(ShownTexts texts) {
        getStyleClass().add("cost-plot");
        across.getStyleClass().add("axis");
        up.getStyleClass().add("axis");
        toCurve.getStyleClass().add("guide");
        toAxis.getStyleClass().add("guide");
        curve.getStyleClass().add("curve");
        point.getStyleClass().add("point");
        for (int i = 0; i < below.length; i++) {
            double share = i / (below.length - 1.0);
            below[i].textProperty().bind(texts.bound("view.lesson.tick", share));
            beside[i].textProperty().bind(texts.bound("view.lesson.tick", share * TOP));
            below[i].getStyleClass().add("tick");
            beside[i].getStyleClass().add("tick");
        }
        getChildren().setAll(across, up, toCurve, toAxis, curve, point);
        getChildren().addAll(below);
        getChildren().addAll(beside);
        getChildren().stream()
                .filter(each -> !(each instanceof Label))
                .forEach(each -> each.setManaged(false));
    }

    static double cost(double probability) {
        return -Math.log(probability);
    }

    /// Marks a probability.
    void mark(double probability) {
        p = probability;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        place(across, 0, 0, 1, 0);
        place(up, 0, 0, 0, TOP);
        place(toCurve, p, 0, p, cost(p));
        place(toAxis, 0, cost(p), p, cost(p));
        curve.getPoints().clear();
        for (int i = 0; i <= POINTS; i++) {
            double each = LEAST + (1 - LEAST) * i / POINTS;
            curve.getPoints().addAll(left(each), top(cost(each)));
        }
        point.setCenterX(left(p));
        point.setCenterY(top(cost(p)));
        for (int i = 0; i < below.length; i++) {
            double share = i / (below.length - 1.0);
            place(below[i], left(share), getHeight() - BELOW / 2);
            place(beside[i], LEFT / 2, top(share * TOP));
        }
    }

    /// With its middle there.
    private static void place(Node node, double x, double y) {
        double width = node.prefWidth(-1);
        double height = node.prefHeight(-1);
        node.resizeRelocate(x - width / 2, y - height / 2, width, height);
    }

    private void place(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(left(fromX));
        line.setStartY(top(fromY));
        line.setEndX(left(toX));
        line.setEndY(top(toY));
    }

    private double left(double probability) {
        return LEFT + probability * (getWidth() - LEFT - 2 * EDGE);
    }

    private double top(double cost) {
        return EDGE + (1 - cost / TOP) * (getHeight() - BELOW - EDGE);
    }
}
