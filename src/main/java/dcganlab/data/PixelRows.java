package dcganlab.data;

/// An image that is read row by row, so that a large one need not be copied whole.
public interface PixelRows {
    int width();

    int height();

    /// Writes row `y` as `0xAARRGGBB`, not premultiplied, into the first `width()` places.
    void read(int y, int[] argb);
}
