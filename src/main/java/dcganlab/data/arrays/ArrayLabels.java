package dcganlab.data.arrays;

import dcganlab.data.Load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/// Reads the class of every image from an array: whole numbers of any type, `[n]`, `[n, 1]` or `[1,
/// n]`; or for each image a row of zeros with a single one, `[n, classes]`.
final class ArrayLabels {
    /// A larger label is no class.
    private static final int MOST_CLASSES = 10_000;

    private final int count;
    private final int columns;
    private final boolean byColumns;
    private final int[] classes;

    private ArrayLabels(NamedArray array, int count) {
        this.count = count;
        long[] shape = array.shape();
        boolean flat = shape.length == 1 || shape[0] == 1 || shape[1] == 1;
        columns = flat ? 1 : (int) Math.min(shape[1], MOST_CLASSES + 1);
        byColumns = array.order().firstFastest();
        classes = new int[count];
    }

    /// The classes of so many images; none if the array holds anything else.
    static int[] read(NamedArray array, int count, Load load) throws IOException {
        Optional<NumberType> type = array.type();
        if (array.labels() != count || type.isEmpty()) {
            return new int[0];
        }
        ArrayLabels labels = new ArrayLabels(array, count);
        return labels.columns <= MOST_CLASSES && labels.read(array, type.get(), load)
                ? labels.classes
                : new int[0];
    }

    private boolean read(NamedArray array, NumberType type, Load load) throws IOException {
        Arrays.fill(classes, columns == 1 ? 0 : -1);
        byte[] bytes = new byte[type.bytes() << 10];
        ByteBuffer buffer = type.over(bytes);
        long numbers = (long) count * columns;
        try (InputStream in = array.open()) {
            for (long i = 0; i < numbers; i++) {
                int at = (int) (i & 1023) * type.bytes();
                if (at == 0) {
                    load.goOn();
                    int wanted = (int) Math.min(bytes.length, (numbers - i) * type.bytes());
                    if (in.readNBytes(bytes, 0, wanted) < wanted) {
                        return false;
                    }
                }
                if (!put(i, type.at(buffer, at))) {
                    return false;
                }
            }
        }
        return Arrays.stream(classes).allMatch(label -> label >= 0);
    }

    /// Whether the number at a place can be what it should be.
    private boolean put(long place, double value) {
        if (value != Math.rint(value) || value < 0 || value >= MOST_CLASSES) {
            return false;
        }
        if (columns == 1) {
            classes[(int) place] = (int) value;
            return true;
        }
        int row = (int) (byColumns ? place % count : place / columns);
        int column = (int) (byColumns ? place / count : place % columns);
        if (value == 1 && classes[row] < 0) {
            classes[row] = column;
            return true;
        }
        return value == 0;
    }
}
