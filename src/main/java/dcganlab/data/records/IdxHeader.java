package dcganlab.data.records;

import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/// What an IDX file begins with (yann.lecun.com/exdb/mnist): two zeros, the type of the numbers,
/// how many sides, then each side as a big-endian 32-bit number.
///
/// @param sides outermost first
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
public record IdxHeader(int[] sides) {
    private static final int UNSIGNED_BYTES = 0x0800;

    /// Whether a file that begins so holds grey images, `[count, height, width]`.
    public static boolean images(byte[] head) {
        return begins(head, 3);
    }

    /// Whether a file that begins so holds labels, `[count]`.
    public static boolean labels(byte[] head) {
        return begins(head, 1);
    }

    private static boolean begins(byte[] head, int sides) {
        return head.length >= 4
                && head[0] == 0
                && head[1] == 0
                && head[2] == UNSIGNED_BYTES >> 8
                && head[3] == sides;
    }

    public static boolean images(DataFile file) throws IOException {
        return images(Unpacked.head(file, 4));
    }

    /// Reads the header; the stream then stands at the first number.
    ///
    /// @throws java.io.EOFException if the file ends in its header
    static IdxHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int magic = data.readInt();
        int[] sides = new int[(magic >> 8) == UNSIGNED_BYTES >> 8 ? magic & 0xFF : 0];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = data.readInt();
        }
        return new IdxHeader(sides);
    }
}
