package dcganlab.lesson.quiz;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// When questions are asked.
public enum Occasion {
    /// Before the lesson: nothing is told yet.
    BEFORE,
    /// In between, as often as one likes, each answer explained at once.
    PRACTICE,
    /// After the lesson, the same questions as before it in another order.
    AFTER;

    /// Whether answers are explained at once.
    public boolean explains() {
        return this == PRACTICE;
    }

    /// The word for it in files.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Occasion> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
