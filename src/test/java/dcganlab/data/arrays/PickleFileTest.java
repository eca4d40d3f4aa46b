package dcganlab.data.arrays;

import static dcganlab.data.Loading.assertRefused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Arrays in pickles are read, those of Python 2 and of Python 3, without running anything.
class PickleFileTest {
    @TempDir Path folder;

    @Test
    void batchesOfCifarAreOneSetWithTheNamesOfItsClasses() throws Exception {
        unpack("data_batch_1.gz", "data_batch_1");
        unpack("data_batch_2.gz", "data_batch_2");
        unpack("data_batch_2.gz", "test_batch");
        Files.write(folder.resolve("batches.meta"), Loading.resource("cases/batches.meta"));

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(28, set.size());
        assertEquals("CIFAR-10, Python version, uint8 [28, 32, 32, 3]", Loading.kind(set));
        assertEquals("cat", set.classes().get(set.label(0)));
        assertEquals("horse", set.classes().get(set.label(27)));
        assertEquals(10, set.classes().size());
        for (int c = 0; c < 3; c++) {
            assertEquals((byte) (123 + 40 * c), set.image(23)[c * 1024 + 77], "Python 3");
            assertEquals((byte) (13 + 40 * c), set.image(27)[c * 1024 + 77], "Python 2");
        }
        assertEquals(Map.of("test_batch", "Kept for testing."), Loading.reasons(set));
    }

    @Test
    void batchChosenByItselfIsReadWhateverItsName() throws Exception {
        Path file = unpack("data_batch_2.gz", "somewhat");

        assertEquals(4, Loading.colour(new ChosenFiles(file)).size());
    }

    @Test
    void partsOfATupleAreTrainingValidationAndTesting() throws Exception {
        Path file = folder.resolve("mnist.pkl.gz");
        Files.write(file, Loading.resource("cases/mnist.pkl.gz"));

        ImageSet set = Loading.grey(new ChosenFiles(file));

        assertEquals("Python pickle, float32 [8, 28, 28]", Loading.kind(set));
        assertEquals(7, set.label(7));
        assertTrue(
                Loading.remarks(set)
                        .contains("Ignored in the same file: valid x (3, 784), test x (2, 784)."));
        assertEquals(
                "3 of 3 test images that were compared are among the images to learn from as well."
                        + " Tests with them would show nothing: remove them from one side.",
                Loading.remarks(set).getLast());
    }

    @Test
    void dictionariesOfNewerProtocolsAreRead() throws Exception {
        Path file = folder.resolve("train.p");
        Files.write(file, Loading.resource("cases/features.p"));

        ImageSet set = Loading.colour(new ChosenFiles(file));

        assertEquals(2, set.size());
        assertEquals(List.of("0", "1"), set.classes());
        assertEquals(1, set.label(1));
    }

    @Test
    void pickleThatAsksForAnythingElseIsRefused() throws Exception {
        Path file = folder.resolve("a.pkl");
        Files.write(file, "\u0080\2cbuiltins\nprint\nX\5\0\0\0hello\u0085R.".getBytes(ISO_8859_1));

        assertRefused(
                file,
                "It is a Python pickle that asks for builtins.print, which may run code. Only"
                        + " arrays, lists and dictionaries are read; save the arrays with"
                        + " numpy.savez.");
    }

    @Test
    void cutPickleIsRefused() throws Exception {
        Path file = unpack("data_batch_1.gz", "data_batch_1");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        assertRefused(file, "It is cut off: the end is missing. Copy or download it again.");
    }

    @Test
    void shapeThatClaimsMoreThanThereIsSaysWhereItEnds() throws Exception {
        Path file = unpack("data_batch_2.gz", "a.pkl");
        String text = new String(Files.readAllBytes(file), ISO_8859_1);
        Files.write(
                file, text.replace("K\4M\0\f\u0086", "K\u00c8M\0\f\u0086").getBytes(ISO_8859_1));

        assertRefused(file, "It ends after 4 of 200 images. Copy or download it again.");
    }

    private Path unpack(String resource, String name) throws IOException {
        Path file = folder.resolve(name);
        try (GZIPInputStream in =
                new GZIPInputStream(
                        new ByteArrayInputStream(Loading.resource("cases/" + resource)))) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
