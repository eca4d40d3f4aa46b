package dcganlab.data.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;
import dcganlab.model.LabException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Tables of pictures as Hugging Face hands them out. The files were written by hyparquet-writer
/// 0.17: picture `i` is a PNG of 8 x 8 pixels whose red is `10 i`, its class `i % 2`.
class ParquetTest {
    private static final String FIRST = "train-00000-of-00002.parquet"; // Snappy
    private static final String SECOND = "train-00001-of-00002.parquet";
    private static final String TEST = "test-00000-of-00001.parquet";

    @TempDir Path folder;

    @BeforeEach
    void threeParts() throws Exception {
        for (String name : List.of(FIRST, SECOND, TEST)) {
            Files.write(folder.resolve(name), Loading.resource("cases/parquet/" + name));
        }
    }

    @Test
    void partsAreOneSetAndTheTestSplitIsKept() throws Exception {
        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(List.of(0, 10, 20, 30, 40, 50, 60, 70), reds(set));
        assertEquals(List.of("cat", "dog"), set.classes());
        assertEquals(
                List.of(0, 1, 0, 1, 0, 1, 0, 1),
                IntStream.range(0, 8).map(set::label).boxed().toList());
        assertEquals(Map.of(TEST, "Kept for testing."), Loading.reasons(set));
    }

    @Test
    void onePartIsASetToo() throws Exception {
        assertEquals(
                List.of(50, 60, 70), reds(Loading.colour(new ChosenFiles(folder.resolve(SECOND)))));
    }

    @Test
    void tablesInAnArchiveAreRead() throws Exception {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of(FIRST, SECOND)) {
                out.putNextEntry(new ZipEntry("data/" + name));
                out.write(Files.readAllBytes(folder.resolve(name)));
            }
        }

        assertEquals(8, Loading.colour(new ChosenFiles(zip)).size());
    }

    @Test
    void tableThatIsCutOffIsRefused() throws Exception {
        Path file = folder.resolve(SECOND);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 50));

        LabException refused =
                assertThrows(LabException.class, () -> Loading.colour(new ChosenFiles(file)));

        assertTrue(Loading.text(refused).startsWith("Cannot read " + file));
    }

    private static List<Integer> reds(ImageSet set) {
        return IntStream.range(0, set.size()).map(i -> set.image(i)[0] & 0xFF).boxed().toList();
    }
}
