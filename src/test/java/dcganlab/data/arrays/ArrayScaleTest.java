package dcganlab.data.arrays;

import static dcganlab.data.NumpyFiles.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;

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
                "The numbers lie between 0 and 16: 0 became black, 16 white.",
                Loading.remarks(load("|u1", 0, 16, 8)).getFirst());
        assertEquals(
                "The numbers lie between 0 and 4,000: 0 became black, 4,095 white.",
                Loading.remarks(load("<u2", 0, 4000, 8)).getFirst());
        assertFalse(Loading.remarks(load("|u1", 0, 255, 8)).toString().contains("became black"));
    }

    @Test
    void imagesOfNearlyOneShadeAreRemarkedOn() throws Exception {
        String shade = "The images use only brightness values %d to %d of 0 to 255";

        assertTrue(
                Loading.remarks(load("|u1", 0, 20, 8)).toString().contains(shade.formatted(8, 8)));
        assertTrue(
                Loading.remarks(load("<f8", 0, 0.05, 0.01))
                        .toString()
                        .contains(shade.formatted(3, 3)));
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
