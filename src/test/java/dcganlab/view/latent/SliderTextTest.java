package dcganlab.view.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.view.text.FixedTexts;

import org.junit.jupiter.api.Test;

class SliderTextTest {
    private final SliderText text = new SliderText(FixedTexts.english());

    @Test
    void numbersHaveTwoDecimals() {
        assertEquals("1.23", text.number(1.2345));
        assertEquals("\u22123.00", text.number(-3));
    }

    @Test
    void almostNothingIsZeroWithoutSign() {
        assertEquals("0.00", text.number(-0.004));
    }

    @Test
    void aScreenReaderHearsALock() {
        assertEquals("z 12", text.name(12, false));
        assertEquals("z 12, locked", text.name(12, true));
    }
}
