package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.SplittableRandom;

class LiveSignsTest {
    private static final int COUNT = 40;
    private static final int SIZE = 32;
    private static final int AREA = SIZE * SIZE;

    @Test
    void theSpreadOfAllPairsIsTheirRootMeanSquareDistance() {
        Images images = Images.of(noise(5, 1));
        double squares = 0;
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 5; j++) {
                if (i != j) {
                    double distance = Spread.between(one(images, i), one(images, j));
                    squares += distance * distance;
                }
            }
        }
        assertEquals(Math.sqrt(squares / 20), Spread.among(images), 1e-6);
    }

    @Test
    void picturesThatAreAllTheSameHaveNoSpread() {
        assertEquals(0, Spread.among(Images.of(flat(128))), 1e-9);
    }

    @Test
    void picturesOneStepApartAreThatFarFromEachOther() {
        assertEquals(3, Spread.between(Images.of(flat(100)), Images.of(flat(103))), 1e-6);
    }

    @Test
    void whiteNoiseHasNoPeak() {
        assertEquals(1, NyquistPeak.of(Images.of(noise(COUNT, 2))), 0.05);
    }

    @Test
    void flatPicturesHaveNoPeak() {
        assertEquals(1, NyquistPeak.of(Images.of(flat(77))), 1e-6);
    }

    @Test
    void aFaintCheckerboardStandsOutOfNoise() {
        Pictures pictures = noise(COUNT, 3);
        byte[] pixels = pictures.pixels();
        for (int i = 0; i < pixels.length; i++) {
            int place = i % AREA;
            boolean on = (place / SIZE + place % SIZE) % 2 == 0;
            pixels[i] = (byte) Math.clamp((pixels[i] & 0xFF) + (on ? 24 : -24), 0, 255);
        }
        double peak = NyquistPeak.of(Images.of(pictures));
        assertTrue(peak > 10, () -> "peak of " + peak);
    }

    @Test
    void tonesTellGreyFromColourAndDarkFromLight() {
        byte[] pixels = new byte[2 * 3 * AREA];
        Arrays.fill(pixels, 0, AREA, (byte) 255); // The first is red, the second black.
        Tones tones = Tones.of(Images.of(new Pictures(2, 3, SIZE, pixels)));
        assertEquals(new Tones(1, 0.5, 1 / 6.0), tones);
        assertEquals(new Tones(0, 0, 100 / 255.0), Tones.of(Images.of(flat(100))));
    }

    private static Images one(Images images, int index) {
        return new SomeImages(images, new int[] {index});
    }

    private static Pictures flat(int value) {
        byte[] pixels = new byte[COUNT * AREA];
        Arrays.fill(pixels, (byte) value);
        return new Pictures(COUNT, 1, SIZE, pixels);
    }

    /// Each number 64 to 191.
    private static Pictures noise(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * AREA];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) random.nextInt(64, 192);
        }
        return new Pictures(count, 1, SIZE, pixels);
    }
}
