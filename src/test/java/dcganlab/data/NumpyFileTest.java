package dcganlab.data;

import static dcganlab.data.Loading.assertRefused;
import static dcganlab.data.NumpyFiles.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

class NumpyFileTest {
    private static final int PLANE = 32 * 32;

    @TempDir Path folder;

    @Test
    void greyBytesAreTakenAsTheyAre() throws Exception {
        ImageSet set = load(npy("|u1", "(4, 32, 32)", 4 * PLANE, i -> i % 256));

        assertEquals(4, set.size());
        assertEquals(7, set.image(2)[7]);
        assertEquals((byte) 255, set.image(0)[255]);
    }

    @Test
    void channelsMayBeLast() throws Exception {
        ImageSet set = load(npy("|u1", "(2, 32, 32, 3)", 2 * 3 * PLANE, i -> i % 3 * 50 + 5));

        assertPlanes(set, 5, 55, 105);
    }

    @Test
    void channelsMayBeFirst() throws Exception {
        ImageSet set =
                load(npy("|u1", "(2, 3, 32, 32)", 2 * 3 * PLANE, i -> i / PLANE % 3 * 50 + 5));

        assertPlanes(set, 5, 55, 105);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(2, 32, 32, 1)", "(2, 1, 32, 32)", "(2, 32, 32)", "(2L, 32L, 32L)"})
    void greyMayHaveASideOfOne(String shape) throws Exception {
        assertPlanes(load(npy("|u1", shape, 2 * PLANE, i -> 66)), 66, 66, 66);
    }

    @Test
    void alphaLetsTheWhiteBackgroundThrough() throws Exception {
        double[] pixel = {255, 0, 0, 0};

        assertPlanes(
                load(npy("|u1", "(2, 32, 32, 4)", 2 * 4 * PLANE, i -> pixel[i % 4])),
                255,
                255,
                255);
    }

    /// One value of each pixel is fixed, the two ends make the scale known.
    @ParameterizedTest
    @CsvSource({
        "<f4, 0, 1, 0.2, 51",
        ">f4, 0, 1, 0.2, 51",
        "<f8, 0, 1, 0.2, 51",
        ">f8, -1, 1, 0.2, 153",
        "<f2, -1, 1, 0, 128",
        "<f4, -1, 1, -0.6, 51",
        "<f4, 0, 255, 51, 51",
        "<f8, 0, 255, 51.4, 51",
        "<i4, 0, 255, 51, 51",
        ">i8, 0, 255, 51, 51",
        "<u2, 0, 255, 51, 51",
        ">i2, 0, 1, 1, 255",
        "|b1, 0, 1, 1, 255",
        "<f4, 0, 1.0005, 0.2, 51",
    })
    void rangeOfTheNumbersDecidesTheScale(
            String type, double least, double most, double value, int expected) throws Exception {
        IntToDoubleFunction values = i -> i == 0 ? least : i == 1 ? most : value;

        ImageSet set = load(npy(type, "(1, 32, 32)", PLANE, values));

        assertEquals(0, set.image(0)[0]);
        assertEquals((byte) 255, set.image(0)[1]);
        assertEquals(expected, set.image(0)[500] & 0xFF);
    }

    @Test
    void otherRangesAreRefused() throws Exception {
        assertRefused(
                npy("<f4", "(1, 32, 32)", PLANE, i -> i - 300),
                "Numbers from -300 to 723 cannot be pixels. Use 0 to 255, 0 to 1 or -1 to 1.");
    }

    @Test
    void notANumberIsRefused() throws Exception {
        assertRefused(
                npy("<f8", "(1, 32, 32)", PLANE, i -> i == 9 ? Double.NaN : 0), "It contains NaN.");
    }

    @Test
    void complexNumbersAreRefused() throws Exception {
        assertRefused(
                npy("<c8", "(1, 32, 32)", PLANE, i -> 0),
                "Numbers of type <c8 cannot be pixels. Save the array as uint8 or float32.");
    }

    @Test
    void arraysOfAnotherShapeAreRefused() throws Exception {
        Path file = npz(Map.of("table", array("|u1", "(4, 785)", 4 * 785, i -> 0)));

        assertRefused(
                file,
                "It holds no array of images. Possible shapes: (n, height, width), (n, height, width,"
                        + " 1, 3 or 4), (n, 1 or 3, height, width) or (n, pixels) of square images. Found: table (4, 785).");
    }

    @Test
    void fileThatEndsEarlyIsRefused() throws Exception {
        assertRefused(
                npy("|u1", "(10, 32, 32)", 3 * PLANE, i -> 0),
                "It ends after 3 of 10 images. Copy or download it again.");
    }

    @Test
    void whatFollowsTheArrayDoesNotDecideTheScale() throws Exception {
        Path file = npy("<f4", "(1, 32, 32)", 2 * PLANE, i -> i >= PLANE ? 9000 : i == 0 ? 0 : 0.2);

        assertEquals(51, load(file).image(0)[9]);
    }

    @Test
    void headerWithoutEndIsRefused() throws Exception {
        byte[] array = array("|u1", "(10, 32, 32)", 0, i -> 0);
        Path file = Files.write(folder.resolve("a.npy"), Arrays.copyOf(array, 60));

        assertRefused(file, "It is cut off: the end is missing. Copy or download it again.");
    }

    @Test
    void moreImagesThanTheMemoryHoldsAreRefusedBeforeUnpacking() throws Exception {
        Path file = npz(Map.of("images", array("|u1", "(900000000, 32, 32)", 9, i -> 0)));

        LabException tooLarge = assertThrows(LabException.class, () -> load(file));
        assertTrue(Loading.text(tooLarge).startsWith("900,000,000 images"));
    }

    @Test
    void npzWithTrainingAndTestArraysGivesTheTrainingSetWithLabels() throws Exception {
        Path file =
                npz(
                        Map.of(
                                "x_test", array("|u1", "(1, 32, 32)", PLANE, i -> 1),
                                "y_test", array("<i8", "(1,)", 1, i -> 0),
                                "x_train",
                                        array(
                                                "|u1",
                                                "(4, 32, 32)",
                                                4 * PLANE,
                                                i -> 60 * Math.floorDiv(i, PLANE)),
                                "y_train", array("<i8", "(4,)", 4, i -> i % 3)));

        ImageSet set = open(file);

        assertEquals(4, set.size());
        assertEquals(List.of("0", "1", "2"), set.classes());
        assertEquals(2, set.label(2));
        assertEquals(0, set.label(3));
        assertEquals((byte) 180, set.image(3)[0]);
    }

    @Test
    void firstArrayOfImagesIsTakenWhateverItsName() throws Exception {
        Path file = npz(Map.of("penguins", array("|u1", "(4, 32, 32)", 4 * PLANE, i -> 8)));

        assertEquals(8, open(file).image(3)[0]);
    }

    @Test
    void brokenArrayBesideTheImagesIsSkipped() throws Exception {
        Path file =
                npz(
                        Map.of(
                                "readme", "Photographs of cats".getBytes(StandardCharsets.UTF_8),
                                "images", array("|u1", "(4, 32, 32)", 4 * PLANE, i -> 8)));

        ImageSet set = open(file);

        assertEquals(4, set.size());
        assertEquals(
                Map.of("readme.npy", "It is damaged, or of a kind that cannot be read."),
                Loading.reasons(set));
    }

    @Test
    void otherImagesDoNotStandInForABrokenTrainingSet() throws Exception {
        Path file =
                npz(
                        Map.of(
                                "x_train", "cats".getBytes(StandardCharsets.UTF_8),
                                "x_test", array("|u1", "(4, 32, 32)", 4 * PLANE, i -> 8)));

        assertRefused(file, "It is cut off: the end is missing. Copy or download it again.");
    }

    @Test
    void fileWithNothingButBrokenArraysIsRefused() throws Exception {
        Path file = npz(Map.of("pictures", "cats".getBytes(StandardCharsets.UTF_8)));

        assertRefused(file, "It is cut off: the end is missing. Copy or download it again.");
    }

    @Test
    void arrayNamedForTrainingIsPreferredToTheFirst() throws Exception {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("test", array("|u1", "(2, 32, 32)", 2 * PLANE, i -> 1));
        arrays.put("train", array("|u1", "(4, 32, 32)", 4 * PLANE, i -> 8));
        arrays.put("val", array("|u1", "(3, 32, 32)", 3 * PLANE, i -> 2));

        assertEquals(4, open(npz(arrays)).size());
    }

    @Test
    void labelsMayLieInTheFileBeside() throws Exception {
        Files.write(folder.resolve("x_train.npy"), array("|u1", "(4, 32, 32)", 4 * PLANE, i -> 8));
        Files.write(folder.resolve("y_train.npy"), array("|u1", "(4, 1)", 4, i -> i));

        ImageSet set = open(folder);

        assertEquals(4, set.classes().size());
        assertEquals(3, set.label(3));
    }

    @Test
    void labelsThatDoNotFitAreLeftOut() throws Exception {
        Path file =
                npz(
                        Map.of(
                                "images", array("|u1", "(4, 32, 32)", 4 * PLANE, i -> 8),
                                "labels", array("<f4", "(4, 10)", 40, i -> 0)));

        ImageSet set = open(file);

        assertEquals(List.of(), set.classes());
        assertEquals(Map.of("labels", "The labels do not match the images."), Loading.reasons(set));
    }

    private static void assertPlanes(ImageSet set, int red, int green, int blue) {
        assertEquals(2, set.size());
        for (int i = 0; i < PLANE; i++) {
            assertEquals((byte) red, set.image(1)[i]);
            assertEquals((byte) green, set.image(1)[PLANE + i]);
            assertEquals((byte) blue, set.image(1)[2 * PLANE + i]);
        }
    }

    private static ImageSet load(Path file) throws LabException {
        return Loading.colour(new ChosenFiles(file));
    }

    private static ImageSet open(Path path) throws LabException {
        return Loading.colour(
                ImageSources.open(DataChoice.at(path.toString()), ImageSourcesTest::noPortraits));
    }

    private Path npy(String type, String shape, int count, IntToDoubleFunction values)
            throws IOException {
        return Files.write(folder.resolve("a.npy"), array(type, shape, count, values));
    }

    private Path npz(Map<String, byte[]> arrays) throws IOException {
        return NumpyFiles.npz(folder.resolve("a.npz"), arrays);
    }
}
