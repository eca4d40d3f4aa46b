package dcganlab.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/// What a `.npy` file begins with (numpy.org/doc/stable/reference/generated/numpy.lib.format.html):
/// a magic word, a version, and a Python dictionary as text.
///
/// @param type of the numbers in NumPy's notation, as `<f4`; `structured` for anything but numbers
/// @param fortran whether the first index runs fastest instead of the last
/// @param shape sides, outermost first
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
record NumpyHeader(String type, boolean fortran, long[] shape) {
    private static final String MAGIC = "\u0093NUMPY";

    /// Real headers have 118 bytes; a longer one describes no plain array.
    private static final int LONGEST = 10_000;

    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([\\d,L\\s]*)\\)");

    static boolean begins(byte[] head) {
        return new String(head, ISO_8859_1).startsWith(MAGIC);
    }

    /// Reads the header; the stream then stands at the first number.
    ///
    /// @throws ZipException if this is no header
    /// @throws EOFException if the stream ends in it
    static NumpyHeader read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] magic = new byte[6];
        data.readFully(magic);
        int version = data.readUnsignedByte();
        data.readUnsignedByte();
        int length = Short.toUnsignedInt(Short.reverseBytes(data.readShort()));
        if (version > 1) {
            length |= Short.toUnsignedInt(Short.reverseBytes(data.readShort())) << 16;
        }
        if (!begins(magic) || length < 0 || length > LONGEST) {
            throw new ZipException("no NumPy header");
        }
        byte[] text = new byte[length];
        data.readFully(text);
        return parse(new String(text, ISO_8859_1));
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
    String shapeText() {
        return Arrays.toString(shape).replace('[', '(').replace(']', ')');
    }
}
