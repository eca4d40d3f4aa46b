package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Arrays;

/// A picture in its sizes.
class LaplacianPyramidTest {
    @Test
    void itsLevelsAreNumPys() throws IOException {
        NumpyFigures truth = NumpyFigures.read("large.npz");
        Images images = truth.images("some");
        LaplacianPyramid pyramid = new LaplacianPyramid(3, 64);
        for (int level = 0; level < 3; level++) {
            float[] expected = truth.array("level_" + level);
            assertEquals(3 * (64 >> level) * (64 >> level), expected.length);
            assertArrayEquals(
                    expected,
                    Arrays.copyOf(pyramid.level(images, 0, level), expected.length),
                    1e-4f,
                    "level " + level);
        }
    }

    @Test
    void aPictureOfOneColourHasNoDetails() {
        byte[] plain = new byte[TestPictures.LENGTH];
        Arrays.fill(plain, (byte) 200);
        Images images = Images.of(TestPictures.copies(plain, 1));
        float[] level = new LaplacianPyramid(3, 32).level(images, 0, 0);
        assertArrayEquals(new float[TestPictures.LENGTH], level);
    }

    @Test
    void itEndsAtSixteenPixels() {
        assertEquals(1, LaplacianPyramid.levels(16));
        assertEquals(2, LaplacianPyramid.levels(32));
        assertEquals(4, LaplacianPyramid.levels(128));
        assertThrows(IllegalArgumentException.class, () -> LaplacianPyramid.levels(8));
        assertThrows(IllegalArgumentException.class, () -> LaplacianPyramid.levels(48));
    }
}
