package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

class IdxFileTest {
    private static final int SIDE = 28;

    @TempDir Path folder;

    @Test
    void imagesAndLabelsAreRead() throws Exception {
        Path file = images("train-images-idx3-ubyte", 500, 500);
        labels("train-labels-idx1-ubyte", 500);

        ImageSet set = Loading.grey(new ChosenFiles(file));

        assertEquals(500, set.size());
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6"), set.classes());
        for (int i = 0; i < 500; i++) {
            assertEquals((byte) i, set.image(i)[40]);
            assertEquals(i % 7, set.label(i));
        }
    }

    @Test
    void packedFilesAreReadWithPackedLabels() throws Exception {
        Path images = images("train-images-idx3-ubyte", 20, 20);
        Path labels = labels("train-labels-idx1-ubyte", 20);
        Path packed = folder.resolve("train-images-idx3-ubyte.gz");
        Loading.pack(images, packed);
        Loading.pack(labels, folder.resolve("train-labels-idx1-ubyte.gz"));
        Files.delete(images);
        Files.delete(labels);

        ImageSet set = Loading.colour(new ChosenFiles(packed));

        assertEquals(20, set.size());
        assertEquals(6, set.label(13));
        assertEquals(19, set.image(19)[2 * 32 * 32]);
    }

    @Test
    void imagesWithoutLabelsHaveNoClasses() throws Exception {
        ImageSet set = Loading.grey(new ChosenFiles(images("some-images-idx3-ubyte", 3, 3)));

        assertEquals(List.of(), set.classes());
        assertEquals(-1, set.label(2));
    }

    @Test
    void labelsOfOtherImagesAreLeftOut() throws Exception {
        Path file = images("train-images-idx3-ubyte", 10, 10);
        labels("train-labels-idx1-ubyte", 9);

        ImageSet set = Loading.grey(new ChosenFiles(file));

        assertEquals(List.of(), set.classes());
        assertEquals(
                Map.of("train-labels-idx1-ubyte", "The labels do not fit the images."),
                Loading.reasons(set));
    }

    @Test
    void fileThatEndsEarlySaysWhere() throws Exception {
        Path file = images("train-images-idx3-ubyte", 1000, 123);

        assertRefused(
                new ChosenFiles(file),
                "Cannot read %s: It ends after 123 of 1,000 images. Copy or download it again.");
    }

    @Test
    void packedFileThatEndsEarlyIsRefused() throws Exception {
        Path packed = folder.resolve("train-images-idx3-ubyte.gz");
        Loading.pack(images("whole", 1000, 1000), packed);
        byte[] bytes = Files.readAllBytes(packed);
        Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));

        assertRefused(
                new ChosenFiles(packed),
                "Cannot read %s: It is cut off: the end is missing. Copy or download it again.");
    }

    @Test
    void moreImagesThanTheMemoryHoldsAreRefusedAtOnce() throws Exception {
        Path file = images("train-images-idx3-ubyte", 2_000_000_000, 10);

        LabException tooLarge =
                assertThrows(LabException.class, () -> Loading.colour(new ChosenFiles(file)));
        assertTrue(
                Loading.text(tooLarge)
                        .startsWith("2,000,000,000 images of 32 x 32 pixels need 5,905,152 MB"),
                Loading.text(tooLarge));
    }

    @Test
    void impossibleSidesAreDamage() throws Exception {
        Path file = folder.resolve("a");
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x803);
                    out.writeInt(1);
                    out.writeInt(0x7FFFFFFF);
                    out.writeInt(-4);
                });

        assertRefused(
                new ChosenFiles(file),
                "Cannot read %s: It is damaged, or of a kind that cannot be read.");
    }

    @Test
    void folderGivesItsTrainingSetAndSaysWhatItLeftOut() throws Exception {
        images("train-images-idx3-ubyte", 6, 6);
        labels("train-labels-idx1-ubyte", 6);
        images("t10k-images-idx3-ubyte", 4, 4);
        labels("t10k-labels-idx1-ubyte", 4);
        Files.writeString(folder.resolve("LICENSE"), "MIT");

        ImageSet set =
                Loading.grey(
                        ImageSources.open(
                                DataChoice.at(folder.toString()), ImageSourcesTest::noPortraits));

        assertEquals(6, set.size());
        assertEquals(5, set.label(5));
        assertEquals(String.valueOf(folder.getFileName()), set.name());
        assertEquals(
                Map.of(
                        "LICENSE", "Not part of the set.",
                        "t10k-images-idx3-ubyte", "Kept for testing.",
                        "t10k-labels-idx1-ubyte", "Kept for testing."),
                Loading.reasons(set));
    }

    @Test
    void cancellingEndsTheLoad() throws Exception {
        Path file = images("a", 20_000, 20_000);
        List<Integer> counts = new ArrayList<>();
        LoadProgress impatient =
                new LoadProgress() {
                    @Override
                    public synchronized void loaded(int done, int total) {
                        assertEquals(20_000, total);
                        counts.add(done);
                    }

                    @Override
                    public synchronized boolean cancelled() {
                        return counts.size() > 2;
                    }
                };

        assertThrows(
                CancellationException.class,
                () -> new ChosenFiles(file).load(Loading.GREY, impatient));
        assertTrue(counts.getLast() < 20_000);
    }

    private static void assertRefused(ChosenFiles source, String text) {
        LabException refused = assertThrows(LabException.class, () -> Loading.grey(source));
        assertEquals(text.formatted(source.path()), Loading.text(refused));
    }

    /// Image `i` is all of the grey `i`, modulo 256.
    private Path images(String name, int claimed, int written) throws IOException {
        Path file = folder.resolve(name);
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x803);
                    out.writeInt(claimed);
                    out.writeInt(SIDE);
                    out.writeInt(SIDE);
                    byte[] image = new byte[SIDE * SIDE];
                    for (int i = 0; i < written; i++) {
                        Arrays.fill(image, (byte) i);
                        out.write(image);
                    }
                });
        return file;
    }

    private Path labels(String name, int count) throws IOException {
        Path file = folder.resolve(name);
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x801);
                    out.writeInt(count);
                    for (int i = 0; i < count; i++) {
                        out.writeByte(i % 7);
                    }
                });
        return file;
    }
}
