package dcganlab.data.arrays;

import dcganlab.data.ReadFailure;
import dcganlab.data.tree.DataFile;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.List;

/// What black and white are in an array. The file does not say, so the smallest and the largest of
/// all its numbers decide:
///
/// | all numbers lie in | black | white |
/// | --- | --- | --- |
/// | 0 to 1 | 0 | 1 |
/// | -1 to 1 | -1 | 1 |
/// | 0 to 16 | 0 | the largest |
/// | 0 to 255 | 0 | 255 |
/// | 0 to 65,535, whole | 0 | the next of 511, 1,023, 2,047, … |
/// | -128 to 127, signed bytes | -128 | 127 |
/// | -16 to 16 | the smallest | the largest |
///
/// A thousandth beyond is forgiven, and cut. Numbers that are all the same stay as they are.
///
/// @param black the number that becomes byte 0
/// @param white the number that becomes byte 255
record ArrayScale(double black, double white) {
    static final ArrayScale BYTES = new ArrayScale(0, 255);

    private static final ArrayScale UNIT = new ArrayScale(0, 1);
    private static final double TOLERANCE = 1e-3;

    /// Numbers up to here are fewer shades than bytes have: 0 and 1, 0 to 16.
    private static final double FEW = 16;

    private static final double MOST = 65_535;

    /// Less than such a part of black to white makes images that are nearly flat.
    private static final double FAINT = 0.1;

    /// Whether bytes in this range are surely meant as they are.
    static boolean plainBytes(NumberRange range) {
        return range.most() > FEW && range.most() - range.least() >= FAINT * BYTES.white;
    }

    /// @param file that the numbers are in
    /// @throws LabException if they lie elsewhere
    static ArrayScale of(NumberRange range, NumberType type, DataFile file) throws LabException {
        double least = range.least();
        double most = range.most();
        if (type.kind() == 'b' || !(least <= most)) {
            return UNIT;
        }
        if (least >= -TOLERANCE && most <= 1 + TOLERANCE) {
            return least == most && type.unsignedBytes() ? BYTES : UNIT;
        }
        if (least >= -1 - TOLERANCE && most <= 1 + TOLERANCE) {
            return new ArrayScale(-1, 1);
        }
        if (least >= -TOLERANCE * BYTES.white) {
            if (most <= FEW) {
                return least == most ? BYTES : new ArrayScale(0, most);
            }
            if (most <= BYTES.white * (1 + TOLERANCE)) {
                return BYTES;
            }
            if (range.whole() && most <= MOST) {
                return new ArrayScale(0, 2.0 * Long.highestOneBit((long) most) - 1);
            }
        } else if (type.kind() == 'i' && type.bytes() == 1) {
            return new ArrayScale(Byte.MIN_VALUE, Byte.MAX_VALUE);
        } else if (least >= -FEW && most <= FEW) {
            return new ArrayScale(least, most);
        }
        throw ReadFailure.because(file, Message.of("data.strangeRange", least, most));
    }

    /// What the user should know of it.
    List<Message> remarks(NumberRange range, NumberType type) {
        List<Message> remarks = new ArrayList<>();
        if (!(type.unsignedBytes() && equals(BYTES))) {
            remarks.add(Message.of("data.scaled", range.least(), range.most(), black, white));
        }
        return remarks;
    }

    int toByte(double value) {
        return (int) Math.clamp(Math.rint((value - black) * (255 / (white - black))), 0, 255);
    }
}
