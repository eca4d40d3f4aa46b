package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.Arrays;

/// One tensor as a safetensors header announces it, checked as far as it can be alone.
///
/// @param shape sides, outermost first; empty for a single number
/// @param begin its first byte, counted from the end of the header
/// @param end the byte after its last
@SuppressWarnings("ArrayRecordComponent") // Equality of entries is never asked.
record TensorEntry(String name, TensorType type, long[] shape, long begin, long end) {
    /// More bytes than this do not fit into one array.
    private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

    static TensorEntry checked(String name, TensorType type, long[] shape, long begin, long end)
            throws LabException {
        if (begin < 0 || end < begin) {
            throw new LabException(Message.of("runs.tensorOffsets", name, begin, end));
        }
        if (end - begin > MOST_BYTES) {
            throw new LabException(Message.of("runs.tensorHuge", name, (end - begin) >> 20));
        }
        if (product(shape) != (end - begin) / type.bytes() || (end - begin) % type.bytes() != 0) {
            throw new LabException(
                    Message.of("runs.tensorSize", name, Arrays.toString(shape), end - begin));
        }
        return new TensorEntry(name, type, shape, begin, end);
    }

    int numbers() {
        return (int) ((end - begin) / type.bytes());
    }

    /// -1 where the product is too large for an array or a side is negative.
    private static long product(long[] shape) {
        long product = 1;
        for (long side : shape) {
            if (side < 0 || side > MOST_BYTES) {
                return -1;
            }
            product *= side;
            if (product > MOST_BYTES) {
                return -1;
            }
        }
        return product;
    }
}
