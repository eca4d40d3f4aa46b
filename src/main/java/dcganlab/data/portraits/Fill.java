package dcganlab.data.portraits;

import org.jspecify.annotations.Nullable;

/// One shape on its way onto a canvas.
///
/// It looks at squares of pixels: one that the distance of its middle shows to be all outside is
/// passed over, one all inside is painted without asking again, any other is quartered. So the work
/// grows with a shape's edge rather than with its area. In the smallest squares the distance of the
/// corners is asked too: if it changes evenly, the pixels between are interpolated, else they are
/// asked one by one.
final class Fill {
    private static final int ROOT = 16;
    private static final int LEAF = 4;

    /// How much longer than the truth a shape's distance may be, and half a square's diagonal.
    private static final double REACH = 1.2 * 0.71;

    /// How unevenly the distance may change, in widths of the edge.
    private static final double UNEVEN = 0.2;

    private final Canvas canvas;
    private final Frame frame;
    private final int size;
    private final double pixel;
    private final double edge;
    private final double perEdge;
    private final Paint paint;

    /// @param edge width of the edge, at least a pixel
    Fill(Canvas canvas, double edge, Paint paint) {
        this.canvas = canvas;
        this.frame = canvas.frame();
        this.size = canvas.size();
        this.pixel = canvas.pixel();
        this.edge = edge;
        this.perEdge = 1 / edge;
        this.paint = paint;
    }

    /// @param within where the paint stays
    void run(Shape shape, @Nullable Shape within) {
        Box bounds = shape.box().grown(edge / 2);
        if (within != null) {
            bounds = bounds.common(within.box().grown(pixel / 2));
        }
        Box place = frame.toPicture(bounds);
        int left = index(place.left()) & -LEAF;
        int top = index(place.top()) & -LEAF;
        int right = index(place.right() + pixel);
        int bottom = index(place.bottom() + pixel);
        for (int y = top; y < bottom; y += ROOT) {
            for (int x = left; x < right; x += ROOT) {
                fillSquare(shape, within, x, y, ROOT);
            }
        }
    }

    private int index(double place) {
        return (int) Math.clamp((place + 1) / pixel, 0.0, (double) size);
    }

    private double shapeX(double x, double y) {
        return frame.toShapeX(x * pixel - 1, y * pixel - 1);
    }

    private double shapeY(double x, double y) {
        return frame.toShapeY(x * pixel - 1, y * pixel - 1);
    }

    /// @param mask where the paint stays, if that cuts through the square
    private void fillSquare(Shape shape, @Nullable Shape mask, int left, int top, int side) {
        if (left >= size || top >= size) {
            return;
        }
        double x = shapeX(left + side * 0.5, top + side * 0.5);
        double y = shapeY(left + side * 0.5, top + side * 0.5);
        double reach = REACH * side * pixel + edge / 2;
        double away = shape.distance(x, y);
        if (away > reach) {
            return;
        }
        if (mask != null) {
            double beyond = mask.distance(x, y);
            if (beyond > reach) {
                return;
            }
            if (beyond < -reach) {
                mask = null;
            }
        }
        if (away < -reach && mask == null) {
            fillWhole(left, top, side);
            return;
        }
        Patch patch =
                side == LEAF || side * pixel <= edge ? patch(shape, left, top, side, edge) : null;
        if (side > LEAF && (patch == null || mask != null)) {
            int half = side / 2;
            Shape close = shape.near(x, y, reach);
            Shape cut = mask == null ? null : mask.near(x, y, reach);
            fillSquare(close, cut, left, top, half);
            fillSquare(close, cut, left + half, top, half);
            fillSquare(close, cut, left, top + half, half);
            fillSquare(close, cut, left + half, top + half, half);
        } else {
            fillPixels(shape, patch, mask, left, top, side);
        }
    }

    private void fillWhole(int left, int top, int side) {
        int count = Math.min(left + side, size) - left;
        int bottom = Math.min(top + side, size);
        for (int y = top; y < bottom; y++) {
            double sx = shapeX(left + 0.5, y + 0.5);
            double sy = shapeY(left + 0.5, y + 0.5);
            canvas.blendRow(y * size + left, count, paint, sx, sy);
        }
    }

    private void fillPixels(
            Shape shape, @Nullable Patch patch, @Nullable Shape mask, int left, int top, int side) {
        Patch cut = mask == null ? null : patch(mask, left, top, side, pixel);
        int right = Math.min(left + side, size);
        int bottom = Math.min(top + side, size);
        double perSide = 1.0 / side;
        for (int y = top; y < bottom; y++) {
            double down = (y + 0.5 - top) * perSide;
            for (int x = left; x < right; x++) {
                double across = (x + 0.5 - left) * perSide;
                double sx = shapeX(x + 0.5, y + 0.5);
                double sy = shapeY(x + 0.5, y + 0.5);
                double away = patch == null ? shape.distance(sx, sy) : patch.at(across, down);
                double cover = cover(away);
                if (cover > 0 && mask != null) {
                    double beyond = cut == null ? mask.distance(sx, sy) : cut.at(across, down);
                    cover *= limited(0.5 - beyond / pixel);
                }
                if (cover > 0) {
                    canvas.blend(y * size + x, paint, sx, sy, cover);
                }
            }
        }
    }

    /// How much of a pixel, or of a blurred edge, is inside: 0 to 1.
    private double cover(double away) {
        double cover = limited(0.5 - away * perEdge);
        return edge > pixel ? cover * cover * (3 - 2 * cover) : cover;
    }

    /// The shape's distance over a square.
    ///
    /// @param width of the edge that it decides
    /// @return none if it is not even enough
    private @Nullable Patch patch(Shape shape, int left, int top, int side, double width) {
        Patch patch =
                Patch.of(
                        corner(shape, left, top),
                        corner(shape, left + side, top),
                        corner(shape, left, top + side),
                        corner(shape, left + side, top + side),
                        corner(shape, left + side / 2, top + side / 2));
        return patch.even(UNEVEN * width) ? patch : null;
    }

    private double corner(Shape shape, int x, int y) {
        return shape.distance(shapeX(x, y), shapeY(x, y));
    }

    private static double limited(double share) {
        return Math.min(Math.max(share, 0), 1);
    }
}
