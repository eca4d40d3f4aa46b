package dcganlab.data.arrays;

import static dcganlab.data.NumpyFiles.array;

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

/// What is black and what is white follows from the numbers that are there.
class ArrayScaleTest {
    private static final int PLANE = 32 * 32;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "|u1, 0, 1, 1, 255",
        "|u1, 0, 16, 8, 128",
        "|u1, 0, 15, 5, 85",
        "<f8, 0, 16, 4, 64",
        "|u1, 0, 255, 20, 20",
        "<u2, 0, 65535, 257, 1",
        ">u2, 0, 65535, 51400, 200",
        "<u2, 0, 4000, 2048, 128",
        "<i4, 0, 1023, 512, 128",
        "|i1, -128, 127, 0, 128",
        "<f4, -2, 2.5, 0.25, 128",
    })
    void numbersAreScaledByWhatIsThere(
            String type, double least, double most, double value, int expected) throws Exception {
        ImageSet set = load(type, least, most, value);

        assertEquals(expected, set.image(0)[500] & 0xFF);
    }

    @Test
    void scalingIsSaid() throws Exception {
        assertEquals(
                List.of("The numbers lie between 0 and 16: 0 became black, 16 white."),
                Loading.remarks(load("|u1", 0, 16, 8)));
        assertEquals(
                List.of("The numbers lie between 0 and 4,000: 0 became black, 4,095 white."),
                Loading.remarks(load("<u2", 0, 4000, 8)));
        assertEquals(List.of(), Loading.remarks(load("|u1", 0, 255, 8)));
    }

    @Test
    void imagesOfNearlyOneShadeAreRemarkedOn() throws Exception {
        assertEquals(
                List.of(
                        "The numbers lie between 0 and 20, a small part of 0 (black) to 255"
                                + " (white): the images are nearly of one shade."),
                Loading.remarks(load("|u1", 0, 20, 8)));
        assertEquals(
                List.of(
                        "The numbers lie between 0 and 0.05: 0 became black, 1 white.",
                        "The numbers lie between 0 and 0.05, a small part of 0 (black) to 1"
                                + " (white): the images are nearly of one shade."),
                Loading.remarks(load("<f8", 0, 0.05, 0.01)));
    }

    @Test
    void kindTellsFormatTypeAndShape() throws Exception {
        assertEquals("NumPy array, uint8 [2, 32, 32]", Loading.kind(load("|u1", 0, 255, 8)));
    }

    private ImageSet load(String type, double least, double most, double value) throws Exception {
        Path file = folder.resolve("a.npy");
        Files.write(
                file,
                array(
                        type,
                        "(2, 32, 32)",
                        2 * PLANE,
                        i -> i == 0 ? least : i == PLANE + 9 ? most : value));
        return Loading.grey(new ChosenFiles(file));
    }
}
