package dcganlab.view.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.view.runs.BesideLayout.Content;
import dcganlab.view.runs.BesideLayout.Room;

import org.junit.jupiter.api.Test;

class BesideLayoutTest {
    @Test
    void onAProjectorThreeRunsArePicturedFourTimesAsLarge() {
        assertEquals(new BesideLayout(3, 128, 2, 4), fit(3, 32, 800, 560));
    }

    @Test
    void oneRunAloneShowsMoreOfItsPictures() {
        BesideLayout fit = fit(1, 32, 800, 560);
        assertEquals(160, fit.side());
        assertTrue(fit.count() >= 12);
    }

    @Test
    void inASmallCardFewerPicturesAreEnlarged() {
        BesideLayout fit = fit(2, 32, 464, 190);
        assertEquals(64, fit.side());
        assertTrue(fit.count() >= 6);
    }

    @Test
    void runsLieBelowEachOtherWhereThatMakesPicturesLarger() {
        assertEquals(1, fit(2, 32, 220, 560).across());
    }

    @Test
    void largePicturesAreHalvedRatherThanCutOff() {
        BesideLayout fit = fit(2, 128, 464, 190);
        assertEquals(64, fit.side());
        assertTrue(fit.width(2) <= 226 && fit.height(2) <= 150);
    }

    @Test
    void noRoomAtAllStillHasALayout() {
        assertEquals(1, fit(8, 128, 0, 0).count());
    }

    private static BesideLayout fit(int runs, int size, int width, int height) {
        return BesideLayout.fit(new Content(runs, size, 24), new Room(width, height, 40, 12, 2));
    }
}
