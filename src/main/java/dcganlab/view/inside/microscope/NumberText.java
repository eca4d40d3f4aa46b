package dcganlab.view.inside.microscope;

import dcganlab.view.text.ShownTexts;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.OptionalDouble;

/// Writes numbers shortly, with a minus sign of the width of a plus, and reads them.
final class NumberText {
    private static final char MINUS = '\u2212';

    private final DecimalFormat whole = new DecimalFormat("0");
    private final DecimalFormat tenths = new DecimalFormat("0.#");
    private final DecimalFormat hundredths = new DecimalFormat("0.##");

    NumberText(ShownTexts texts) {
        texts.follow(() -> {
            DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(texts.now().locale());
            symbols.setMinusSign(MINUS);
            for (DecimalFormat each : List.of(whole, tenths, hundredths)) {
                each.setDecimalFormatSymbols(symbols);
            }
        });
    }

    /// As a cell has room for it: a tenth, or none from 10 on.
    String cell(double value) {
        return write(Math.abs(value) < 9.95 ? tenths : whole, value);
    }

    /// As it stands in an equation: two decimals.
    String exact(double value) {
        return write(hundredths, value);
    }

    /// As a factor: a negative one in brackets.
    String factor(double value) {
        String written = exact(value);
        return written.charAt(0) == MINUS ? "(" + written + ")" : written;
    }

    private static String write(NumberFormat format, double value) {
        String written = format.format(value);
        return written.equals(MINUS + "0") ? "0" : written;
    }

    /// What somebody has written; nothing if it is no number. A comma is a decimal point, too.
    OptionalDouble read(String words) {
        String plain = words.strip().replace(MINUS, '-').replace(',', '.').replaceFirst("^\\+", "");
        ParsePosition end = new ParsePosition(0);
        DecimalFormat format =
                new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(java.util.Locale.ROOT));
        Number read = format.parse(plain, end);
        return read == null || end.getIndex() < plain.length()
                ? OptionalDouble.empty()
                : OptionalDouble.of(read.doubleValue());
    }
}
