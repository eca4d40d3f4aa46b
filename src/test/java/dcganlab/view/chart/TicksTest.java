package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;

class TicksTest {
    @Test
    void numbersAreRoundAndWrittenAlike() {
        assertEquals(List.of("0.0", "0.5", "1.0"), labels(NumberTicks.of(new Span(0, 1.2), 3)));
        assertEquals(List.of("\u22122", "0", "2"), labels(NumberTicks.of(new Span(-2.5, 2.5), 3)));
        assertEquals(List.of("0", "1,000", "2,000"), labels(NumberTicks.of(new Span(0, 2500), 3)));
    }

    @Test
    void thousandsAndMillionsAreShort() {
        assertEquals(List.of("0", "20k", "40k"), labels(NumberTicks.of(new Span(0, 41_000), 3)));
        assertEquals(
                List.of("0", "0.5M", "1.0M"), labels(NumberTicks.of(new Span(0, 1_200_000), 3)));
        assertEquals(
                List.of("1,000,000", "1,000,005"),
                labels(NumberTicks.of(new Span(1_000_000, 1_000_006), 2)));
    }

    @Test
    void smallNumbersHaveAnExponent() {
        assertEquals(
                List.of("0", "2e\u22124", "4e\u22124"),
                labels(NumberTicks.of(new Span(0, 4.2e-4), 3)));
    }

    @Test
    void stepsAreWhole() {
        List<Tick> ticks = NumberTicks.whole(new Span(3.2, 5.9), 8);

        assertEquals(List.of("4", "5"), labels(ticks));
    }

    @Test
    void aNarrowAxisOfStepsHasTwoNumbersToo() {
        assertEquals(List.of("200", "400"), labels(NumberTicks.whole(new Span(1, 481), 2)));
        assertEquals(List.of("1"), labels(NumberTicks.whole(new Span(0.5, 1.5), 2)));
    }

    @Test
    void decadesAreNamedAndTheirPartsAreFaint() {
        List<Tick> ticks = DecadeTicks.of(new Span(0.001, 1000), 7);

        assertEquals(List.of("0.001", "0.01", "0.1", "1", "10", "100", "1k"), labels(ticks));
        assertEquals(6 * 8, ticks.stream().filter(Tick::isMinor).count());
    }

    @Test
    void aFewDecadesHaveNamesAtTwoAndFiveToo() {
        assertEquals(
                List.of("1", "2", "5", "10", "20"), labels(DecadeTicks.of(new Span(1, 20), 5)));
    }

    @Test
    void veryManyDecadesAreThinnedOut() {
        List<Tick> ticks = DecadeTicks.of(new Span(1e-20, 1), 4);

        assertTrue(labels(ticks).size() <= 5, () -> ticks.toString());
        assertEquals("1", ticks.getLast().label());
    }

    @Test
    void lessThanADecadeHasPlainNumbers() {
        assertEquals(List.of("0.6", "0.7"), labels(DecadeTicks.of(new Span(0.55, 0.75), 2)));
    }

    @Test
    void timeIsWrittenLikeAClock() {
        assertEquals(List.of("0:00", "0:30", "1:00"), labels(TimeTicks.of(new Span(0, 70), 3)));
        assertEquals(
                List.of("0:00", "30:00", "1:00:00"), labels(TimeTicks.of(new Span(0, 4000), 3)));
        assertEquals(List.of("1:00.0", "1:00.5"), labels(TimeTicks.of(new Span(59.9, 60.6), 2)));
        assertEquals("26:03:04", TimeTicks.clock(26 * 3600 + 3 * 60 + 4));
    }

    private static List<String> labels(List<Tick> ticks) {
        return ticks.stream().filter(tick -> !tick.isMinor()).map(Tick::label).toList();
    }
}
