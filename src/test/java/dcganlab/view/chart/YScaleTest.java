package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.series.SeriesTable;
import dcganlab.model.series.Summary;

import org.junit.jupiter.api.Test;

import java.util.List;

class YScaleTest {
    @Test
    void aLogarithmicScaleHasNoPlaceForZeroAndBelow() {
        YScale scale = YScale.of(new Span(0.01, 100), true);

        assertEquals(0.5, scale.fraction(1), 1e-9);
        assertEquals(1, scale.value(0.5), 1e-9);
        assertTrue(Double.isNaN(scale.fraction(0)));
        assertTrue(Double.isNaN(scale.fraction(-3)));
    }

    @Test
    void aLogarithmicScaleBeginsAtTheSmallestPositiveNumber() {
        Span span = YScale.fitting(numbers(-5, 0, 0.02, 3), Span.NOTHING, true).span();

        assertTrue(span.from() > 0.01 && span.from() <= 0.02, span::toString);
        assertTrue(span.to() >= 3 && span.to() < 4, span::toString);
    }

    @Test
    void aLinearScaleHoldsEveryNumberAndWhatIsAlwaysSeen() {
        Span span = YScale.fitting(numbers(0.31, 0.87), new Span(0, 1), false).span();

        assertEquals(new Span(0, 1), span);
    }

    @Test
    void aSingleNumberLiesInTheMiddle() {
        YScale scale = YScale.fitting(numbers(5, 5), Span.NOTHING, false);

        assertEquals(0.5, scale.fraction(5), 1e-9);
    }

    @Test
    void withoutNumbersThereIsStillAScale() {
        Summary nothing = new Summary();

        assertEquals(new Span(0, 1), YScale.fitting(nothing, Span.NOTHING, false).span());
        assertEquals(new Span(0.1, 1), YScale.fitting(nothing, Span.NOTHING, true).span());
    }

    @Test
    void aLogarithmicScaleCannotBeginAtZero() {
        assertThrows(IllegalArgumentException.class, () -> YScale.of(new Span(0, 1), true));
    }

    private static Summary numbers(double... values) {
        SeriesTable table = new SeriesTable(List.of("y"));
        for (int i = 0; i < values.length; i++) {
            table.append(i, i, values[i]);
        }
        Summary summary = new Summary();
        table.column("y").summarise(0, values.length, summary);
        return summary;
    }
}
