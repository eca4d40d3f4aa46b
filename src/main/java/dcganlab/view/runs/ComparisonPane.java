package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.state.Comparison;
import dcganlab.state.RunsState;
import dcganlab.view.chart.ExportableChart;
import dcganlab.view.text.ShownTexts;

import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.List;

/// The selected runs beside each other, at one place of their training: curves over one axis,
/// pictures of the same latent points, and the settings in which they differ. One run alone is
/// looked at in the same way.
final class ComparisonPane extends StackPane {
    private final RunsState state;
    private final ShownTexts texts;
    private final Label hint = new Label();
    private final PlaceBar bar;
    private final GridPane cards = new GridPane();
    private final VBox content;
    private final CurvesCard curves;
    private final SettingsCard settings;
    private final SamplesCard samples;

    ComparisonPane(RunsState state, ShownTexts texts) {
        this.state = state;
        this.texts = texts;
        getStyleClass().add("comparison");
        bar = new PlaceBar(state, texts);
        curves = new CurvesCard(state, texts);
        settings = new SettingsCard(state.blindness(), texts);
        samples = new SamplesCard(texts);
        hint.setId("runs-hint");
        hint.setWrapText(true);
        hint.getStyleClass().addAll("hint", Styles.TEXT_MUTED);
        cards.getStyleClass().add("cards");
        cards.add(curves, 0, 0);
        cards.add(settings, 0, 1);
        cards.add(samples, 1, 0, 1, 2);
        cards.getColumnConstraints().addAll(half(), half());
        cards.getRowConstraints().addAll(rows(62), rows(38));
        for (Node card : cards.getChildren()) {
            GridPane.setHgrow(card, Priority.ALWAYS);
            ((VBox) card).setMinSize(0, 0);
        }
        cards.setMinSize(0, 0);
        VBox.setVgrow(cards, Priority.ALWAYS);
        content = new VBox(bar, cards);
        content.getStyleClass().add("compared");
        content.setMinSize(0, 0);
        getChildren().setAll(hint, content);
        setMinHeight(0);
        state.comparisonProperty().subscribe(this::show);
        state.rootsProperty().subscribe(() -> show(state.comparisonProperty().get()));
        texts.follow(() -> show(state.comparisonProperty().get()));
    }

    DoubleProperty smoothingProperty() {
        return curves.smoothingProperty();
    }

    List<ExportableChart> exportable() {
        return curves.exportable(state.comparisonProperty().get());
    }

    private static ColumnConstraints half() {
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(50);
        return half;
    }

    private static RowConstraints rows(double percent) {
        RowConstraints rows = new RowConstraints();
        rows.setPercentHeight(percent);
        return rows;
    }

    private void show(Comparison comparison) {
        boolean some = !comparison.runs().isEmpty();
        content.setVisible(some);
        hint.setVisible(!some && !state.rootsProperty().get().isEmpty());
        hint.setText(texts.of("view.runs.hint"));
        bar.show(comparison);
        curves.show(comparison);
        settings.show(comparison);
        samples.show(comparison);
    }
}
