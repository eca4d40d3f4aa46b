package dcganlab.view.runs;

import dcganlab.state.RunRow;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.TreeTableCell;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A cell of words, which a tip shows whole where there is no room for all of them.
final class TextCell<T> extends TreeTableCell<RunRow, T> {
    private final ShownTexts texts;
    private final Function<T, String> words;

    TextCell(ShownTexts texts, Function<T, String> words) {
        this.texts = texts;
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        ObservableValue<String> text =
                texts.bound(() -> empty || value == null ? "" : words.apply(value));
        textProperty().bind(text);
        Tips.give(this, text);
    }
}
