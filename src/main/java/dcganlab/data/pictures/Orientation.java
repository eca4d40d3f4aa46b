package dcganlab.data.pictures;

/// How a camera was held: what must be done to the stored pixels to see the picture upright. The
/// order is that of Exif's tag 0x0112, 1 to 8 (CIPA DC-008, "Orientation").
enum Orientation {
    UPRIGHT,
    MIRRORED,
    HALF_TURN,
    FLIPPED,
    TRANSPOSED,
    QUARTER_TURN_RIGHT,
    TRANSVERSED,
    QUARTER_TURN_LEFT;

    /// The orientation of a tag's value; upright for values that Exif does not know.
    static Orientation of(int tag) {
        return tag >= 1 && tag <= values().length ? values()[tag - 1] : UPRIGHT;
    }

    /// Turns square planes `[channels, size, size]`. An image is made square before it is turned:
    /// the middle stays the middle, and a small square is turned faster than a large picture.
    byte[] turn(byte[] planes, int size) {
        if (this == UPRIGHT) {
            return planes;
        }
        byte[] turned = new byte[planes.length];
        int last = size - 1;
        int at = 0;
        for (int plane = 0; plane < planes.length; plane += size * size) {
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    int from =
                            switch (this) {
                                case UPRIGHT -> y * size + x;
                                case MIRRORED -> y * size + last - x;
                                case HALF_TURN -> (last - y) * size + last - x;
                                case FLIPPED -> (last - y) * size + x;
                                case TRANSPOSED -> x * size + y;
                                case QUARTER_TURN_RIGHT -> (last - x) * size + y;
                                case TRANSVERSED -> (last - x) * size + last - y;
                                case QUARTER_TURN_LEFT -> x * size + last - y;
                            };
                    turned[at++] = planes[plane + from];
                }
            }
        }
        return turned;
    }
}
