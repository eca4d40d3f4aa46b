package dcganlab.view.inside;

import javafx.scene.Group;
import javafx.scene.shape.Polygon;

/// Maps as a box, seen from the side as in the paper's figure 1: as long as there are maps, as high
/// and as deep as their side. Its colours come from CSS: `face`, `side`, `top`.
final class Cuboid extends Group {
    /// How far a depth of 1 goes to the right, and up.
    static final double SLANT = 0.36;

    private static final double THINNEST = 1.5;

    private final Polygon face = polygon("face");
    private final Polygon side = polygon("side");
    private final Polygon top = polygon("top");
    private double width;
    private double height;

    Cuboid() {
        setMouseTransparent(true);
        getChildren().setAll(face, side, top);
    }

    /// @param maps length along the maps
    /// @param edge of a map
    void draw(double maps, double edge) {
        double l = Math.max(THINNEST, maps);
        double s = Math.max(THINNEST, edge);
        double d = s * SLANT;
        if (width == l + d && height == s + d) {
            return; // What is drawn anew is painted anew.
        }
        width = l + d;
        height = s + d;
        face.getPoints().setAll(0.0, d, l, d, l, d + s, 0.0, d + s);
        side.getPoints().setAll(l, d, l + d, 0.0, l + d, s, l, d + s);
        top.getPoints().setAll(0.0, d, d, 0.0, l + d, 0.0, l, d);
    }

    /// How wide it was drawn.
    double width() {
        return width;
    }

    /// How high it was drawn.
    double height() {
        return height;
    }

    private static Polygon polygon(String style) {
        Polygon polygon = new Polygon();
        polygon.getStyleClass().add(style);
        return polygon;
    }
}
