package dcganlab.view.side;

import dcganlab.view.text.ShownTexts;

import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// What a box of choices says for each; none is typed.
public final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    private Words(Function<T, String> words) {
        this.words = words;
    }

    /// Has a box say them, anew in each language.
    public static <T> void show(ChoiceBox<T> box, ShownTexts texts, Function<T, String> words) {
        texts.follow(() -> showAnew(box, words));
    }

    /// Has a box say them now.
    static <T> void showAnew(ChoiceBox<T> box, Function<T, String> words) {
        box.setConverter(new Words<>(words));
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
