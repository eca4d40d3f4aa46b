package dcganlab.view.lesson.cases;

import dcganlab.model.Message;
import dcganlab.view.tip.Tips;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Things of which one is chosen, each with the digit that does it, from left to right.
///
/// @param <T> their kind
final class Options<T> extends GridPane {
    private final List<T> values;
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ToggleGroup group = new ToggleGroup();
    private final ReadOnlyObjectWrapper<@Nullable T> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen");

    /// @param id of the buttons, before their digit
    /// @param columns in which they stand
    Options(CaseDesk desk, String id, List<T> values, Function<T, Message> titles, int columns) {
        this.values = List.copyOf(values);
        getStyleClass().addAll("answers", "options");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            getColumnConstraints().add(column);
        }
        for (int i = 0; i < values.size(); i++) {
            T value = this.values.get(i);
            Label digit = new Label(Integer.toString(i + 1));
            digit.getStyleClass().add("digit");
            ToggleButton button = new ToggleButton(null, digit);
            button.textProperty().bind(desk.texts().bound(titles.apply(value)));
            button.setId(id + (i + 1));
            button.getStyleClass().add("option");
            button.setWrapText(true);
            button.setMinHeight(Region.USE_PREF_SIZE);
            button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            button.setToggleGroup(group);
            Tips.about(button, () -> desk.texts().of("view.lesson.cases.optionAbout"));
            button.setOnAction(_ -> {
                button.setSelected(true); // A click on the chosen one does not free it.
                chosen.set(value);
            });
            buttons.add(button);
            add(button, i % columns, i / columns);
        }
    }

    /// What is chosen; null before something is.
    ReadOnlyObjectProperty<@Nullable T> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    @Nullable T getChosen() {
        return chosen.get();
    }

    /// Chooses by a digit.
    ///
    /// @param digit 1 or more
    /// @return whether there is such a one
    boolean choose(int digit) {
        if (digit > values.size()) {
            return false;
        }
        buttons.get(digit - 1).requestFocus();
        buttons.get(digit - 1).fire();
        return true;
    }

    /// Brings the keyboard here.
    void enter() {
        T now = chosen.get();
        buttons.get(now == null ? 0 : values.indexOf(now)).requestFocus();
    }
}
