package dcganlab.model;

/// How the way of a slider stands for a number, and with how many digits that is written. A slider
/// offers what is worth a try; more can be typed in a terminal.
public sealed interface Scale {
    /// The place where the way begins.
    double from();

    /// The place where it ends.
    double to();

    /// The place of a value.
    double place(double value);

    /// The value at a place, rounded to what one would type.
    double value(double place);

    /// The key of the format, among the model's sentences, in which values are written.
    String format();

    /// The value itself.
    ///
    /// @param step from one value to the next, at most 1
    record Linear(double from, double to, double step) implements Scale {
        @Override
        public double place(double value) {
            return value;
        }

        @Override
        public double value(double place) {
            return Math.round(place / step) / (double) Math.round(1 / step);
        }

        @Override
        public String format() {
            if (step >= 1) {
                return "whole";
            }
            if (step >= 0.1) {
                return "tenths";
            }
            return step >= 0.01 ? "hundredths" : "thousandths";
        }
    }

    /// Decades, with two digits: 0.0002, 0.00035.
    ///
    /// @param from the power of ten where it begins
    /// @param to the one where it ends
    record Decades(double from, double to) implements Scale {
        @Override
        public double place(double value) {
            return Math.log10(value);
        }

        @Override
        public double value(double place) {
            double power = Math.pow(10, Math.floor(place));
            return Math.round(Math.pow(10, place) / power * 10) / 10.0 * power;
        }

        @Override
        public String format() {
            return "rate";
        }
    }
}
