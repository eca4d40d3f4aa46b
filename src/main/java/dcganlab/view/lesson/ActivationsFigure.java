package dcganlab.view.lesson;

import dcganlab.model.Activation;
import dcganlab.model.FieldWords;
import dcganlab.model.Guidelines;
import dcganlab.model.Kind;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.DoubleConsumer;

/// The activation functions of both networks side by side, for one number that can be chosen: what
/// comes out, and how steep each function is there.
final class ActivationsFigure extends VBox {
    private static final List<Activation> SHOWN =
            List.of(Activation.RELU, Activation.TANH, Activation.LEAKY_RELU);
    private static final double STEP = 0.1;

    private final Slider slider =
            new Slider(-ActivationPlot.MOST, ActivationPlot.MOST, ActivationPlot.MOST / 2);

    /// @param probed is told each number that is chosen
    ActivationsFigure(ShownTexts texts, DoubleConsumer probed) {
        getStyleClass().add("activations-figure");
        HBox plots = new HBox();
        plots.getStyleClass().add("plots");
        for (Activation function : SHOWN) {
            plots.getChildren().add(card(function, texts));
        }
        slider.setId("lesson-probe");
        Tips.about(slider, () -> texts.of("view.lesson.probeAbout"));
        slider.setBlockIncrement(STEP);
        slider.accessibleTextProperty().bind(texts.bound("view.lesson.probe"));
        slider.valueProperty().subscribe((was, is) -> probed.accept(is.doubleValue()));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label x = new Label();
        x.textProperty()
                .bind(
                        slider.valueProperty()
                                .flatMap(is -> texts.bound("view.lesson.x", is.doubleValue())));
        x.setMinWidth(USE_PREF_SIZE);
        x.getStyleClass().add("x");
        HBox below = new HBox(x, slider);
        below.getStyleClass().add("probe");
        getChildren().setAll(plots, below);
    }

    /// The plan's field that has them for values, and their names.
    private static PlanField<Activation> field() {
        return PlanFields.ALL.stream()
                .filter(each -> each.name().equals("activationD"))
                .findFirst()
                .orElseThrow()
                .as(new Kind.Choice<>(Guidelines.ACTIVATIONS_D));
    }

    private VBox card(Activation function, ShownTexts texts) {
        FieldWords words = new FieldWords(texts::now);
        ActivationPlot plot = new ActivationPlot(function);
        slider.valueProperty().subscribe(is -> plot.mark(is.doubleValue()));
        Label name = new Label();
        name.textProperty().bind(texts.bound(() -> words.value(field(), function)));
        name.getStyleClass().add("name");
        Label says = new Label();
        says.setId("slope-" + function);
        says.textProperty()
                .bind(
                        slider.valueProperty()
                                .flatMap(is ->
                                        texts.bound(
                                                "view.lesson.slope",
                                                function.of(is.doubleValue()),
                                                function.slope(is.doubleValue()))));
        says.getStyleClass().add("says");
        VBox card = new VBox(name, plot, says);
        card.getStyleClass().add("plot-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
