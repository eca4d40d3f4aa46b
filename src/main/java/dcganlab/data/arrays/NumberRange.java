package dcganlab.data.arrays;

import dcganlab.data.Load;
import dcganlab.data.ReadFailure;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// Between what the numbers of arrays lie.
final class NumberRange {
    private static final int NUMBERS_AT_ONCE = 1 << 14;

    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private boolean whole = true;

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /// Whether all are whole numbers.
    boolean whole() {
        return whole;
    }

    /// Looks at all numbers of an array, and at nothing that may follow them. Of bytes only as many
    /// as it takes to see that they are plain.
    ///
    /// @param count how many there are
    /// @throws LabException if some are no numbers
    void add(NamedArray array, NumberType type, long count, Load load)
            throws IOException, LabException {
        byte[] bytes = new byte[NUMBERS_AT_ONCE * type.bytes()];
        ByteBuffer buffer = type.over(bytes);
        long left = count * type.bytes();
        try (InputStream in = array.open()) {
            int got = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, left));
            while (got > 0 && !(type.unsignedBytes() && ArrayScale.plainBytes(this))) {
                load.goOn();
                for (int at = 0; at + type.bytes() <= got; at += type.bytes()) {
                    add(type.at(buffer, at), array);
                }
                left -= got;
                got = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, left));
            }
        }
    }

    private void add(double value, NamedArray array) throws LabException {
        if (Double.isNaN(value)) {
            throw ReadFailure.because(array.file(), Message.of("data.notANumber"));
        }
        least = Math.min(least, value);
        most = Math.max(most, value);
        whole &= value == Math.rint(value);
    }
}
