package dcganlab.data.portraits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.model.Fit;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/// Portraits are the same wherever they are painted, and no two traits are one.
class PortraitsTest {
    private static final int SIZE = 64;

    @Test
    void aPortraitDependsOnSeedAndIndexAlone() throws LabException {
        ImageSet many = load(new Portraits(50, 7, 4), 3);
        ImageSet few = load(new Portraits(20, 7, 1), 3);
        for (int i = 0; i < few.size(); i++) {
            assertArrayEquals(few.image(i), many.image(i), "portrait " + i);
        }
        assertFalse(Arrays.equals(few.image(0), load(new Portraits(1, 8, 1), 3).image(0)));
    }

    @Test
    void noTwoPortraitsAreTheSame() throws LabException {
        ImageSet images = load(new Portraits(500, 1), 3);
        Set<Integer> different = new HashSet<>();
        for (int i = 0; i < images.size(); i++) {
            different.add(Arrays.hashCode(images.image(i)));
        }
        assertEquals(images.size(), different.size());
    }

    @ParameterizedTest
    @EnumSource
    void everyTraitShows(Trait trait) {
        PortraitPainter painter = new PortraitPainter(SIZE);
        PortraitTraits plain = PortraitTraits.plain().with(Trait.TILT, 0.4);
        byte[] low = painter.paint(plain.with(trait, 0), 3);
        byte[] high = painter.paint(plain.with(trait, 1), 3);
        assertTrue(distance(low, high) > 0.1, () -> trait + " moves " + distance(low, high));
    }

    @Test
    void aSmallChangeOfATraitIsASmallChangeOfThePicture() {
        PortraitPainter painter = new PortraitPainter(SIZE);
        for (Trait trait : Trait.values()) {
            byte[] before = painter.paint(PortraitTraits.plain().with(trait, 0), 3);
            for (int i = 1; i <= 50; i++) {
                byte[] after = painter.paint(PortraitTraits.plain().with(trait, i / 50.0), 3);
                double moved = distance(before, after);
                assertTrue(moved < 3, trait + " jumps by " + moved + " at " + i / 50.0);
                before = after;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 32, 64, 128, 250})
    void anySizeIsPainted(int size) {
        byte[] colour = new PortraitPainter(size).paint(PortraitTraits.plain(), 3);
        byte[] grey = new PortraitPainter(size).paint(PortraitTraits.plain(), 1);
        int plane = size * size;
        assertEquals(3 * plane, colour.length);
        assertEquals(plane, grey.length);
        for (int i = 0; i < plane; i++) {
            double luma =
                    0.299 * (colour[i] & 0xFF)
                            + 0.587 * (colour[i + plane] & 0xFF)
                            + 0.114 * (colour[i + 2 * plane] & 0xFF);
            assertEquals(luma, grey[i] & 0xFF, 0.51);
        }
    }

    @Test
    void aLargePortraitIsTheSmallOneSharper() {
        byte[] small = new PortraitPainter(32).paint(PortraitTraits.plain(), 1);
        byte[] large = new PortraitPainter(128).paint(PortraitTraits.plain(), 1);
        byte[] shrunk = new byte[small.length];
        for (int i = 0; i < small.length; i++) {
            int sum = 0;
            for (int k = 0; k < 16; k++) {
                int x = i % 32 * 4 + k % 4;
                int y = i / 32 * 4 + k / 4;
                sum += large[y * 128 + x] & 0xFF;
            }
            shrunk[i] = (byte) (sum / 16);
        }
        assertTrue(distance(small, shrunk) < 4, "differs by " + distance(small, shrunk));
    }

    @Test
    void loadingTellsHowFarItIs() throws LabException {
        AtomicInteger last = new AtomicInteger(-1);
        new Portraits(100, 1)
                .load(
                        preparation(1),
                        new LoadProgress() {
                            @Override
                            public void loaded(int done, int total) {
                                assertEquals(100, total);
                                last.set(done);
                            }

                            @Override
                            public boolean cancelled() {
                                return false;
                            }
                        });
        assertEquals(100, last.get());
    }

    @Test
    void loadingCanBeCancelled() {
        LoadProgress cancelled =
                new LoadProgress() {
                    @Override
                    public void loaded(int done, int total) {}

                    @Override
                    public boolean cancelled() {
                        return true;
                    }
                };
        assertThrows(
                CancellationException.class,
                () -> new Portraits(10_000, 1).load(preparation(1), cancelled));
    }

    @Test
    void moreThanFitIntoMemoryAreRefused() {
        assertThrows(LabException.class, () -> load(new Portraits(Integer.MAX_VALUE, 1), 3));
    }

    private static ImageSet load(Portraits portraits, int channels) throws LabException {
        return portraits.load(preparation(channels), LoadProgress.UNWATCHED);
    }

    private static Preparation preparation(int channels) {
        return new Preparation(SIZE, channels, Fit.CROP, 0xFFFFFF);
    }

    /// How many levels, of 255, a byte differs on average.
    private static double distance(byte[] a, byte[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xFF) - (b[i] & 0xFF));
        }
        return sum / a.length;
    }

    /// Of this one, two of the first 200 left traces when nothing cleared the canvas.
    @Test
    void aPortraitShowsNothingOfTheOneBefore() {
        Portraits portraits = new Portraits(1, 1);
        PortraitTraits traits = portraits.traits(9515);
        byte[] alone = new PortraitPainter(32).paint(traits, 3);
        PortraitPainter painter = new PortraitPainter(32);
        for (int before = 0; before < 200; before++) {
            painter.paint(portraits.traits(before), 3);
            assertArrayEquals(alone, painter.paint(traits, 3));
        }
    }
}
