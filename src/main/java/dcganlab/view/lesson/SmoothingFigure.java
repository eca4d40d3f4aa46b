package dcganlab.view.lesson;

import dcganlab.model.CrossEntropy;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Label smoothing: what a real image costs D by its output p, for a label that can be chosen. With
/// a label below 1 the curve turns where p is the label.
final class SmoothingFigure extends VBox {
    private static final double SMOOTHEST = 0.7;
    private static final double SURE = 0.97;
    private static final double SUREST = 0.99;

    /// So that one sees the curve turn; below it costs more.
    private static final double TOP = 1.6;

    private static final double LEAST = 0.25;
    private static final double STEP = 0.01;

    SmoothingFigure(ShownTexts texts) {
        getStyleClass().addAll("cost-figure", "smoothing-figure");
        CostPlot plot = new CostPlot(texts, texts.bound("view.lesson.smoothingOutput"), TOP);
        plot.showSlope();
        NamedSlider label =
                new NamedSlider("lesson-smoothing-label", texts, "smoothingLabel")
                        .range(SMOOTHEST, 1, 1, STEP);
        NamedSlider output =
                new NamedSlider("lesson-smoothing-output", texts, "smoothingP")
                        .range(LEAST, SUREST, SURE, STEP);
        label.valueProperty().subscribe(is -> plot.setLabel(is.doubleValue()));
        output.valueProperty().subscribe(is -> plot.mark(is.doubleValue()));
        Label says = new Label();
        says.setId("lesson-smoothing-says");
        says.getStyleClass().add("says");
        says.setWrapText(true);
        ObservableValue<String> words =
                label.valueProperty()
                        .flatMap(y ->
                                output.valueProperty()
                                        .flatMap(p ->
                                                says(texts, p.doubleValue(), y.doubleValue())));
        says.textProperty().bind(words);
        getChildren().setAll(plot, label, output, says);
    }

    private static ObservableValue<String> says(ShownTexts texts, double p, double label) {
        double below = label - p;
        if (Math.abs(below) <= STEP / 2) { // A slider cannot be set more exactly.
            return texts.bound("view.lesson.smoothingFloor", CrossEntropy.floor(label));
        }
        return texts.bound(
                "view.lesson.smoothing" + (below > 0 ? "Surer" : "LessSure"),
                CrossEntropy.of(p, label),
                CrossEntropy.slopeOfOpinion(p, label));
    }
}
