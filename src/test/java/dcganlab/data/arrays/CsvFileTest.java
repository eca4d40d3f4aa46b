package dcganlab.data.arrays;

import static dcganlab.data.Loading.assertRefused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Tables with an image a row are read; other tables are none.
class CsvFileTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "'label,', '', ',', 1024",
        "'', ',class', ',', 1024",
        "'', '', ',', 1024",
        "'\uFEFF\"label\";', '', ';', 1024",
        "'', '', '\t', 3072",
    })
    void imagesAreReadWithTheirLabelsIfThereAreAny(
            String before, String after, String separator, int pixels) throws Exception {
        StringBuilder table = new StringBuilder();
        boolean labelled = !before.isEmpty() || !after.isEmpty();
        if (labelled) {
            StringJoiner names = new StringJoiner(separator, before, after);
            for (int i = 0; i < pixels; i++) {
                names.add("pixel" + i);
            }
            table.append(names).append("\r\n");
        }
        for (int row = 0; row < 3; row++) {
            StringJoiner numbers =
                    new StringJoiner(
                            separator,
                            before.isEmpty() ? "" : row + separator,
                            after.isEmpty() ? "" : separator + row);
            for (int i = 0; i < pixels; i++) {
                numbers.add(i % 7 == 0 ? (i + row) % 256 + ".0" : "" + (i + row) % 256);
            }
            table.append(numbers).append("\r\n");
        }

        ImageSet set = load(table.toString());

        assertEquals(3, set.size());
        assertEquals((byte) (200 + 2), set.image(2)[200]);
        assertEquals((byte) (203 + 1), set.image(1)[203]);
        assertEquals(labelled ? List.of("0", "1", "2") : List.of(), set.classes());
        assertEquals(labelled ? 2 : -1, set.label(2));
    }

    @Test
    void labelsWithoutAHeadingAreWhereTheCornersOfDigitsAreNot() throws Exception {
        StringBuilder first = new StringBuilder();
        StringBuilder last = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            String pixels = "0," + "9,200,".repeat(511) + "0";
            first.append(row).append(',').append(pixels).append('\n');
            last.append(pixels).append(',').append(row).append('\n');
        }

        assertEquals(3, load(first.toString()).label(3));
        assertEquals(3, load(last.toString()).label(3));
    }

    @Test
    void rowThatIsCutOffIsNamed() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("a.csv"),
                        ("1," + "0,".repeat(783) + "9\n").repeat(3) + "1,0,0");

        assertRefused(
                file,
                "Row 4 has 3 numbers, the others have 785. It may be cut off; copy or download it"
                        + " again.");
    }

    @Test
    void tablesOfOtherThingsAreNoSet() throws Exception {
        Files.write(folder.resolve("good.png"), Loading.resource("shades.png"));
        Files.writeString(folder.resolve("names.csv"), "file,label\ngood.png,cat\n");
        Files.writeString(folder.resolve("numbers.csv"), "1,2,3\n4,5,6\n");

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(1, set.size());
        assertEquals(
                Map.of("names.csv", "Not an image.", "numbers.csv", "Not an image."),
                Loading.reasons(set));
    }

    private ImageSet load(String table) throws Exception {
        return Loading.grey(new ChosenFiles(Files.writeString(folder.resolve("train.csv"), table)));
    }
}
