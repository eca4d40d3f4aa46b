package dcganlab.view.runs;

import dcganlab.state.RunRow;
import dcganlab.view.tip.Tips;

import javafx.scene.control.TreeTableCell;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A cell of words, which a tip shows whole where there is no room for all of them.
final class TextCell<T> extends TreeTableCell<RunRow, T> {
    private final Function<T, String> words;

    TextCell(Function<T, String> words) {
        this.words = words;
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        String text = empty || value == null ? "" : words.apply(value);
        setText(text);
        Tips.give(this, text);
    }
}
