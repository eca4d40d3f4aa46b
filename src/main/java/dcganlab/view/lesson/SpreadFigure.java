package dcganlab.view.lesson;

import dcganlab.model.SignalSpread;
import dcganlab.model.TrainingPlan;
import dcganlab.state.SignalState;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// BatchNorm with numbers: how much those differ that two generators with initial weights hand from
/// layer to layer, and those of the gradient on its way back, for a deviation of the weights that
/// can be chosen.
final class SpreadFigure extends VBox {
    private static final double LEAST = 0.005;
    private static final double MOST = 0.5;
    private static final double STEP = 0.1; // of a power of ten

    private static final MathContext DIGITS = new MathContext(2);

    private final ShownTexts texts;
    private final SpreadPlot forth;
    private final SpreadPlot back;
    private final Label says = new Label();

    SpreadFigure(SignalState state, ShownTexts texts) {
        this.texts = texts;
        getStyleClass().add("spread-figure");
        List<ObservableValue<String>> places = new ArrayList<>();
        for (int i = 1; i <= SignalState.LAYERS; i++) {
            places.add(texts.bound("view.lesson.tick", i));
        }
        ObservableValue<String> z = texts.bound("view.lesson.spreadZ");
        ObservableValue<String> image = texts.bound("view.lesson.spreadImage");
        forth = new SpreadPlot(texts, Stream.concat(Stream.of(z), places.stream()).toList());
        back = new SpreadPlot(texts, Stream.concat(places.stream(), Stream.of(image)).toList());
        HBox plots = new HBox(card("spreadForth", forth), card("spreadBack", back));
        plots.getStyleClass().add("plots");
        NamedSlider deviation =
                new NamedSlider("lesson-spread", texts, "spreadDeviation")
                        .powers(LEAST, MOST, TrainingPlan.PAPERS_DEVIATION, STEP);
        says.setId("lesson-spread-says");
        says.getStyleClass().add("says");
        says.setWrapText(true);
        HBox legend =
                new HBox(
                        key(new Circle(4.5), "with", "spreadWith"),
                        key(new Rectangle(8, 8), "without", "spreadWithout"));
        legend.getStyleClass().add("legend");
        getChildren().setAll(legend, plots, deviation, says);
        state.spreadProperty().subscribe(this::show);
        texts.follow(() -> show(state.spreadProperty().get()));
        deviation.valueProperty().subscribe(is -> state.choose(deviation.value()));
    }

    private VBox card(String title, SpreadPlot plot) {
        Label name = new Label();
        name.textProperty().bind(texts.bound("view.lesson." + title));
        name.getStyleClass().add("name");
        VBox card = new VBox(name, plot);
        card.getStyleClass().add("plot-card");
        HBox.setHgrow(card, Priority.ALWAYS);
        return card;
    }

    private Label key(Node mark, String kind, String name) {
        mark.getStyleClass().addAll("mark", kind);
        Label key = new Label(null, mark);
        key.textProperty().bind(texts.bound("view.lesson." + name));
        return key;
    }

    private void show(SignalSpread.@Nullable Pair spread) {
        if (spread == null) {
            return;
        }
        SignalSpread with = spread.with();
        SignalSpread without = spread.without();
        forth.show(beginning(with), beginning(without));
        back.show(ending(with), ending(without));
        int last = with.numbers().size() - 2; // The image's layer has no BatchNorm either way.
        says.setText(
                texts.of(
                        "view.lesson.spreadSays",
                        number(without.numbers().get(last)),
                        number(without.gradients().getFirst()),
                        number(with.numbers().get(last)),
                        number(with.gradients().getFirst())));
    }

    /// With z before, whose numbers have a deviation of 1.
    private static List<Double> beginning(SignalSpread spread) {
        return Stream.concat(Stream.of(1.0), spread.numbers().stream()).toList();
    }

    /// With the image behind, at which the gradient has one of 1.
    private static List<Double> ending(SignalSpread spread) {
        return Stream.concat(spread.gradients().stream(), Stream.of(1.0)).toList();
    }

    private String number(double value) {
        return texts.of("view.lesson.spreadNumber", new BigDecimal(value).round(DIGITS));
    }
}
