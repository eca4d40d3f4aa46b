package dcganlab.view.train;

import dcganlab.view.text.ShownTexts;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What is said of an interval to choose; none is typed.
final class IntervalWords extends StringConverter<Duration> {
    private final ShownTexts texts;

    IntervalWords(ShownTexts texts) {
        this.texts = texts;
    }

    @Override
    public String toString(@Nullable Duration interval) {
        if (interval == null) {
            return "";
        }
        return interval.isZero()
                ? texts.of("view.train.never")
                : texts.of("view.train.every", interval.toSeconds());
    }

    @Override
    public Duration fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
