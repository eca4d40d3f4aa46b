package dcganlab.data.arrays;

import dcganlab.data.tree.DataFile;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// An array of numbers in a file.
///
/// @param file that it is in, alone or with others
/// @param name that it has in the file; empty if it has none there
/// @param format of the file, for the user
/// @param type of the numbers; empty if they are none that images are stored as
/// @param typeName for the user
/// @param shape sides, as a user of the format writes them
/// @param order in which the numbers are stored
/// @param columnsFirst whether its images are stored column by column, against all custom
/// @param numbers where they are read from
@SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
record NamedArray(
        DataFile file,
        String name,
        String format,
        Optional<NumberType> type,
        String typeName,
        long[] shape,
        IndexOrder order,
        boolean columnsFirst,
        Numbers numbers) {
    /// A place that numbers are read from, as often as one likes.
    @FunctionalInterface
    interface Numbers {
        /// A stream that begins with the first number, and need not end after the last.
        InputStream open() throws IOException;
    }

    NamedArray(
            DataFile file,
            String name,
            String format,
            NumberType type,
            long[] shape,
            Numbers numbers) {
        this(
                file,
                name,
                format,
                Optional.of(type),
                type.toString(),
                shape,
                IndexOrder.LAST_FASTEST,
                false,
                numbers);
    }

    InputStream open() throws IOException {
        return numbers.open();
    }

    /// What its name says of it.
    ArrayName words() {
        return ArrayName.of(file.name(), name);
    }

    NamedArray ordered(IndexOrder other) {
        return new NamedArray(
                file, name, format, type, typeName, shape, other, columnsFirst, numbers);
    }

    NamedArray withColumnsFirst(boolean first) {
        return new NamedArray(file, name, format, type, typeName, shape, order, first, numbers);
    }

    /// How many labels it would be; -1 if it cannot be labels.
    long labels() {
        return switch (shape.length) {
            case 1 -> shape[0];
            case 2 -> shape[0] == 1 ? shape[1] : shape[0];
            default -> -1;
        };
    }

    /// The name by which a user finds it.
    String shownName() {
        return name.isEmpty() ? file.path() : name;
    }

    /// The shape as Python writes it.
    String shapeText() {
        return Arrays.toString(shape).replace('[', '(').replace(']', ')');
    }
}
