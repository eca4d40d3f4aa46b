package dcganlab.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.GridLayout;

import org.junit.jupiter.api.Test;

class ArrangementTest {
    @Test
    void sixtyFourPicturesInASquareLieEightByEight() {
        assertEquals(new GridLayout(8, 8, 1, 2), fit(64, 64, 0, 2, 560, 560).layout());
    }

    @Test
    void aWideSpaceGetsMoreColumnsThanRows() {
        assertEquals(new GridLayout(4, 16, 1, 2), fit(64, 64, 0, 2, 1100, 300).layout());
    }

    @Test
    void onePictureGrowsByTheLargestWholeNumber() {
        assertEquals(new GridLayout(1, 1, 5, 2), fit(1, 64, 0, 2, 383, 330).layout());
    }

    @Test
    void pixelsOfADenserScreenAllowALargerNumber() {
        assertEquals(7, fit(1, 64, 0, 2, 480, 480).layout().scale());
    }

    @Test
    void picturesTooLargeForTheSpaceShrinkByAPowerOfTwo() {
        Arrangement fit = fit(9, 128, 3, 4, 210, 210);
        assertEquals(2, fit.shrink());
        assertEquals(64, fit.cell(128));
        assertEquals(200, fit.width(128));
    }

    @Test
    void whereAllAreLargeNoneIsLeftOut() {
        assertEquals(new GridLayout(4, 8, 4, 2), fill(32, 32, 90, 1100, 540).layout());
    }

    @Test
    void inAShortSpaceFewerPicturesAreLarger() {
        Arrangement fit = fill(32, 32, 90, 456, 290);
        assertEquals(new GridLayout(4, 6, 2, 2), fit.layout());
        assertEquals(24, fit.shown(32));
    }

    @Test
    void onADenserScreenStepsBetweenAreTaken() {
        assertEquals(new GridLayout(3, 5, 5, 4), fill(32, 32, 180, 912, 580, 4).layout());
    }

    @Test
    void picturesAreNotShrunkToShowMoreOfThem() {
        assertEquals(new GridLayout(4, 6, 1, 2), fill(64, 64, 90, 456, 290).layout());
        assertEquals(new GridLayout(2, 3, 1, 2), fill(64, 128, 90, 456, 290).layout());
    }

    @Test
    void onlyWhereNotOneFitsPicturesShrink() {
        assertEquals(8, fill(16, 512, 90, 456, 290).shrink());
    }

    @Test
    void largerPicturesDoNotLeaveHalfOfTheSpaceEmpty() {
        Arrangement wide = Arrangement.fill(32, 6, 32, Integer.MAX_VALUE, 2, 860, 250);
        assertEquals(new GridLayout(2, 8, 3, 2), wide.layout());
        Arrangement high = Arrangement.fill(64, 2, 32, Integer.MAX_VALUE, 2, 590, 460);
        assertEquals(new GridLayout(2, 2, 7, 2), high.layout());
    }

    @Test
    void aPointInAGapBelongsToTheNearerPicture() {
        Arrangement fit = fit(4, 64, 2, 4, 140, 140);
        assertEquals(0, fit.at(65, 10, 64));
        assertEquals(1, fit.at(67, 10, 64));
        assertEquals(3, fit.at(130, 130, 64));
    }

    @Test
    void besideTheSheetThereIsNoPicture() {
        Arrangement fit = fit(4, 64, 2, 4, 140, 140);
        assertEquals(-1, fit.at(-3, 10, 64));
        assertEquals(-1, fit.at(10, 135, 64));
    }

    private static Arrangement fill(int count, int size, int comfortable, int width, int height) {
        return fill(count, size, comfortable, width, height, 2);
    }

    private static Arrangement fill(
            int count, int size, int comfortable, int width, int height, int gap) {
        return Arrangement.fill(count, 12, size, comfortable, gap, width, height);
    }

    private static Arrangement fit(
            int count, int size, int columns, int gap, int width, int height) {
        return Arrangement.fit(count, size, columns, gap, width, height);
    }
}
