package dcganlab.view.picture;

import dcganlab.model.Pictures;

import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.nio.IntBuffer;

/// The pixels of a grid of pictures: one image for all of them, painted again and again without
/// copies. Gaps are transparent.
final class Sheet {
    private final Arrangement arrangement;
    private final int count;
    private final int size;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    /// @param count how many pictures
    /// @param size their side
    Sheet(Arrangement arrangement, int count, int size) {
        this.arrangement = arrangement;
        this.count = count;
        this.size = size;
        int width = arrangement.width(size);
        int height = arrangement.height(size);
        pixels = new int[width * height];
        buffer =
                new PixelBuffer<>(
                        width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    Arrangement arrangement() {
        return arrangement;
    }

    int size() {
        return size;
    }

    Image image() {
        return image;
    }

    /// Whether these pictures can be painted over those that are here.
    boolean takes(Pictures pictures) {
        return pictures.count() == count && pictures.size() == size;
    }

    void paint(Pictures pictures) {
        arrangement.layout().paint(Shrinking.by(arrangement.shrink(), pictures), pixels);
        buffer.updateBuffer(all -> null);
    }
}
