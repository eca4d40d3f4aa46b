package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.arrays.ArrayFormat;
import dcganlab.data.tree.FileTree;
import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
                Map.of("train-labels-idx1-ubyte", "The labels do not match the images."),
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
    void someImagesForTestingAreHeldOutSpreadOverAllOfThem() throws Exception {
        images("train-images-idx3-ubyte", 3, 3);
        images("t10k-images-idx3-ubyte", 200, 200);

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(3, set.size());
        Pictures heldOut = Objects.requireNonNull(set.heldOut());
        assertEquals(HeldOut.MOST, heldOut.count());
        assertEquals(0, heldOut.only(0).pixels()[0]);
        assertTrue((heldOut.only(63).pixels()[0] & 0xFF) > 190);
        assertTrue(
                Loading.remarks(set).stream()
                        .anyMatch(remark -> remark.startsWith("One of 64 test images")),
                () -> Loading.remarks(set).toString());
    }

    @Test
    void imagesForTestingThatEndEarlyLeaveTheOthersAlone() throws Exception {
        images("train-images-idx3-ubyte", 3, 3);
        images("t10k-images-idx3-ubyte", 200, 100);

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(3, set.size());
        assertNull(set.heldOut());
        assertTrue(
                Loading.remarks(set).stream()
                        .anyMatch(remark -> remark.startsWith("The test images cannot be read")),
                () -> Loading.remarks(set).toString());
    }

    @Test
    void packedTwinsAreReadOnce() throws Exception {
        Path images = images("train-images-idx3-ubyte", 30, 30);
        Path labels = labels("train-labels-idx1-ubyte", 30);
        Loading.pack(images, folder.resolve("train-images-idx3-ubyte.gz"));
        Loading.pack(labels, folder.resolve("train-labels-idx1-ubyte.gz"));

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(30, set.size());
        assertEquals(6, set.label(13));
        assertEquals(
                Map.of(
                        "train-images-idx3-ubyte.gz",
                        "The same as train-images-idx3-ubyte, packed.",
                        "train-labels-idx1-ubyte.gz",
                        "The same as train-labels-idx1-ubyte, packed."),
                Loading.reasons(set));
    }

    @Test
    void setsOfEmnistAreKeptApartAndStandUpright() throws Exception {
        for (String set : List.of("letters", "digits")) {
            for (String part : List.of("train", "test")) {
                Path plain = gradient("emnist-" + set + '-' + part + "-images-idx3-ubyte");
                Loading.pack(plain, plain.resolveSibling(plain.getFileName() + ".gz"));
                Files.delete(plain);
                labels("emnist-" + set + '-' + part + "-labels-idx1-ubyte", 30, 1);
            }
        }

        try (FileTree tree = FileTree.of(folder, new Load(LoadProgress.UNWATCHED))) {
            List<FoundSet> sets = new ArrayFormat().among(tree.files(), tree, new HashMap<>());
            assertEquals(
                    List.of(
                            "emnist-digits",
                            "emnist-letters",
                            "emnist-digits-test",
                            "emnist-letters-test"),
                    sets.stream().map(FoundSet::name).toList());
            ImageSet letters = sets.get(1).load(Loading.GREY, new Load(LoadProgress.UNWATCHED));

            assertEquals(30, letters.size());
            assertEquals(26, letters.classes().size());
            assertEquals("a", letters.classes().get(letters.label(0)));
            assertEquals("d", letters.classes().get(letters.label(3)));
            assertEquals(
                    List.of("The images are stored column by column; they were turned upright."),
                    Loading.remarks(letters));
            int top = letters.image(0)[2 * 32 + 16] & 0xFF;
            int bottom = letters.image(0)[29 * 32 + 16] & 0xFF;
            assertTrue(bottom > top + 150, "brighter below: " + top + " to " + bottom);
        }
    }

    @Test
    void labelsFromOneLeaveNoClassEmpty() throws Exception {
        images("train-images-idx3-ubyte", 30, 30);
        labels("train-labels-idx1-ubyte", 30, 1);

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(List.of("1", "2", "3", "4", "5", "6", "7"), set.classes());
        assertEquals(0, set.label(0));
    }

    @ParameterizedTest
    @CsvSource({"0x0804, 3, 32", "0x0804, 32, 3"})
    void fourSidesAreColourEvenIfTheLengthIsThatOfCifar(int magic, int second, int last)
            throws Exception {
        Path file = folder.resolve("colour-idx4-ubyte");
        Loading.write(
                file,
                out -> {
                    out.writeInt(magic);
                    out.writeInt(20);
                    out.writeInt(second);
                    out.writeInt(32);
                    out.writeInt(last);
                    for (int i = 0; i < 20 * 3072; i++) {
                        out.writeByte(second == 3 ? i % 3072 / 1024 * 80 : i % 3 * 80);
                    }
                });

        ImageSet set = Loading.colour(new ChosenFiles(file));

        assertEquals(20, set.size());
        assertEquals((byte) 160, set.image(1)[2 * 1024 + 500]);
        assertEquals(80, set.image(1)[1024 + 500]);
    }

    @Test
    void numbersOfOtherTypesAreScaled() throws Exception {
        Path file = folder.resolve("some-idx3-float");
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x0D03);
                    out.writeInt(1);
                    out.writeInt(32);
                    out.writeInt(32);
                    for (int i = 0; i < 1024; i++) {
                        out.writeFloat(i / 1023f);
                    }
                });

        assertEquals((byte) 255, Loading.grey(new ChosenFiles(file)).image(0)[1023]);
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

    /// 30 images, each brighter from the left to the right.
    private Path gradient(String name) throws IOException {
        Path file = folder.resolve(name);
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x803);
                    out.writeInt(30);
                    out.writeInt(SIDE);
                    out.writeInt(SIDE);
                    for (int i = 0; i < 30 * SIDE * SIDE; i++) {
                        out.writeByte(i % SIDE * 9);
                    }
                });
        return file;
    }

    private Path labels(String name, int count) throws IOException {
        return labels(name, count, 0);
    }

    private Path labels(String name, int count, int first) throws IOException {
        Path file = folder.resolve(name);
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x801);
                    out.writeInt(count);
                    for (int i = 0; i < count; i++) {
                        out.writeByte(first + i % 7);
                    }
                });
        return file;
    }
}
