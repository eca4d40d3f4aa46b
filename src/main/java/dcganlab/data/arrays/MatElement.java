package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/// One element of a MATLAB file: a type, a length, and so many bytes, which may be elements
/// themselves.
final class MatElement {
    /// An array whose numbers are not read yet.
    ///
    /// @param type in NumPy's notation
    /// @param packed whether the element is
    /// @param offset of the numbers from the element's first byte, after unpacking its content
    /// @param length of the numbers in bytes
    @SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
    record Matrix(
            String name, String type, long[] shape, boolean packed, long offset, long length) {}

    /// By their number in the format; `-` for what is no number.
    private static final List<String> TYPES =
            List.of("-", "i1", "u1", "i2", "u2", "i4", "u4", "f4", "-", "f8", "-", "-", "i8", "u8");

    private static final int MATRIX = 14;
    private static final int PACKED = 15;
    private static final int LAST_TYPE = 18;
    private static final int TAG = 8;
    private static final int FIRST_NUMERIC = 6;
    private static final int LAST_NUMERIC = 15;
    private static final int COMPLEX = 0x0800;
    private static final int LONGEST_PART = 4096;

    private final InputStream file;
    private final ByteOrder order;
    private final Inflater inflater = new Inflater();
    private FileSpan content;
    private InputStream in;
    private int type;
    private long length;
    private long read;
    private boolean packed;

    MatElement(InputStream file, ByteOrder order) {
        this.file = file;
        this.order = order;
        content = new FileSpan(file, 0);
        in = content;
    }

    /// Unpacks the content of a packed element, whose tag comes first.
    static InputStream inflated(InputStream element) throws IOException {
        element.skipNBytes(TAG);
        return new BufferedInputStream(new InflaterInputStream(element), 1 << 16);
    }

    /// Reads the tag; false at the end of the file.
    boolean begin() throws IOException {
        byte[] tag = file.readNBytes(TAG);
        if (tag.length == 0) {
            return false;
        }
        if (tag.length < TAG) {
            throw new EOFException();
        }
        ByteBuffer numbers = ByteBuffer.wrap(tag).order(order);
        type = numbers.getInt();
        length = Integer.toUnsignedLong(numbers.getInt());
        if (type < 1 || type > LAST_TYPE) {
            throw new ZipException("MATLAB element of type " + type);
        }
        content = new FileSpan(file, length);
        in = content;
        return true;
    }

    /// The array that it is, if it is one of numbers.
    Optional<Matrix> matrix() throws IOException {
        packed = type == PACKED;
        long before = TAG;
        if (packed) {
            in = new InflaterInputStream(content, inflater);
            before = 0;
            byte[] tag = exactly(TAG);
            if (ByteBuffer.wrap(tag).order(order).getInt() != MATRIX) {
                return Optional.empty();
            }
        } else if (type != MATRIX) {
            return Optional.empty();
        }
        ByteBuffer flags = part();
        int kind = flags.getInt();
        ByteBuffer sides = part();
        long[] shape = new long[sides.remaining() / Integer.BYTES];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sides.getInt();
        }
        String name = new String(part().array(), ISO_8859_1);
        int numeric = kind & 0xFF;
        if (numeric < FIRST_NUMERIC || numeric > LAST_NUMERIC || (kind & COMPLEX) != 0) {
            return Optional.empty();
        }
        int[] tag = tag();
        String numbers = tag[0] >= 0 && tag[0] < TYPES.size() ? TYPES.get(tag[0]) : "-";
        return numbers.equals("-")
                ? Optional.empty()
                : Optional.of(
                        new Matrix(
                                name,
                                (order == ByteOrder.LITTLE_ENDIAN ? "<" : ">") + numbers,
                                shape,
                                packed,
                                before + read,
                                Integer.toUnsignedLong(tag[1])));
    }

    /// Passes over the rest; how many bytes it all was.
    ///
    /// @throws EOFException if they are not there
    long finish() throws IOException {
        inflater.end();
        content.skipNBytes(content.left());
        return TAG + length;
    }

    /// A part of the matrix that is short: flags, sides, name.
    private ByteBuffer part() throws IOException {
        int[] tag = tag();
        if (tag[1] < 0 || tag[1] > LONGEST_PART) {
            throw new ZipException("MATLAB part of " + tag[1] + " bytes");
        }
        byte[] content = exactly(tag[1]);
        int width = tag[2];
        exactly(Math.floorMod(-tag[1], width));
        return ByteBuffer.wrap(content).order(order);
    }

    /// A type, how many bytes follow, and a multiple of what they are filled up to: a short part
    /// lies in its own tag.
    private int[] tag() throws IOException {
        int first = ByteBuffer.wrap(exactly(Integer.BYTES)).order(order).getInt();
        if (first >>> 16 != 0) {
            return new int[] {first & 0xFFFF, first >>> 16, Integer.BYTES};
        }
        int bytes = ByteBuffer.wrap(exactly(Integer.BYTES)).order(order).getInt();
        return new int[] {first, bytes, TAG};
    }

    private byte[] exactly(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        read += count;
        return bytes;
    }
}
