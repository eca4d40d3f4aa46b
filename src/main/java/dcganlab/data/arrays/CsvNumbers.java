package dcganlab.data.arrays;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The pixels of a table or its labels as {@link NumberType#FLOAT}, row by row. What is no number
/// becomes NaN.
final class CsvNumbers extends RowStream {
    private final CsvLines lines;
    private final CsvTable table;
    private final boolean labels;
    private final ByteBuffer row;

    /// @param in buffered
    /// @param labels whether the column of labels is wanted, or all others
    CsvNumbers(InputStream in, CsvTable table, boolean labels) throws IOException {
        lines = new CsvLines(in);
        this.table = table;
        this.labels = labels;
        row = ByteBuffer.allocate((labels ? 1 : table.pixels()) * Float.BYTES);
        row.order(ByteOrder.LITTLE_ENDIAN);
        if (table.headed()) {
            lines.next();
        }
    }

    @Override
    @Nullable ByteBuffer more() throws IOException {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        row.clear();
        int from = 0;
        for (int column = 0; column < table.columns(); column++) {
            int to = line.indexOf(table.separator(), from);
            int end = to < 0 ? line.length() : to;
            if ((column == table.label()) == labels) {
                row.putFloat(from > end ? Float.NaN : number(line, from, end));
            }
            from = end + 1;
        }
        return row.flip();
    }

    /// Most are short and whole.
    private static float number(String line, int from, int to) {
        int value = 0;
        if (to - from > 0 && to - from <= 6) {
            int i = from;
            for (; i < to && line.charAt(i) >= '0' && line.charAt(i) <= '9'; i++) {
                value = 10 * value + line.charAt(i) - '0';
            }
            if (i == to) {
                return value;
            }
        }
        try {
            return Float.parseFloat(line.substring(from, to).replace("\"", ""));
        } catch (NumberFormatException noNumber) {
            return Float.NaN;
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
