package dcganlab.model.series;

import java.util.Arrays;

/// A list of `double` that grows in pieces: an append never copies what is already there.
public final class Doubles {
    private static final int BITS = 12;
    private static final int PIECE = 1 << BITS;

    private double[][] pieces = new double[4][];
    private int size;

    public int size() {
        return size;
    }

    public double get(int index) {
        return pieces[index >>> BITS][index & (PIECE - 1)];
    }

    public void add(double value) {
        int piece = size >>> BITS;
        if (piece == pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * piece);
        }
        if ((size & (PIECE - 1)) == 0) {
            pieces[piece] = new double[PIECE];
        }
        pieces[piece][size & (PIECE - 1)] = value;
        size++;
    }
}
