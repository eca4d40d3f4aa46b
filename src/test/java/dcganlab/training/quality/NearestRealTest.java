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
        assertEquals(4, memorisation.generatedMedian(), 1);
        assertTrue(memorisation.closer() > 190, "" + memorisation);
    }

    @Test
    void theDistanceIsThatOfANeighbourPixelByPixel() {
        Pictures generated = TestPictures.all(TestPictures.discs(1, 3));
        double nearest =
                IntStream.range(0, REAL.size())
                        .mapToDouble(i -> meanSquare(generated.pixels(), REAL.image(i)))
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

    private static double meanSquare(byte[] some, byte[] other) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            double difference = (some[i] & 0xFF) - (other[i] & 0xFF);
            sum += difference * difference;
        }
        return sum / some.length;
    }
}
