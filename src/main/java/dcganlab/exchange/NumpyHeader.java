package dcganlab.exchange;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The header of a `.npy` file, a Python dictionary of three fields, whose order is free:
/// `{'descr': '<f4', 'fortran_order': False, 'shape': (2, 100), }`.
///
/// @param bytesEach 4 for float32, 8 for float64
@SuppressWarnings("ArrayRecordComponent") // Equality of headers is never asked.
record NumpyHeader(int bytesEach, int[] shape) {
    private static final Pattern TYPE = Pattern.compile("'descr'\\s*:\\s*'([^']{1,20})'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9, ]*)\\)");
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

    /// The text for an array of float32.
    static String of(int[] shape) {
        String sides =
                Arrays.stream(shape).mapToObj(side -> side + ",").collect(Collectors.joining(" "));
        return "{'descr': '<f4', 'fortran_order': False, 'shape': (" + sides + "), }";
    }

    /// @throws LabException if it is not such a header, or of an array of another kind
    static NumpyHeader parse(String text) throws LabException {
        String type = field(TYPE, text);
        int bytesEach =
                switch (type) {
                    case "<f4" -> Float.BYTES;
                    case "<f8" -> Double.BYTES;
                    default -> throw new LabException(Message.of("exchange.npyType", type));
                };
        int[] shape = shape(field(SHAPE, text));
        if (field(ORDER, text).equals("True") && shape.length > 1) {
            throw new LabException(Message.of("exchange.npyFortran"));
        }
        long bytes = bytesEach;
        for (int side : shape) {
            bytes *= side;
            if (bytes > MOST_BYTES) {
                throw new LabException(Message.of("exchange.npyHuge", Arrays.toString(shape)));
            }
        }
        return new NumpyHeader(bytesEach, shape);
    }

    /// How many bytes follow the header.
    long bytes() {
        long bytes = bytesEach;
        for (int side : shape) {
            bytes *= side;
        }
        return bytes;
    }

    NumpyArray array(ByteBuffer numbers) {
        float[] values = new float[numbers.remaining() / bytesEach];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytesEach == Float.BYTES ? numbers.getFloat() : (float) numbers.getDouble();
        }
        return new NumpyArray(shape, values);
    }

    private static String field(Pattern pattern, String text) throws LabException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new LabException(Message.of("exchange.npyHeader"));
        }
        return matcher.group(1);
    }

    private static int[] shape(String sides) throws LabException {
        try {
            return Arrays.stream(sides.split(","))
                    .map(String::strip)
                    .filter(side -> !side.isEmpty())
                    .mapToInt(Integer::parseInt)
                    .toArray();
        } catch (NumberFormatException e) {
            throw new LabException(Message.of("exchange.npyHeader"), e);
        }
    }
}
