package dcganlab.view.chart;

import dcganlab.model.series.Summary;

import java.util.List;

/// How the values of a chart are laid out from its lower edge (0) to its upper (1).
sealed interface YScale {
    Span span();

    /// Where a value lies, `NaN` if this scale cannot show it.
    double fraction(double value);

    /// The value at a fraction of the way up.
    double value(double fraction);

    List<Tick> ticks(int wanted);

    /// Whether zero and below have no place.
    boolean isLogarithmic();

    /// The scale that shows a range of numbers and a little more.
    ///
    /// @param numbers what is to be seen
    /// @param always what is seen even without numbers there, perhaps [Span#NOTHING]
    static YScale fitting(Summary numbers, Span always, boolean logarithmic) {
        return logarithmic ? logarithmic(numbers, always) : linear(numbers, always);
    }

    /// The scale that shows exactly a span.
    static YScale of(Span span, boolean logarithmic) {
        return logarithmic ? new Logarithmic(span) : new Linear(span);
    }

    private static YScale linear(Summary numbers, Span always) {
        double low = Math.min(numbers.min(), always.from());
        double high = Math.max(numbers.max(), always.to());
        if (low > high) {
            return new Linear(new Span(0, 1));
        }
        if (high - low <= 1e-7 * Math.abs(high)) {
            double room = high == 0 ? 0.5 : Math.abs(high) / 10;
            return new Linear(new Span(low - room, high + room));
        }
        // Whole quarters of a tick's distance: the axis rests while the numbers wander a little.
        double quarter = NumberTicks.step((high - low) / 5) / 4;
        return new Linear(
                new Span(
                        quarter * Math.floor(low / quarter + 1e-9),
                        quarter * Math.ceil(high / quarter - 1e-9)));
    }

    private static YScale logarithmic(Summary numbers, Span always) {
        double high = Math.max(numbers.max(), always.to());
        double low = numbers.leastPositive();
        if (always.from() > 0) {
            low = Math.min(low, always.from());
        }
        if (!(high > 0)) {
            return new Logarithmic(new Span(0.1, 1));
        }
        low = Math.min(low, high);
        // Tenths of a decade, and never less than three of them.
        double bottom = Math.floor(Math.log10(low) * 10 + 1e-9) / 10;
        double top = Math.ceil(Math.log10(high) * 10 - 1e-9) / 10;
        double room = Math.max(0, 0.3 - (top - bottom)) / 2;
        return new Logarithmic(new Span(Math.pow(10, bottom - room), Math.pow(10, top + room)));
    }

    /// Equal distances for equal differences.
    record Linear(Span span) implements YScale {
        @Override
        public double fraction(double value) {
            return (value - span.from()) / span.width();
        }

        @Override
        public double value(double fraction) {
            return span.at(fraction);
        }

        @Override
        public List<Tick> ticks(int wanted) {
            return NumberTicks.of(span, wanted);
        }

        @Override
        public boolean isLogarithmic() {
            return false;
        }
    }

    /// Equal distances for equal ratios; zero and below have no place.
    ///
    /// @param span positive
    /// @param logarithm of the ratio of its ends, which is asked for with every value
    record Logarithmic(Span span, double logarithm) implements YScale {
        Logarithmic(Span span) {
            this(span, Math.log(span.to() / span.from()));
        }

        public Logarithmic {
            if (!(span.from() > 0)) {
                throw new IllegalArgumentException("a logarithmic scale from " + span.from());
            }
        }

        @Override
        public double fraction(double value) {
            return value > 0 ? Math.log(value / span.from()) / logarithm : Double.NaN;
        }

        @Override
        public double value(double fraction) {
            return span.from() * Math.pow(span.to() / span.from(), fraction);
        }

        @Override
        public List<Tick> ticks(int wanted) {
            return DecadeTicks.of(span, wanted);
        }

        @Override
        public boolean isLogarithmic() {
            return true;
        }
    }
}
