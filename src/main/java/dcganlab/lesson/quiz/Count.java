package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.text.Normalizer;
import java.util.List;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;

/// A number is computed and typed.
///
/// @param right the number
/// @param decimals how many are asked for; 0 for a whole number, which has to be exact
/// @param why how it is computed
/// @param slips wrong numbers that a known mistake leads to
public record Count(
        Item item, Message text, double right, int decimals, Message why, List<Slip> slips)
        implements Question {
    /// A number that comes of a mistake.
    ///
    /// @param why which one
    public record Slip(double value, Message why) {}

    /// Rounding in the arithmetic, far below what anybody types.
    private static final double EXACT = 1e-9;

    public Count {
        slips = List.copyOf(slips);
    }

    @Override
    public Figure figure() {
        return new Figure.None();
    }

    @Override
    public Count shuffled(RandomGenerator chance) {
        return this;
    }

    @Override
    public String key() {
        return decimals == 0
                ? Long.toString(Math.round(right))
                : "%.{d}f".replace("{d}", Integer.toString(decimals)).formatted(right);
    }

    @Override
    public boolean isRight(String answer) {
        return isNear(answer, right);
    }

    private boolean isNear(String answer, double value) {
        OptionalDouble read = read(answer);
        double half = decimals == 0 ? 0 : 0.5 * Math.pow(10, -decimals);
        return read.isPresent() && Math.abs(read.getAsDouble() - value) <= half + EXACT;
    }

    /// What was typed as a number; nothing if it is none. Digits may be full-width, as Japanese
    /// keyboards make them. A comma separates thousands in a whole number; where decimals are asked
    /// for, it is a decimal point.
    public OptionalDouble read(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        String number = plain.replace("\u2212", "-").replace(",", decimals == 0 ? "" : ".");
        return number.matches("-?\\d{1,15}(\\.\\d{1,20})?|-?\\.\\d{1,20}")
                ? OptionalDouble.of(Double.parseDouble(number))
                : OptionalDouble.empty();
    }

    @Override
    public Message explanation(String answer) {
        if (isRight(answer)) {
            return why;
        }
        return slips.stream()
                .filter(slip -> isNear(answer, slip.value()))
                .findFirst()
                .map(slip -> slip.why().and(why))
                .orElse(why);
    }

    @Override
    public Message words(String answer) {
        if (answer.equals(UNKNOWN)) {
            return Message.of("lesson.quiz.unknown");
        }
        OptionalDouble number = read(answer);
        // As in the texts: thousands apart. What has decimals is given as it was typed.
        return decimals == 0 && number.isPresent() && number.getAsDouble() % 1 == 0
                ? Message.of("lesson.quiz.whole", Math.round(number.getAsDouble()))
                : Message.of("lesson.quiz.typed", answer.strip());
    }
}
