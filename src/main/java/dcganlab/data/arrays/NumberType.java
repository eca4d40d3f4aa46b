package dcganlab.data.arrays;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as files store them.
///
/// @param kind `u` unsigned, `i` signed, `f` floating point, `b` truth
/// @param bytes of one number: 1, 2, 4 or 8
record NumberType(char kind, int bytes, ByteOrder order) {
    static final NumberType BYTE = new NumberType('u', 1, ByteOrder.LITTLE_ENDIAN);
    static final NumberType FLOAT = new NumberType('f', 4, ByteOrder.LITTLE_ENDIAN);
    static final NumberType DOUBLE = new NumberType('f', 8, ByteOrder.LITTLE_ENDIAN);

    private static final Pattern NOTATION = Pattern.compile("([<>|=])?([uifb])([1248])");

    /// The numbers of a type in NumPy's notation; empty if images are never stored so.
    static Optional<NumberType> of(String type) {
        Matcher parts = NOTATION.matcher(type);
        if (!parts.matches() || type.endsWith("f1")) {
            return Optional.empty();
        }
        ByteOrder order =
                ">".equals(parts.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return Optional.of(
                new NumberType(parts.group(2).charAt(0), Integer.parseInt(parts.group(3)), order));
    }

    boolean unsignedBytes() {
        return kind == 'u' && bytes == 1;
    }

    /// A buffer over numbers of this kind, for {@link #at}.
    ByteBuffer over(byte[] numbers) {
        return ByteBuffer.wrap(numbers).order(order);
    }

    /// The number that begins at a byte.
    double at(ByteBuffer numbers, int at) {
        return switch (kind) {
            case 'f' ->
                    switch (bytes) {
                        case 2 -> Float.float16ToFloat(numbers.getShort(at));
                        case 4 -> numbers.getFloat(at);
                        default -> numbers.getDouble(at);
                    };
            case 'i' ->
                    switch (bytes) {
                        case 1 -> numbers.get(at);
                        case 2 -> numbers.getShort(at);
                        case 4 -> numbers.getInt(at);
                        default -> numbers.getLong(at);
                    };
            default ->
                    switch (bytes) {
                        case 1 -> numbers.get(at) & 0xFF;
                        case 2 -> numbers.getShort(at) & 0xFFFF;
                        case 4 -> numbers.getInt(at) & 0xFFFFFFFFL;
                        default -> unsigned(numbers.getLong(at));
                    };
        };
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : Math.pow(2, 64) + bits;
    }

    /// As most languages call it: `uint8`, `float32`.
    @Override
    public String toString() {
        return switch (kind) {
            case 'u' -> "uint" + 8 * bytes;
            case 'i' -> "int" + 8 * bytes;
            case 'f' -> "float" + 8 * bytes;
            default -> "bool";
        };
    }
}
