package dcganlab.training.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class PictureChangeTest {
    private final PictureChange change = new PictureChange();

    @Test
    void nothingIsKnownOfTheFirst() {
        assertEquals(Double.NaN, change.of(1, flat(10), null));
    }

    @Test
    void picturesAreHeldAgainstThoseOfAHundredStepsBefore() {
        change.of(1, flat(10), null);
        change.of(60, flat(20), null);
        change.of(160, flat(40), null); // 100 after the one of 20.
        assertEquals(30, change.of(180, flat(50), null), 1e-6); // 120 after it, 179 after 10.
        assertEquals(25, change.of(240, flat(65), null), 1e-6); // 80 after 40, 180 after 20.
    }

    @Test
    void thoseThatAreTooNearOrTooFarTellNothing() {
        change.of(1, flat(10), null);
        assertEquals(Double.NaN, change.of(50, flat(20), null));
        assertEquals(Double.NaN, change.of(300, flat(90), null));
    }

    @Test
    void whatTheyAreAHundredStepsLaterComesFirst() {
        change.of(1, flat(10), null);
        assertEquals(7, change.of(101, flat(20), flat(27)), 1e-6);
    }

    private static Images flat(int value) {
        byte[] pixels = new byte[2 * 64];
        Arrays.fill(pixels, (byte) value);
        return Images.of(new Pictures(2, 1, 8, pixels));
    }
}
