package dcganlab.data.pictures;

import dcganlab.data.PixelRows;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.IOException;
import java.util.Arrays;

import javax.imageio.ImageReader;

/// The screen of a GIF with its first picture on it, which may be a part of it only; the rest is
/// transparent (GIF 89a, sections 18 and 20).
final class GifScreen implements PixelRows {
    private final PixelRows picture;
    private final int left;
    private final int top;
    private final int width;
    private final int height;
    private final int[] row;

    private GifScreen(PixelRows picture, int left, int top, int width, int height) {
        this.picture = picture;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        row = new int[picture.width()];
    }

    /// The whole screen; the picture alone if it fills it, or if the screen is no size to believe.
    static PixelRows placed(PixelRows picture, ImageReader reader) throws IOException {
        Element screen =
                element(
                        reader.getStreamMetadata().getAsTree("javax_imageio_gif_stream_1.0"),
                        "LogicalScreenDescriptor");
        Element place =
                element(
                        reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0"),
                        "ImageDescriptor");
        int left = number(place, "imageLeftPosition");
        int top = number(place, "imageTopPosition");
        // Some programs leave the screen at nothing; others put a picture beyond its edge.
        int width = Math.max(left + picture.width(), number(screen, "logicalScreenWidth"));
        int height = Math.max(top + picture.height(), number(screen, "logicalScreenHeight"));
        boolean filled = width == picture.width() && height == picture.height();
        return filled || (long) width * height > ImageFile.PIXELS_AT_ONCE
                ? picture
                : new GifScreen(picture, left, top, width, height);
    }

    private static Element element(Node tree, String name) {
        for (Node node = tree.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                return element;
            }
        }
        throw new IllegalStateException(name);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public int height() {
        return height;
    }

    @Override
    public void read(int y, int[] argb) {
        Arrays.fill(argb, 0, width, 0);
        if (y >= top && y < top + picture.height()) {
            picture.read(y - top, row);
            System.arraycopy(row, 0, argb, left, row.length);
        }
    }
}
