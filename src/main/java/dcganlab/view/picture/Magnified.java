package dcganlab.view.picture;

import dcganlab.model.GridLayout;
import dcganlab.model.Pictures;

/// One picture at another side, so that every pixel of it counts the same: enlarged by a whole
/// number, or reduced by a power of two.
public final class Magnified {
    private Magnified() {}

    /// The largest side for a room: a multiple of the picture's own or, where that does not fit,
    /// its half, its quarter and on.
    ///
    /// @param size the picture's own side, a power of two
    /// @param room 1 or more
    public static int side(int size, int room) {
        return Arrangement.fit(1, size, 1, 0, room, room).cell(size);
    }

    /// The picture's pixels, opaque ARGB, row by row.
    ///
    /// @param side a multiple of the picture's own, or that divided by a power of two
    public static int[] pixels(Pictures pictures, int index, int side) {
        Pictures small = Shrinking.by(Math.max(1, pictures.size() / side), pictures);
        int[] pixels = new int[side * side];
        new GridLayout(1, 1, side / small.size(), 0).paint(small, index, 0, pixels);
        return pixels;
    }
}
