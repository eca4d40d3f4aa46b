package dcganlab.view.chart;

import dcganlab.state.UsualValues;

import javafx.beans.value.ObservableValue;

import java.util.function.Function;

/// Bands in which the curves of healthy runs lie, pale behind the lines.
public final class UsualBands {
    private UsualBands() {}

    /// Draws them in a chart, and follows what is usual.
    ///
    /// @param ofLines which of the values are those of its lines, in their order
    @SafeVarargs
    public static void show(
            SeriesChart chart,
            ObservableValue<UsualValues> usual,
            Function<UsualValues, UsualValues.Range>... ofLines) {
        usual.subscribe(values -> {
            for (int line = 0; line < ofLines.length; line++) {
                UsualValues.Range range = ofLines[line].apply(values);
                chart.lines().get(line).setBand(new Span(range.from(), range.to()));
            }
        });
    }
}
