package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.view.tip.Tips;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A text field for a whole number, taken over by Enter or by leaving; what it refuses turns red,
/// and [why][#reasonProperty] is for the label below it.
final class NumberField extends TextField {
    private final Function<Long, @Nullable String> taker;
    private final String notANumber;
    private final ReadOnlyStringWrapper reason = new ReadOnlyStringWrapper(this, "reason", "");
    private long shown;

    /// @param taker takes the number, or says why not
    NumberField(Function<Long, @Nullable String> taker, String notANumber) {
        this.taker = taker;
        this.notANumber = notANumber;
        setOnAction(e -> take());
        focusedProperty()
                .subscribe(focused -> {
                    if (!focused) {
                        take();
                    }
                });
    }

    void show(long value) {
        shown = value;
        setText(Long.toString(value));
        complain(null);
    }

    private void take() {
        String words = getText() == null ? "" : getText().strip();
        if (words.equals(Long.toString(shown))) {
            complain(null);
            return;
        }
        try {
            complain(taker.apply(Long.parseLong(words)));
        } catch (NumberFormatException e) {
            complain(notANumber);
        }
    }

    private void complain(@Nullable String why) {
        pseudoClassStateChanged(Styles.STATE_DANGER, why != null);
        reason.set(why == null ? "" : why);
        Tips.help(this, reason.get());
    }

    /// Why the number is refused; empty if it is not.
    ReadOnlyStringProperty reasonProperty() {
        return reason.getReadOnlyProperty();
    }
}
