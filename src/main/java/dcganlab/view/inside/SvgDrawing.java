package dcganlab.view.inside;

import dcganlab.model.Pictures;
import dcganlab.view.picture.OnePicture;
import dcganlab.view.text.LineMarks;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;
import javafx.scene.text.TextLineInfo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/// What a scene shows as an SVG document: its shapes, its texts, the fills of its regions, and its
/// [pictures][OnePicture] pixel by pixel. A scene with anything else would be drawn without it.
final class SvgDrawing {
    private static final int LEAST_SIDE = 256;

    private final StringBuilder svg = new StringBuilder();
    private final Parent root;

    /// @param root laid out, with its styles applied
    SvgDrawing(Parent root) {
        this.root = root;
        Bounds bounds = root.getLayoutBounds();
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s %s\">",
                bounds.getWidth(), bounds.getHeight(), bounds.getWidth(), bounds.getHeight());
        draw(root);
        add("</svg>");
    }

    @Override
    public String toString() {
        return svg.toString();
    }

    private void add(String line, Object... numbers) {
        Object[] written = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            written[i] = numbers[i] instanceof Double d ? number(d) : numbers[i];
        }
        svg.append(line.formatted(written)).append('\n');
    }

    /// With two decimals at most.
    private static String number(double value) {
        double rounded = Math.rint(value * 100) / 100;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%s", rounded);
    }

    private void draw(Node node) {
        if (!node.isVisible()) {
            return;
        }
        switch (node) {
            case OnePicture picture -> draw(picture);
            case Polygon polygon ->
                    add(
                            "<polygon points=\"%s\"%s/>",
                            points(polygon, polygon.getPoints()), style(polygon));
            case Polyline line ->
                    add("<polyline points=\"%s\"%s/>", points(line, line.getPoints()), style(line));
            case Line line -> {
                Point2D from = place(line, line.getStartX(), line.getStartY());
                Point2D to = place(line, line.getEndX(), line.getEndY());
                add(
                        "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s/>",
                        from.getX(), from.getY(), to.getX(), to.getY(), style(line));
            }
            case Text text -> draw(text);
            case Region region -> {
                fill(region);
                region.getChildrenUnmodifiable().forEach(this::draw);
            }
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(this::draw);
            default -> {}
        }
    }

    private Point2D place(Node node, double x, double y) {
        return root.sceneToLocal(node.localToScene(x, y));
    }

    private String points(Node node, List<Double> points) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < points.size(); i += 2) {
            Point2D point = place(node, points.get(i), points.get(i + 1));
            all.append(i == 0 ? "" : " ")
                    .append(number(point.getX()))
                    .append(',')
                    .append(number(point.getY()));
        }
        return all.toString();
    }

    private static String style(Shape shape) {
        return " fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\""
                .formatted(
                        colour(shape.getFill()),
                        colour(shape.getStroke()),
                        number(shape.getStrokeWidth()));
    }

    private static String colour(Paint paint) {
        if (!(paint instanceof Color colour) || colour.getOpacity() == 0) {
            return "none";
        }
        return String.format(
                Locale.ROOT,
                colour.isOpaque() ? "rgb(%d,%d,%d)" : "rgba(%d,%d,%d,%.3f)",
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255),
                colour.getOpacity());
    }

    private void fill(Region region) {
        if (region.getBackground() == null) {
            return;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            String colour = colour(fill.getFill());
            if (!colour.equals("none") && region.getWidth() > 0 && region.getHeight() > 0) {
                Point2D corner = place(region, 0, 0);
                add(
                        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" fill=\"%s\"/>",
                        corner.getX(),
                        corner.getY(),
                        region.getWidth(),
                        region.getHeight(),
                        fill.getRadii().getTopLeftHorizontalRadius(),
                        colour);
            }
        }
    }

    private void draw(Text text) {
        String all = text.getText();
        if (all.isBlank()) {
            return;
        }
        for (TextLineInfo line : text.getLayoutInfo().getTextLines(false)) {
            String words = all.substring(line.start(), Math.min(line.end(), all.length())).strip();
            if (!words.isEmpty()) {
                double y = line.bounds().getMinY() + text.getBaselineOffset();
                Point2D start = place(text, line.bounds().getMinX(), y);
                add(
                        "<text x=\"%s\" y=\"%s\" font-family=\"%s, sans-serif\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>",
                        start.getX(),
                        start.getY(),
                        escaped(text.getFont().getFamily()),
                        text.getFont().getSize(),
                        text.getFont().getStyle().contains("Bold") ? "bold" : "normal",
                        colour(text.getFill()),
                        escaped(words));
            }
        }
    }

    private static String escaped(String text) {
        return LineMarks.removed(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("\"", "&quot;");
    }

    private void draw(OnePicture picture) {
        Pictures shown = picture.shown();
        if (shown == null) {
            return;
        }
        Bounds bounds = picture.pictureBounds();
        Point2D corner = place(picture, bounds.getMinX(), bounds.getMinY());
        add(
                "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" href=\"data:image/png;base64,%s\"/>",
                corner.getX(), corner.getY(), bounds.getWidth(), bounds.getHeight(), png(shown));
    }

    /// Enlarged, for most programs blur what they enlarge themselves.
    private static String png(Pictures pictures) {
        int size = pictures.size();
        int scale = Math.ceilDiv(LEAST_SIDE, size);
        int side = size * scale;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                image.setRGB(x, y, pictures.argb(0, x / scale, y / scale));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Memory does not fail.
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
