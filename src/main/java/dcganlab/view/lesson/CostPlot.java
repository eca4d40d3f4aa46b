package dcganlab.view.lesson;

import dcganlab.model.CrossEntropy;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/// What an image costs D, binary cross-entropy, for opinions p from 0 to 1 and a label; a point on
/// the curve, and how steep it is there.
final class CostPlot extends Region {
    /// The smallest probability that may be drawn; nearer to 0 the curve leaves every picture.
    static final double LEAST = 0.02;

    /// The largest for a label below 1, beyond which the curve has no end either.
    static final double MOST = 0.999;

    private static final int POINTS = 300;
    private static final double LEFT = 34;
    private static final double ABOVE = 22;
    private static final double BELOW = 42;
    private static final double EDGE = 8;
    private static final double HALF_SLOPE = 36; // pixels

    private final Line across = new Line();
    private final Line up = new Line();
    private final Line toCurve = new Line();
    private final Line toAxis = new Line();
    private final Line slope = new Line();
    private final Rectangle axes = new Rectangle();
    private final Polyline curve = new Polyline();
    private final Circle point = new Circle(4.5);
    private final Label[] below = {new Label(), new Label(), new Label()};
    private final Label[] beside = {new Label(), new Label(), new Label()};
    private final Label nameAcross = new Label();
    private final Label nameUp = new Label();
    private final double top;
    private double p = LEAST;
    private double label = 1;

    /// @param name what p is
    /// @param top the largest cost that is drawn
    CostPlot(ShownTexts texts, ObservableValue<String> name, double top) {
        this.top = top;
        getStyleClass().add("cost-plot");
        across.getStyleClass().add("axis");
        up.getStyleClass().add("axis");
        toCurve.getStyleClass().add("guide");
        toAxis.getStyleClass().add("guide");
        slope.getStyleClass().add("slope");
        slope.setVisible(false);
        slope.setClip(axes);
        curve.getStyleClass().add("curve");
        point.getStyleClass().add("point");
        nameAcross.textProperty().bind(name);
        nameUp.textProperty().bind(texts.bound("view.lesson.costName"));
        for (int i = 0; i < below.length; i++) {
            double share = i / (below.length - 1.0);
            below[i].textProperty().bind(texts.bound("view.lesson.tick", share));
            beside[i].textProperty().bind(texts.bound("view.lesson.tick", share * top));
        }
        getChildren().setAll(across, up, toCurve, toAxis, curve, slope, point);
        getChildren().addAll(below);
        getChildren().addAll(beside);
        getChildren().addAll(nameAcross, nameUp);
        for (Node each : getChildren()) {
            if (each instanceof Label) {
                each.getStyleClass().add("tick");
            } else {
                each.setManaged(false);
            }
        }
    }

    /// Marks an opinion.
    void mark(double opinion) {
        p = opinion;
        requestLayout();
    }

    /// What D is told.
    void setLabel(double told) {
        label = told;
        requestLayout();
    }

    /// Draws how steep the curve is at the point.
    void showSlope() {
        slope.setVisible(true);
    }

    private double cost(double opinion) {
        return CrossEntropy.of(opinion, label);
    }

    @Override
    protected void layoutChildren() {
        place(across, 0, 0, 1, 0);
        place(up, 0, 0, 0, top);
        place(toCurve, p, 0, p, cost(p));
        place(toAxis, 0, cost(p), p, cost(p));
        curve.getPoints().clear();
        double last = label < 1 ? MOST : 1;
        for (int i = 0; i <= POINTS; i++) {
            double each = LEAST + (last - LEAST) * i / POINTS;
            if (cost(each) <= top) {
                curve.getPoints().addAll(left(each), top(cost(each)));
            }
        }
        point.setCenterX(left(p));
        point.setCenterY(top(cost(p)));
        placeSlope();
        for (int i = 0; i < below.length; i++) {
            double share = i / (below.length - 1.0);
            place(below[i], left(share), getHeight() - BELOW + 11);
            place(beside[i], LEFT / 2, top(share * top));
        }
        place(nameAcross, left(0.5), getHeight() - 9);
        double width = nameUp.prefWidth(-1);
        place(nameUp, 4 + width / 2, ABOVE / 2 - 2);
    }

    /// As long on the screen wherever it is, but for what would leave the axes.
    private void placeSlope() {
        if (!slope.isVisible()) {
            return;
        }
        double rise = left(1) - left(0);
        double fall = top(CrossEntropy.slopeOfOpinion(p, label)) - top(0);
        double part = HALF_SLOPE / Math.hypot(rise, fall);
        slope.setStartX(left(p) - part * rise);
        slope.setStartY(top(cost(p)) - part * fall);
        slope.setEndX(left(p) + part * rise);
        slope.setEndY(top(cost(p)) + part * fall);
        double room = ABOVE / 2; // Above the highest cost that is drawn.
        axes.setX(left(0));
        axes.setY(room);
        axes.setWidth(left(1) - left(0));
        axes.setHeight(top(0) - room);
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
        return ABOVE + (1 - cost / top) * (getHeight() - ABOVE - BELOW);
    }
}
