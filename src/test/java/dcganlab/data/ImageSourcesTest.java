package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ImageSourcesTest {
    @TempDir Path folder;

    /// A source that no test of files may ever load.
    static ImageSource noPortraits(int count) {
        return (preparation, progress) -> {
            throw new AssertionError("portraits: " + count);
        };
    }

    @Test
    void portraitsComeFromTheBuiltInSource() throws Exception {
        ImageSource painter = noPortraits(70);

        ImageSource opened =
                ImageSources.open(
                        DataChoice.portraits(70),
                        count -> {
                            assertEquals(70, count);
                            return painter;
                        });

        assertSame(painter, opened);
    }

    @Test
    void pathIsLookedIntoWhenItIsLoaded() throws Exception {
        assertEquals(new ChosenFiles(folder), open(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-images-idx3-ubyte.gz", "zz.bin", "a.npy"})
    void brokenFileBesideImagesIsOneThatIsSkipped(String name) throws Exception {
        Files.write(folder.resolve("good.png"), Loading.resource("shades.png"));
        Files.write(folder.resolve(name), new byte[] {0x1F, (byte) 0x8B, 8});

        ImageSet set = Loading.colour(open(folder));

        assertEquals(1, set.size());
        assertEquals(Map.of(name, "Not an image."), Loading.reasons(set));
    }

    @Test
    void brokenFileBesideATrainingSetIsListedWithItsReason() throws Exception {
        writeIdx("train-images-idx3-ubyte");
        Files.write(folder.resolve("zz.bin"), new byte[] {0x1F, (byte) 0x8B, 8});

        assertEquals(
                Map.of("zz.bin", "It is cut off: the end is missing. Copy or download it again."),
                Loading.reasons(Loading.colour(open(folder))));
    }

    @Test
    void testImagesDoNotStandInForABrokenTrainingSet() throws Exception {
        writeIdx("t10k-images-idx3-ubyte");
        Path file = folder.resolve("train-images-idx3-ubyte.gz");
        Files.write(file, new byte[] {0x1F, (byte) 0x8B, 8});

        LabException refused = assertThrows(LabException.class, () -> Loading.grey(open(folder)));
        assertEquals(
                "Cannot read %s: It is cut off: the end is missing. Copy or download it again."
                        .formatted(file),
                Loading.text(refused));
    }

    @Test
    void imageFileIsASetOfOne() throws Exception {
        Path file = Files.writeString(folder.resolve("a"), "GIF89a.......");

        assertEquals(new ChosenFiles(file), open(file));
    }

    @Test
    void whatDoesNotExistIsNamed() {
        assertRefused(folder.resolve("cats"), "It does not exist.");
    }

    @Test
    void pathThatCannotBeIsNamed() {
        LabException refused =
                assertThrows(
                        LabException.class,
                        () ->
                                ImageSources.open(
                                        DataChoice.at("cats\0dogs"),
                                        ImageSourcesTest::noPortraits));
        assertEquals("Cannot read cats\0dogs: It does not exist.", Loading.text(refused));
    }

    @Test
    void emptyFileIsRefused() throws Exception {
        assertRefused(Files.createFile(folder.resolve("a.npy")), "Empty.");
    }

    @Test
    void otherFilesAreRefusedWithTheKindsThatAreRead() throws Exception {
        assertRefused(
                Files.writeString(folder.resolve("a.txt"), "Once upon a time"),
                "It is a text, not a set of images: choose a folder or an archive (zip, tar) of"
                        + " JPEG, PNG, GIF, BMP, PPM, TIFF or WebP files, or a set in IDX, CIFAR,"
                        + " NumPy, MATLAB, HDF5, CSV or Parquet files.");
    }

    @Test
    void labelsAreNoImages() throws Exception {
        Path file = folder.resolve("train-labels-idx1-ubyte");
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x801);
                    out.writeInt(1);
                    out.writeByte(1);
                });

        assertRefused(file, "It holds labels. Choose the file with the images.");
    }

    @Test
    void damagedArchiveIsRefused() throws Exception {
        assertRefused(
                Files.writeString(folder.resolve("a.npz"), "PK\3\4 and nothing else"),
                "It is cut off or damaged: the list of contents at its end is missing. Copy or"
                        + " download it again.");
    }

    private void writeIdx(String name) throws Exception {
        Loading.write(
                folder.resolve(name),
                out -> {
                    out.writeInt(0x803);
                    out.writeInt(1);
                    out.writeInt(8);
                    out.writeInt(8);
                    out.write(new byte[64]);
                });
    }

    private static ImageSource open(Path path) throws LabException {
        return ImageSources.open(DataChoice.at(path.toString()), ImageSourcesTest::noPortraits);
    }

    private static void assertRefused(Path path, String reason) {
        LabException refused = assertThrows(LabException.class, () -> Loading.grey(open(path)));
        assertEquals("Cannot read %s: %s".formatted(path, reason), Loading.text(refused));
    }
}
