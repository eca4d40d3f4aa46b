package dcganlab.view.lesson;

import dcganlab.view.chart.Span;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

/// A way through a plane: all of it faintly, and brightly as far as it has been gone.
final class TrailPlot extends Region {
    private static final double BELOW = 20; // for the axis' name
    private static final double ABOVE = 20;
    private static final double EDGE = 6;

    private final Span acrossSpan;
    private final Span upSpan;
    private final Line across = new Line();
    private final Line up = new Line();
    private final Polyline whole = new Polyline();
    private final Polyline gone = new Polyline();
    private final Circle point = new Circle(5);
    private final Label nameAcross = new Label();
    private final Label nameUp = new Label();
    private final Label nameGoal = new Label();
    private final Circle goal = new Circle(4);
    private final Rectangle frame = new Rectangle();
    private double[] xs = {};
    private double[] ys = {};
    private int at;

    TrailPlot(
            Span acrossSpan,
            Span upSpan,
            ObservableValue<String> nameAcross,
            ObservableValue<String> nameUp) {
        this.acrossSpan = acrossSpan;
        this.upSpan = upSpan;
        getStyleClass().add("trail-plot");
        across.getStyleClass().addAll("axis", "across");
        up.getStyleClass().add("axis");
        whole.getStyleClass().add("whole");
        gone.getStyleClass().add("gone");
        point.getStyleClass().add("point");
        this.nameAcross.textProperty().bind(nameAcross);
        this.nameUp.textProperty().bind(nameUp);
        getChildren().setAll(across, up, whole, gone, point);
        getChildren().forEach(each -> each.setManaged(false));
        for (Label each : new Label[] {this.nameAcross, this.nameUp}) {
            each.getStyleClass().add("tick");
            getChildren().add(each);
        }
        setClip(frame);
    }

    /// Marks 0 as what there is to come to.
    void markGoal(ObservableValue<String> name) {
        nameGoal.textProperty().bind(name);
        nameGoal.getStyleClass().add("tick");
        goal.getStyleClass().add("goal");
        goal.setManaged(false);
        getChildren().addFirst(goal);
        getChildren().add(nameGoal);
    }

    /// Another way.
    ///
    /// @param ys as many as xs
    void setWay(double[] xs, double[] ys) {
        this.xs = xs.clone();
        this.ys = ys.clone();
        requestLayout();
    }

    /// How far it has been gone.
    ///
    /// @param place 0 for its beginning
    void go(int place) {
        at = place;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        frame.setWidth(getWidth());
        frame.setHeight(getHeight());
        line(across, left(acrossSpan.from()), top(0), left(acrossSpan.to()), top(0));
        line(up, left(0), top(upSpan.from()), left(0), top(upSpan.to()));
        draw(whole, xs.length);
        draw(gone, Math.min(at + 1, xs.length));
        point.setVisible(at < xs.length);
        if (at < xs.length) {
            point.setCenterX(left(xs[at]));
            point.setCenterY(top(ys[at]));
        }
        nameAcross.autosize();
        nameUp.autosize();
        nameAcross.relocate(
                getWidth() - EDGE - nameAcross.getWidth(), getHeight() - nameAcross.getHeight());
        nameUp.relocate(EDGE, 0);
        nameGoal.autosize();
        nameGoal.relocate(left(0) - nameGoal.getWidth() / 2, top(0) - nameGoal.getHeight() - 3);
        goal.setCenterX(left(0));
        goal.setCenterY(top(0));
    }

    private void draw(Polyline way, int count) {
        way.getPoints().clear();
        for (int i = 0; i < count; i++) {
            way.getPoints().addAll(left(xs[i]), top(ys[i]));
        }
    }

    private static void line(Line line, double fromX, double fromY, double toX, double toY) {
        line.setStartX(fromX);
        line.setStartY(fromY);
        line.setEndX(toX);
        line.setEndY(toY);
    }

    private double left(double x) {
        double share = (x - acrossSpan.from()) / acrossSpan.width();
        return EDGE + share * (getWidth() - 2 * EDGE);
    }

    private double top(double y) {
        double share = (y - upSpan.from()) / upSpan.width();
        return ABOVE + (1 - share) * (getHeight() - ABOVE - BELOW);
    }
}
