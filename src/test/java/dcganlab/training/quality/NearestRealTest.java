package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ImageSet;
import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/// Copies of what was learnt from.
class NearestRealTest {
    private static final ImageSet REAL = TestPictures.discs(200, 1);

    @Test
    void aMemorisedPictureIsFound() {
        Pictures own = TestPictures.all(TestPictures.discs(50, 2));
        Pictures copy = REAL.pictures(17);
        Memorisation without = check(own);
        Memorisation with = check(Pictures.joined(List.of(own, copy)));
        assertEquals(without.closer() + 1, with.closer());
        assertEquals(51, with.checked());
    }

    @Test
    void aGeneratorOfItsOwnIsAsFarAsRealImages() {
        Memorisation memorisation = check(TestPictures.all(TestPictures.discs(200, 2)));
        assertTrue(memorisation.ratio() > 0.7 && memorisation.ratio() < 1.4, "" + memorisation);
        assertTrue(memorisation.closer() < 20, "" + memorisation);
    }

    @Test
    void nearlyCopiesAreNearAndClose() {
        Pictures copies = TestPictures.noisy(TestPictures.all(REAL), 2);
        Memorisation memorisation = check(copies);
        assertTrue(memorisation.ratio() < 0.05, "" + memorisation);
        assertTrue(memorisation.closer() > 190, "" + memorisation);
    }

    /// Grey noise is nearer to each image than these are to each other, if pixels are compared as
    /// they are.
    @Test
    void noiseIsNoCopyOfAFewImagesThatDifferMuch() {
        ImageSet few = TestPictures.noises(60, 90, 4);
        Pictures grey = TestPictures.all(TestPictures.noises(100, 8, 5));
        Memorisation memorisation = new NearestReal(Images.of(few)).check(Images.of(grey), _ -> {});
        assertTrue(memorisation.closer() <= 10, "" + memorisation);
        assertEquals(1, memorisation.ratio(), 0.1);
    }

    @Test
    void aPaleCopyIsACopy() {
        byte[] pale = REAL.image(17).clone();
        for (int i = 0; i < pale.length; i++) {
            pale[i] = (byte) (60 + (pale[i] & 0xFF) / 2);
        }
        Memorisation memorisation = check(new Pictures(1, 3, 32, pale));
        assertEquals(1, memorisation.closer());
        assertEquals(0, memorisation.generatedMedian(), 1e-3);
    }

    @Test
    void aPictureOfOneColourIsNoCopy() {
        Memorisation memorisation = check(new Pictures(1, 3, 32, new byte[3 * 32 * 32]));
        assertEquals(0, memorisation.closer());
        assertEquals(1, memorisation.generatedMedian());
    }

    @Test
    void theDistanceIsThatOfANeighbourPixelByPixel() {
        Pictures generated = TestPictures.all(TestPictures.discs(1, 3));
        double nearest =
                IntStream.range(0, REAL.size())
                        .mapToDouble(i -> 1 - correlation(generated.pixels(), REAL.image(i)))
                        .min()
                        .orElseThrow();
        assertEquals(nearest, check(generated).generatedMedian(), 1e-9);
    }

    @Test
    void equalRealImagesAreNotEachOthersNeighbours() {
        byte[][] doubled = new byte[2 * REAL.size()][];
        for (int i = 0; i < doubled.length; i++) {
            doubled[i] = REAL.image(i / 2);
        }
        ImageSet twice = new ImageSet("twice", 3, 32, doubled, new int[0], List.of(), List.of());
        Pictures generated = TestPictures.all(TestPictures.discs(50, 2));
        Memorisation once = check(generated);
        Memorisation doubly =
                new NearestReal(Images.of(twice)).check(Images.of(generated), _ -> {});
        assertEquals(once.realMedian(), doubly.realMedian());
        assertEquals(once.threshold(), doubly.threshold());
    }

    private static Memorisation check(Pictures generated) {
        return new NearestReal(Images.of(REAL)).check(Images.of(generated), _ -> {});
    }

    /// Pearson's, by its definition.
    private static double correlation(byte[] some, byte[] other) {
        double a = mean(some, some, 0, 0);
        double b = mean(other, other, 0, 0);
        double together = mean(some, other, a, b);
        return together / Math.sqrt(mean(some, some, a, a) * mean(other, other, b, b));
    }

    /// The mean product of what differs from two values; of none, the mean itself.
    private static double mean(byte[] some, byte[] other, double a, double b) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            sum += a == 0 ? some[i] & 0xFF : ((some[i] & 0xFF) - a) * ((other[i] & 0xFF) - b);
        }
        return sum / some.length;
    }
}
