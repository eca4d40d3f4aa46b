package dcganlab.view.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;

class ShrinkingTest {
    @Test
    void everyPixelIsTheMeanOfASquare() {
        byte[] pixels = {0, 4, 10, 10, 8, 4, 10, (byte) 210, 1, 1, 0, 0, 1, 2, 0, (byte) 255};
        Pictures half = Shrinking.by(2, new Pictures(1, 1, 4, pixels));
        assertArrayEquals(new byte[] {4, 60, 1, 64}, half.pixels());
    }

    @Test
    void byOneNothingChanges() {
        Pictures pictures = new Pictures(1, 1, 2, new byte[4]);
        assertSame(pictures, Shrinking.by(1, pictures));
    }
}
