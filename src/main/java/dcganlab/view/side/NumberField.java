package dcganlab.view.side;

import atlantafx.base.theme.Styles;

import dcganlab.model.Message;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// A text field for a whole number, taken over by Enter or by leaving; what it refuses turns red,
/// and [why][#reasonProperty] is for the label below it.
final class NumberField extends TextField {
    private static final Message NOT_A_NUMBER = Message.of("view.side.notANumber");

    private final Function<Long, @Nullable Message> taker;
    private final ReadOnlyObjectWrapper<@Nullable Message> reason =
            new ReadOnlyObjectWrapper<>(this, "reason");
    private long shown;

    /// @param taker takes the number, or says why not
    NumberField(Function<Long, @Nullable Message> taker) {
        this.taker = taker;
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
            complain(NOT_A_NUMBER);
        }
    }

    private void complain(@Nullable Message why) {
        pseudoClassStateChanged(Styles.STATE_DANGER, why != null);
        reason.set(why);
    }

    /// Why the number is refused; null if it is not.
    ReadOnlyObjectProperty<@Nullable Message> reasonProperty() {
        return reason.getReadOnlyProperty();
    }
}
