package dcganlab.data.arrays;

import dcganlab.data.ImageStack;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/// What an IDX file begins with (yann.lecun.com/exdb/mnist): two zeros, the type of the numbers,
/// how many sides, then each side as a big-endian 32-bit number.
///
/// @param type in NumPy's notation
/// @param sides outermost first
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
public record IdxHeader(String type, long[] sides) {
    private static final int MOST_SIDES = 4;

    /// Whether a file that begins so is an IDX file.
    public static boolean begins(byte[] head) {
        return head.length >= 4
                && head[0] == 0
                && head[1] == 0
                && !type(head[2]).isEmpty()
                && head[3] >= 1
                && head[3] <= MOST_SIDES;
    }

    /// Whether a file that begins so holds labels, `[count]`.
    public static boolean labels(byte[] head) {
        return begins(head) && head[3] == 1;
    }

    private static String type(int code) {
        return switch (code) {
            case 0x08 -> ">u1";
            case 0x09 -> ">i1";
            case 0x0B -> ">i2";
            case 0x0C -> ">i4";
            case 0x0D -> ">f4";
            case 0x0E -> ">f8";
            default -> "";
        };
    }

    /// Reads the header; the stream then stands at the first number.
    ///
    /// @throws java.io.EOFException if the file ends in its header
    /// @throws ZipException if it cannot be true
    static IdxHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] head = new byte[4];
        data.readFully(head);
        if (!begins(head)) {
            throw new ZipException("no IDX header");
        }
        long[] sides = new long[head[3]];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = data.readInt();
            if (sides[i] < 1 || (i > 0 && sides[i] > ImageStack.LONGEST_SIDE)) {
                throw new ZipException("IDX side of " + sides[i]);
            }
        }
        return new IdxHeader(type(head[2]), sides);
    }
}
