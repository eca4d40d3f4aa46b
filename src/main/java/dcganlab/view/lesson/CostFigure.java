package dcganlab.view.lesson;

import dcganlab.model.CrossEntropy;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What a verdict costs: the negative logarithm of the probability that was given to what is true,
/// for a probability that can be chosen.
final class CostFigure extends VBox {
    private static final double GUESSED = 0.5;
    private static final double TOP = 4;
    private static final double STEP = 0.01;

    private final Slider slider = new Slider(CostPlot.LEAST, 1, GUESSED);

    CostFigure(ShownTexts texts) {
        getStyleClass().add("cost-figure");
        CostPlot plot = new CostPlot(texts, texts.bound("view.lesson.costGiven"), TOP);
        HBox.setHgrow(plot, Priority.ALWAYS);
        slider.setId("lesson-cost");
        slider.setBlockIncrement(STEP);
        slider.accessibleTextProperty().bind(texts.bound("view.lesson.costOf"));
        slider.valueProperty().subscribe(is -> plot.mark(is.doubleValue()));
        HBox.setHgrow(slider, Priority.ALWAYS);
        Tips.about(slider, () -> texts.of("view.lesson.costAbout"));
        Label says = new Label();
        says.setId("lesson-cost-says");
        says.getStyleClass().add("says");
        says.textProperty()
                .bind(
                        slider.valueProperty()
                                .flatMap(is ->
                                        texts.bound(
                                                "view.lesson.cost",
                                                is.doubleValue(),
                                                CrossEntropy.of(is.doubleValue(), 1))));
        HBox below = new HBox(slider, says);
        below.getStyleClass().add("probe");
        getChildren().setAll(plot, below);
    }
}
