package dcganlab.data.arrays;

import static dcganlab.data.Loading.assertRefused;
import static dcganlab.data.NumpyFiles.array;
import static dcganlab.data.NumpyFiles.fortran;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// Images stand upright and whole however their array is laid out.
class ArrayLayoutTest {
    private static final int SIDE = 32;
    private static final int COUNT = 6;

    @TempDir Path folder;

    /// Every layout of the same images, told by their sides in the order of storage.
    @ParameterizedTest
    @CsvSource({
        "'(6, 32, 32)', C, nhw",
        "'(6, 1024)', C, nhw",
        "'(6, 1, 1024)', C, nhw",
        "'(6, 1024, 1)', C, nhw",
        "'(32, 32, 6)', C, hwn",
        "'(6, 32, 32)', F, whn",
        "'(32, 32, 6)', F, nwh",
        "'(6, 1024)', F, hwn",
        "'(6, 3, 32, 32)', C, nchw",
        "'(6, 32, 32, 3)', C, nhwc",
        "'(6, 3072)', C, nchw",
        "'(32, 32, 3, 6)', C, hwcn",
        "'(32, 32, 3, 6)', F, ncwh",
        "'(3, 32, 32, 6)', C, chwn",
        "'(6, 32, 32, 4)', C, nhwa",
    })
    void imagesAreFoundInEveryOrder(String shape, String order, String sides) throws Exception {
        IntToDoubleFunction pixels = pixels(sides);
        int numbers = COUNT * SIDE * SIDE * (sides.contains("c") ? 3 : sides.contains("a") ? 4 : 1);
        Path file = folder.resolve("a.npy");
        Files.write(
                file,
                order.equals("C")
                        ? array("|u1", shape, numbers, pixels)
                        : fortran("|u1", shape, numbers, pixels));

        ImageSet set = Loading.colour(new ChosenFiles(file));

        assertEquals(COUNT, set.size());
        boolean colour = sides.contains("c") || sides.contains("a");
        for (int n = 0; n < COUNT; n++) {
            for (int c = 0; c < 3; c++) {
                for (int[] at : new int[][] {{0, 0}, {3, 30}, {31, 5}}) {
                    assertEquals(
                            value(n, at[0], at[1], colour ? c : 0),
                            set.image(n)[(c * SIDE + at[0]) * SIDE + at[1]] & 0xFF,
                            "image %d, row %d, column %d, channel %d"
                                    .formatted(n, at[0], at[1], c));
                }
            }
        }
    }

    @Test
    void whatWasDecidedIsSaid() throws Exception {
        assertEquals(
                List.of("The last axis of (32, 32, 6) was taken to count the images."),
                remarks("(32, 32, 6)", 6 * 1024));
        assertEquals(
                List.of(
                        "3072 numbers per image (6, 3072) were read as red, green and blue, each"
                                + " 32 rows of 32 pixels."),
                remarks("(6, 3072)", 6 * 3072));
        assertEquals(
                List.of(
                        "The shape (3, 32, 32) was read as one image in colour, not as three in grey."),
                remarks("(3, 32, 32)", 3072));
    }

    @Test
    void pictureOfThreePlanesIsOneInColour() throws Exception {
        Path file = folder.resolve("a.npy");
        Files.write(file, array("|u1", "(3, 32, 32)", 3072, i -> 50 + 50 * (i / 1024)));

        ImageSet set = Loading.colour(new ChosenFiles(file));

        assertEquals(1, set.size());
        assertEquals((byte) 150, set.image(0)[2 * 1024]);
    }

    @Test
    void doubtfulShapeIsRefusedWithTheWayOut() throws Exception {
        Path file = folder.resolve("a.npy");
        Files.write(file, array("|u1", "(20, 30, 200)", 120_000, i -> i % 256));

        assertRefused(
                file,
                "The shape (20, 30, 200) does not tell which axis counts the images. If it is the"
                        + " last, save numpy.transpose(a, (2, 0, 1)); if it is the first, save"
                        + " a[:, :, :, None].");
    }

    @Test
    void weightsOfANetworkAreNoImages() throws Exception {
        Path file = folder.resolve("dense.npy");
        Files.write(file, array("<f4", "(784, 128)", 784 * 128, i -> i % 3 - 1));

        assertRefused(
                file,
                "It holds no array of images. Possible shapes: (n, height, width), (n, height, width,"
                        + " 1, 3 or 4), (n, 1 or 3, height, width) or (n, pixels) of square images."
                        + " Found: (784, 128).");
    }

    @Test
    void turnedArrayThatEndsEarlyIsRefused() throws Exception {
        Path file = folder.resolve("a.npy");
        Files.write(file, array("|u1", "(32, 32, 6)", 5000, i -> i % 256));

        assertRefused(file, "It is cut off: the end is missing. Copy or download it again.");
    }

    @Test
    void turnedArrayBeyondTheMemoryIsRefusedAtOnce() throws Exception {
        Path file = folder.resolve("a.npy");
        Files.write(file, array("|u1", "(2000, 2000, 40000)", 5000, i -> i % 256));

        LabException refused =
                assertThrows(LabException.class, () -> Loading.grey(new ChosenFiles(file)));
        assertTrue(
                Loading.text(refused).contains("moving it to the front takes 305,176 MB"),
                Loading.text(refused));
    }

    private List<String> remarks(String shape, int count) throws Exception {
        Path file = folder.resolve("a.npy");
        Files.write(file, array("|u1", shape, count, i -> i % 256));
        return Loading.remarks(Loading.grey(new ChosenFiles(file)));
    }

    /// The number at each place of an array whose sides are stored so, last fastest.
    private static IntToDoubleFunction pixels(String sides) {
        return place -> {
            int left = place;
            int n = 0;
            int row = 0;
            int column = 0;
            int channel = 0;
            for (int i = sides.length() - 1; i >= 0; i--) {
                int size =
                        switch (sides.charAt(i)) {
                            case 'n' -> COUNT;
                            case 'c' -> 3;
                            case 'a' -> 4;
                            default -> SIDE;
                        };
                int index = left % size;
                left /= size;
                switch (sides.charAt(i)) {
                    case 'n' -> n = index;
                    case 'h' -> row = index;
                    case 'w' -> column = index;
                    default -> channel = index;
                }
            }
            return channel == 3 ? 255 : value(n, row, column, channel);
        };
    }

    private static int value(int n, int row, int column, int channel) {
        return (20 * n + 5 * row + 3 * column + 40 * channel) % 256;
    }
}
