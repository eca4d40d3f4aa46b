package dcganlab.data.arrays;

import dcganlab.data.Load;
import dcganlab.data.ReadFailure;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;

/// Brings the numbers of each image together where an array holds them apart: the first of all
/// images, then the second of all, and so on. The images are then in memory, a byte a number.
final class Gathering {
    private static final int NUMBERS_AT_ONCE = 1 << 14;
    private static final long MEBIBYTE = 1 << 20;

    private final byte[][] images;
    private final ArrayLayout layout;
    private int image;
    private int block;
    private int number;

    private Gathering(ArrayLayout layout) {
        this.layout = layout;
        images = new byte[layout.count()][layout.length()];
    }

    /// The same images, one after another.
    ///
    /// @throws LabException if they do not fit into the memory, or end too early
    static ArrayStack of(
            NamedArray array,
            ArrayLayout layout,
            NumberType type,
            ArrayScale scale,
            int[] labels,
            Load load)
            throws IOException, LabException {
        long count = (long) layout.count() * layout.length();
        if (count > load.memory().bytes() / 2) {
            throw ReadFailure.because(
                    array.file(),
                    Message.of(
                            "data.tooLargeToTurn",
                            array.shapeText(),
                            Math.ceilDiv(2 * count, MEBIBYTE),
                            load.memory().bytes() / MEBIBYTE));
        }
        Gathering gathering = new Gathering(layout);
        gathering.read(array, type, scale, load);
        NamedArray gathered =
                new NamedArray(
                        array.file(),
                        array.name(),
                        array.format(),
                        NumberType.BYTE,
                        array.shape(),
                        gathering::stream);
        return new ArrayStack(gathered, layout, NumberType.BYTE, ArrayScale.BYTES, labels);
    }

    private InputStream stream() {
        return new SequenceInputStream(
                Collections.enumeration(
                        Arrays.stream(images).map(ByteArrayInputStream::new).toList()));
    }

    private void read(NamedArray array, NumberType type, ArrayScale scale, Load load)
            throws IOException, LabException {
        byte[] bytes = new byte[NUMBERS_AT_ONCE * type.bytes()];
        ByteBuffer buffer = type.over(bytes);
        long left = (long) layout.count() * layout.length() * type.bytes();
        try (InputStream in = array.open()) {
            while (left > 0) {
                load.goOn();
                int wanted = (int) Math.min(bytes.length, left);
                if (in.readNBytes(bytes, 0, wanted) < wanted) {
                    throw ReadFailure.because(array.file(), Message.of("data.cutOff"));
                }
                for (int at = 0; at < wanted; at += type.bytes()) {
                    put((byte) scale.toByte(type.at(buffer, at)));
                }
                left -= wanted;
            }
        }
    }

    private void put(byte value) {
        images[image][block * layout.after() + number] = value;
        number++;
        if (number == layout.after()) {
            number = 0;
            image++;
        }
        if (image == layout.count()) {
            image = 0;
            block++;
        }
    }
}
