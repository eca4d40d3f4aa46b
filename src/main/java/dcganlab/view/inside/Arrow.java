package dcganlab.view.inside;

import javafx.scene.Group;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import java.util.List;

/// A straight arrow. Its colours come from CSS: `shaft`, `head`.
final class Arrow extends Group {
    private static final double HEAD = 7;
    private static final double HALF = 3.5;

    private final Line shaft = new Line();
    private final Polygon head = new Polygon();

    Arrow() {
        getStyleClass().add("arrow");
        setMouseTransparent(true);
        shaft.getStyleClass().add("shaft");
        head.getStyleClass().add("head");
        getChildren().setAll(shaft, head);
    }

    /// Along a line from left to right, or from right to left.
    void draw(double from, double to, double y) {
        double on = Math.rint(y) + 0.5;
        double back = from < to ? -HEAD : HEAD;
        shaft.setStartX(Math.rint(from));
        shaft.setEndX(Math.rint(to) + back);
        shaft.setStartY(on);
        shaft.setEndY(on);
        double tip = Math.rint(to);
        List<Double> points = List.of(tip, on, tip + back, on - HALF, tip + back, on + HALF);
        if (!points.equals(head.getPoints())) { // Else it would be painted anew.
            head.getPoints().setAll(points);
        }
    }
}
