package dcganlab.view.inside.microscope;

import atlantafx.base.theme.Styles;

import dcganlab.view.tip.Tips;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.Locale;

/// Buttons side by side, one of which is chosen: the values of an enum.
///
/// @param <E> its type
final class Segments<E extends Enum<E>> extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<E> values;

    /// @param name begins the buttons' ids and, with a value, the keys of their words
    Segments(String name, List<E> values, ObjectProperty<E> chosen, Phrases phrases) {
        this.values = List.copyOf(values);
        getStyleClass().add("segments");
        for (E value : values) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(phrases.bound(name + value.name()));
            button.setId("scope-" + name + "-" + value.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass().add(shape(value));
            button.setMnemonicParsing(false);
            button.setMinWidth(USE_PREF_SIZE);
            Tips.give(button, phrases.bound(name + value.name() + "Tip"));
            // Also by an arrow from its neighbour; a click on the chosen one does not free it.
            button.selectedProperty()
                    .subscribe((was, is) -> {
                        if (is) {
                            chosen.set(value);
                        }
                    });
            button.setOnAction(event -> button.setSelected(true));
            getChildren().add(button);
        }
        chosen.subscribe(this::select);
    }

    private String shape(E value) {
        if (value.equals(values.getFirst())) {
            return Styles.LEFT_PILL;
        }
        return value.equals(values.getLast()) ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
    }

    private void select(E value) {
        int index = values.indexOf(value);
        if (index >= 0) {
            group.getToggles().get(index).setSelected(true);
        }
    }
}
