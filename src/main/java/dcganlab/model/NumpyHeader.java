package dcganlab.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipException;

/// What a `.npy` file begins with (numpy.org/doc/stable/reference/generated/numpy.lib.format.html):
/// a magic word, a version (1.0 to 3.0), the length of a Python dictionary, the dictionary as text.
/// It cannot hold anything that runs.
///
/// @param type of the numbers in NumPy's notation, as `<f4`; `structured` for anything but numbers
/// @param fortran whether the first index runs fastest instead of the last
/// @param shape sides, outermost first
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
public record NumpyHeader(String type, boolean fortran, long[] shape) {
    private static final String MAGIC = "\u0093NUMPY";

    /// Real headers have 118 bytes; a longer one describes no plain array.
    private static final int LONGEST = 10_000;

    private static final int ALIGNMENT = 64;

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,L\\s]*)\\)");

    /// Whether a file that begins so is a `.npy` file.
    public static boolean begins(byte[] head) {
        return new String(head, ISO_8859_1).startsWith(MAGIC);
    }

    /// Reads the header; the stream then stands at the first number.
    ///
    /// @throws ZipException if this is no header
    /// @throws EOFException if the stream ends in it
    public static NumpyHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] magic = new byte[6];
        data.readFully(magic);
        int version = data.readUnsignedByte();
        data.readUnsignedByte();
        int length = Short.toUnsignedInt(Short.reverseBytes(data.readShort()));
        if (version > 1) {
            length |= Short.toUnsignedInt(Short.reverseBytes(data.readShort())) << 16;
        }
        if (!begins(magic) || version < 1 || version > 3 || length < 0 || length > LONGEST) {
            throw new ZipException("no NumPy header");
        }
        byte[] text = new byte[length];
        data.readFully(text);
        return parse(new String(text, ISO_8859_1));
    }

    /// The header as NumPy's `save` writes it, version 1.0: padded so that the numbers are aligned.
    public byte[] toBytes() {
        String sides =
                Arrays.stream(shape).mapToObj(side -> side + ",").collect(Collectors.joining(" "));
        String text =
                "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }"
                        .formatted(type, fortran ? "True" : "False", sides);
        int before = MAGIC.length() + 2 + Short.BYTES;
        int whole = Math.ceilDiv(before + text.length() + 1, ALIGNMENT) * ALIGNMENT;
        byte[] bytes = new byte[whole];
        Arrays.fill(bytes, (byte) ' ');
        bytes[whole - 1] = '\n';
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MAGIC.getBytes(ISO_8859_1))
                .put((byte) 1)
                .put((byte) 0)
                .putShort((short) (whole - before))
                .put(text.getBytes(ISO_8859_1));
        return bytes;
    }

    private static NumpyHeader parse(String text) throws ZipException {
        Matcher type = TYPE.matcher(text);
        Matcher fortran = FORTRAN.matcher(text);
        Matcher shape = SHAPE.matcher(text);
        if (!fortran.find() || !shape.find()) {
            throw new ZipException("no NumPy header: " + text);
        }
        String numbers = type.find() ? type.group(1) : "structured";
        try {
            long[] sides =
                    Arrays.stream(shape.group(1).split("[,L\\s]+"))
                            .filter(side -> !side.isEmpty())
                            .mapToLong(Long::parseLong)
                            .toArray();
            return new NumpyHeader(numbers, fortran.group(1).equals("True"), sides);
        } catch (NumberFormatException e) {
            throw new ZipException("NumPy header with a side too long: " + text);
        }
    }

    /// The shape as Python writes it.
    public String shapeText() {
        return Arrays.toString(shape).replace('[', '(').replace(']', ')');
    }
}
