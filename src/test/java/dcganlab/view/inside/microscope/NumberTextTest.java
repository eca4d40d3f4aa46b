package dcganlab.view.inside.microscope;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.view.text.FixedTexts;

import org.junit.jupiter.api.Test;

import java.util.OptionalDouble;

class NumberTextTest {
    private final NumberText english = new NumberText(FixedTexts.english());

    @Test
    void cellsHaveRoomForFewDigits() {
        assertEquals("3", english.cell(3));
        assertEquals("\u22121.3", english.cell(-1.26));
        assertEquals("12", english.cell(12.4));
        assertEquals("10", english.cell(9.96));
    }

    @Test
    void thereIsNoNegativeZero() {
        assertEquals("0", english.cell(-0.01));
        assertEquals("0", english.exact(-0.0));
    }

    @Test
    void negativeFactorsStandInBrackets() {
        assertEquals("(\u22122)", english.factor(-2));
        assertEquals("0.25", english.factor(0.25));
    }

    @Test
    void whatIsWrittenCanBeRead() {
        assertEquals(OptionalDouble.of(-1.25), english.read(english.exact(-1.25)));
        assertEquals(OptionalDouble.of(-2), english.read(" -2 "));
        assertEquals(OptionalDouble.of(0.5), english.read("0,5"));
        assertEquals(OptionalDouble.of(3), english.read("+3"));
    }

    @Test
    void wordsAreNoNumbers() {
        assertEquals(OptionalDouble.empty(), english.read("two"));
        assertEquals(OptionalDouble.empty(), english.read("2x"));
        assertEquals(OptionalDouble.empty(), english.read("-"));
        assertEquals(OptionalDouble.empty(), english.read(""));
    }
}
