package dcganlab.view.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SliderShapeTest {
    @Test
    void aHundredSlidersLieTenByTen() {
        SliderShape shape = choose(100, 610, 440);
        assertEquals(10, shape.columns());
        assertEquals(10, shape.rows());
        assertTrue(shape.height(2) <= 440, "all can be seen");
    }

    @Test
    void sixtyFourSlidersLieEightByEight() {
        assertEquals(8, choose(64, 610, 440).columns());
    }

    @Test
    void whatDoesNotFitKeepsItsLeastHeight() {
        SliderShape shape = choose(512, 610, 440);
        assertEquals(28, shape.cellHeight());
        assertTrue(shape.height(2) > 440);
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "7", "10", "97", "128", "511", "512"})
    void everySliderHasACellWideEnough(int count) {
        SliderShape shape = choose(count, 610, 440);
        assertTrue(shape.rows() * shape.columns() >= count);
        assertTrue((shape.rows() - 1) * shape.columns() < count, "no empty row");
        assertTrue((610 - (shape.columns() - 1) * 2.0) / shape.columns() >= 57);
    }

    @Test
    void withHardlyAnyRoomThereIsOneColumn() {
        assertEquals(1, choose(10, 30, 440).columns());
    }

    private static SliderShape choose(int count, double width, double height) {
        return SliderShape.choose(count, 2, width, height, 57, 28);
    }
}
