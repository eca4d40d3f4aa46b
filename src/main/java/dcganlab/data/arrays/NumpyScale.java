package dcganlab.data.arrays;

import dcganlab.data.Load;
import dcganlab.data.ReadFailure;
import dcganlab.data.tree.DataFile;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/// What black and white are in an array that is not of unsigned bytes. The file does not say, so
/// the smallest and the largest of all its numbers decide:
///
/// | all numbers lie in | black | white |
/// | --- | --- | --- |
/// | 0 to 1 | 0 | 1 |
/// | -1 to 1 | -1 | 1 |
/// | 0 to 255 | 0 | 255 |
///
/// A thousandth beyond is forgiven, and cut.
///
/// @param black the number that becomes byte 0
/// @param white the number that becomes byte 255
record NumpyScale(double black, double white) {
    static final NumpyScale BYTES = new NumpyScale(0, 255);

    private static final double TOLERANCE = 1e-3;
    private static final int NUMBERS_AT_ONCE = 1 << 14;

    /// Looks at all numbers of an array, and at nothing that may follow them.
    ///
    /// @param in stands at the first number
    /// @param count how many there are
    /// @throws LabException if they lie elsewhere, or are no numbers
    static NumpyScale of(DataFile file, InputStream in, NumpyNumbers numbers, long count, Load load)
            throws IOException, LabException {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        byte[] bytes = new byte[NUMBERS_AT_ONCE * numbers.bytes()];
        ByteBuffer buffer = numbers.over(bytes);
        long left = count * numbers.bytes();
        int got = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, left));
        while (got > 0) {
            load.goOn();
            for (int at = 0; at + numbers.bytes() <= got; at += numbers.bytes()) {
                double value = numbers.at(buffer, at);
                if (Double.isNaN(value)) {
                    throw ReadFailure.because(file, Message.of("data.notANumber"));
                }
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            left -= got;
            got = in.readNBytes(bytes, 0, (int) Math.min(bytes.length, left));
        }
        return between(file, least, most);
    }

    private static NumpyScale between(DataFile file, double least, double most)
            throws LabException {
        if (least >= -TOLERANCE && most <= 1 + TOLERANCE) {
            return new NumpyScale(0, 1);
        }
        if (least >= -1 - TOLERANCE && most <= 1 + TOLERANCE) {
            return new NumpyScale(-1, 1);
        }
        if (least >= -TOLERANCE * 255 && most <= 255 + TOLERANCE * 255) {
            return BYTES;
        }
        throw ReadFailure.because(file, Message.of("data.strangeRange", least, most));
    }

    int toByte(double value) {
        return (int) Math.clamp(Math.rint((value - black) * (255 / (white - black))), 0, 255);
    }
}
