package dcganlab.view.lesson;

import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.DoubleProperty;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.function.DoubleUnaryOperator;

/// A slider of a figure, with what it sets and to what before it.
final class NamedSlider extends HBox {
    private final Slider slider = new Slider();
    private DoubleUnaryOperator shown = value -> value;

    /// @param key of what stands before it, with the value as `{0}`; with `About` behind, of what
    ///   it is
    NamedSlider(String id, ShownTexts texts, String key) {
        getStyleClass().add("probe");
        slider.setId(id);
        Tips.about(slider, () -> texts.of("view.lesson." + key + "About"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label name = new Label();
        name.getStyleClass().add("of-slider");
        name.textProperty()
                .bind(
                        slider.valueProperty()
                                .flatMap(is ->
                                        texts.bound(
                                                "view.lesson." + key,
                                                shown.applyAsDouble(is.doubleValue()))));
        name.setMinWidth(USE_PREF_SIZE);
        slider.accessibleTextProperty().bind(name.textProperty());
        getChildren().setAll(name, slider);
    }

    /// From where to where, and from what on.
    ///
    /// @param step by an arrow key
    NamedSlider range(double least, double most, double value, double step) {
        slider.setMin(least);
        slider.setMax(most);
        slider.setBlockIncrement(step);
        slider.setValue(value);
        return this;
    }

    /// The same for a number whose logarithm to base 10 is what the slider has.
    NamedSlider powers(double least, double most, double value, double step) {
        shown = power -> Math.pow(10, power);
        return range(Math.log10(least), Math.log10(most), Math.log10(value), step);
    }

    /// What is set, or its logarithm.
    DoubleProperty valueProperty() {
        return slider.valueProperty();
    }

    /// What is set.
    double value() {
        return shown.applyAsDouble(slider.getValue());
    }
}
