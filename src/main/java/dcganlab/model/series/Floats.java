package dcganlab.model.series;

import java.util.Arrays;

/// A list of items of a few `float` each that grows in pieces: an append never copies what is
/// already there.
final class Floats {
    private static final int BITS = 10;
    private static final int PIECE = 1 << BITS;

    private final int stride;
    private float[][] pieces = new float[4][];
    private int size;

    /// @param stride how many numbers an item has
    Floats(int stride) {
        this.stride = stride;
    }

    /// How many items there are.
    int size() {
        return size;
    }

    /// The array in which an item lies, at [#offset].
    float[] piece(int item) {
        return pieces[item >>> BITS];
    }

    int offset(int item) {
        return (item & (PIECE - 1)) * stride;
    }

    /// Adds an item of zeros.
    ///
    /// @return its number
    int grow() {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * piece);
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new float[PIECE * stride];
        }
        return size++;
    }
}
