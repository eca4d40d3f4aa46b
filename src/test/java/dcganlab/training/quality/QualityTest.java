package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.Pictures;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// All figures together, beside training and after it.
class QualityTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private static final ImageSet REAL = TestPictures.discs(200, 1);
    private static final Pictures GOOD = TestPictures.all(TestPictures.discs(128, 2));

    @Test
    void betterPicturesHaveBetterLiveFigures() throws LabException {
        LiveQuality live = new LiveQuality(REAL, 64, 1);
        Quality good = live.of(GOOD);
        Quality noisy = live.of(TestPictures.noisy(GOOD, 40));
        Quality collapsed = live.of(TestPictures.copies(REAL.image(0), 64));
        assertTrue(good.distance().mean() < 2 * good.realDistance().mean(), "" + good);
        assertTrue(noisy.distance().mean() > 2 * good.distance().mean(), "" + noisy);
        assertTrue(collapsed.distance().mean() > 2 * good.distance().mean(), "" + collapsed);
        assertEquals(1, collapsed.likeness(), 1e-6);
        assertEquals(good.realLikeness(), good.likeness(), 0.1);
        assertEquals(64, good.generated());
        assertEquals(64, good.real());
        assertNull(good.memorisation());
    }

    @Test
    void theSameSeedGivesTheSameFigures() throws LabException {
        assertEquals(
                new LiveQuality(REAL, 128, 3).of(GOOD), new LiveQuality(REAL, 128, 3).of(GOOD));
        assertEquals(
                new FullQuality(REAL, 3).of(GOOD.first(32), _ -> {}),
                new FullQuality(REAL, 3).of(GOOD.first(32), _ -> {}));
    }

    @Test
    void fewRealImagesStillGiveLiveFigures() throws LabException {
        Quality quality = new LiveQuality(TestPictures.discs(20, 1), 128, 1).of(GOOD);
        assertEquals(128, quality.generated());
        assertEquals(20, quality.real());
    }

    @Test
    void allFiguresTellCopies() throws LabException {
        Quality quality =
                new FullQuality(REAL, 1)
                        .of(
                                REAL.pictures(
                                        4, 8, 15, 16, 23, 42, 1, 2, 3, 5, 7, 11, 13, 17, 19, 29),
                                _ -> {});
        assertNotNull(quality.memorisation());
        assertEquals(16, quality.memorisation().closer());
        assertEquals(0, quality.memorisation().ratio());
        assertEquals(200, quality.real());
    }

    @Test
    void figuresThatWouldMeanNothingAreRefused() throws LabException {
        assertRefused(
                "discs has 15 images. Figures of quality need 16 or more.",
                () -> new LiveQuality(TestPictures.discs(15, 1), 128, 1));
        assertRefused(
                "15 generated images are too few to judge a generator by. It takes 16 or more.",
                () -> new FullQuality(REAL, 1).of(GOOD.first(15), _ -> {}));
        assertRefused(
                "63 generated images are too few to judge a generator by. It takes 64 or more.",
                () -> new LiveQuality(REAL, 64, 1).of(GOOD.first(63)));
        byte[][] same = new byte[20][];
        Arrays.fill(same, REAL.image(0));
        ImageSet copies = new ImageSet("copies", 3, 32, same, new int[0], List.of(), List.of());
        assertRefused(
                "All images of copies are the same. Figures of quality need different ones.",
                () -> new FullQuality(copies, 1));
    }

    @Test
    void picturesOfAnotherShapeAreRefused() {
        Pictures grey = new Pictures(20, 1, 64, new byte[20 * 64 * 64]);
        String reason =
                "The generated images are 64 pixels wide and have one channel, the real ones 32"
                        + " pixels and 3 channels. Load the images that the generator has learnt"
                        + " from.";
        assertRefused(reason, () -> new FullQuality(REAL, 1).of(grey, _ -> {}));
        assertRefused(reason, () -> new LiveQuality(REAL, 16, 1).of(grey));
    }

    private static void assertRefused(String reason, Executable action) {
        LabException e = assertThrows(LabException.class, action);
        assertEquals(reason, TEXTS.of(e.reason()));
    }
}
