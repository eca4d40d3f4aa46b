package dcganlab.data.arrays;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.UnusableFile;
import dcganlab.data.tree.DataFile;
import dcganlab.data.tree.Unpacked;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tables with an image a row: as many numbers as a square image has, perhaps with a label before
/// or after them, separated by commas, semicolons or tabs, with a heading or without. Any other
/// table is none of images.
final class CsvReader implements ArrayReader {
    private static final Pattern NAMED = Pattern.compile(".*\\.(csv|tsv)");

    /// Rows that show where the labels are if no heading does.
    private static final int SAMPLE = 100;

    @Override
    public boolean named(String name) {
        return NAMED.matcher(name).matches();
    }

    /// Text by its first bytes; more can only be told by whole rows.
    @Override
    public boolean begins(byte[] head, String name) {
        return named(name) && new String(head, ISO_8859_1).chars().noneMatch(c -> c == 0);
    }

    @Override
    public ArrayContents read(DataFile file) throws IOException {
        List<String> sample = new ArrayList<>();
        try (CsvLines lines = new CsvLines(Unpacked.open(file))) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                sample.add(line);
                if (sample.size() > SAMPLE) {
                    break;
                }
            }
        }
        Optional<CsvTable> table = CsvTable.of(sample);
        return table.isEmpty() ? ArrayContents.NONE : arrays(file, table.get());
    }

    private static ArrayContents arrays(DataFile file, CsvTable table) throws IOException {
        long rows = countRows(file, table);
        List<NamedArray> arrays = new ArrayList<>();
        arrays.add(
                new NamedArray(
                                file,
                                "x",
                                "CSV",
                                NumberType.FLOAT,
                                new long[] {rows, table.pixels()},
                                () -> new CsvNumbers(Unpacked.open(file), table, false))
                        .withColumnsFirst(Emnist.named(ArrayName.of(file.name(), ""))));
        if (table.label() >= 0) {
            arrays.add(
                    new NamedArray(
                            file,
                            "y",
                            "CSV",
                            NumberType.FLOAT,
                            new long[] {rows},
                            () -> new CsvNumbers(Unpacked.open(file), table, true)));
        }
        return ArrayContents.of(arrays);
    }

    /// @throws UnusableFile if a row is shorter or longer than the others
    private static long countRows(DataFile file, CsvTable table) throws IOException {
        long rows = 0;
        try (CsvLines lines = new CsvLines(Unpacked.open(file))) {
            if (table.headed()) {
                lines.next();
            }
            for (String line = lines.next(); line != null; line = lines.next()) {
                rows++;
                int columns = table.columnsOf(line);
                if (columns != table.columns()) {
                    throw new UnusableFile(
                            Message.of("data.oddRow", rows, columns, table.columns()));
                }
            }
        }
        return rows;
    }
}
