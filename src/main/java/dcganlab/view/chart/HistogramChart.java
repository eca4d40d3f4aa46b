package dcganlab.view.chart;

import dcganlab.model.Histogram;
import dcganlab.model.glossary.Term;
import dcganlab.view.help.HelpSign;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// A histogram with its figures in words. It may change with every step.
///
/// The mouse points at a bin, whose borders and exact count are said beside it; with the focus,
/// left and right do, Escape ends it, and `L` switches to a logarithmic axis of counts and back.
public final class HistogramChart extends Region {
    private final ShownTexts texts;
    private final Label title = new Label();
    private final Label figures = new Label();
    private final Label empty = new Label();
    private final HistogramPlot plot;
    private @Nullable Histogram shown;

    /// @param name of what is counted
    /// @param help what the histogram shows and how to read it
    /// @param term the word of the glossary that it is all about
    /// @param second whether it has the second colour
    public HistogramChart(
            ShownTexts texts,
            ObservableValue<String> name,
            ObservableValue<String> help,
            Term term,
            boolean second) {
        this.texts = texts;
        plot = new HistogramPlot(texts);
        getStyleClass().add("histogram-chart");
        if (second) {
            getStyleClass().add("second");
        }
        title.textProperty().bind(name);
        title.getStyleClass().add("title");
        HelpSign sign = new HelpSign(texts, term);
        Tips.give(sign, help);
        title.setGraphic(sign);
        title.setContentDisplay(ContentDisplay.RIGHT);
        Tips.give(title, help);
        Tips.about(this, help::getValue);
        figures.getStyleClass().add("said");
        figures.setWrapText(true);
        empty.getStyleClass().add("empty-text");
        getChildren().setAll(title, figures, plot, empty);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty()
                .bind(Bindings.concat(title.textProperty(), ": ", figures.textProperty()));
        // The bin that is pointed at is said in the same language.
        figures.textProperty().subscribe(plot::requestLayout);
        setOnMousePressed(event -> {
            requestFocus();
            event.consume(); // What it lies in would take the focus.
        });
        setOnKeyPressed(this::pressed);
        show(null);
    }

    @Override
    public String getUserAgentStylesheet() {
        return Objects.requireNonNull(HistogramChart.class.getResource("chart.css"))
                .toExternalForm();
    }

    /// Shows numbers that were counted; none for the [text][#emptyTextProperty] alone.
    public void show(@Nullable Histogram histogram) {
        shown = histogram;
        figures.textProperty().bind(texts.bound(() -> histogram == null ? "" : figures(histogram)));
        plot.setVisible(histogram != null);
        empty.setVisible(histogram == null);
        plot.show(histogram);
        requestLayout();
    }

    private String figures(Histogram histogram) {
        String all =
                texts.of(
                        "view.chart.figures",
                        ValuePanel.number(histogram.spread()),
                        ValuePanel.number(histogram.largest()),
                        histogram.size());
        return histogram.lost() == 0 ? all : texts.of("view.chart.lost", all, histogram.lost());
    }

    /// What is shown; null for nothing.
    public @Nullable Histogram shown() {
        return shown;
    }

    /// What is said of all that is counted; "" for nothing.
    public String figures() {
        return figures.getText();
    }

    /// What is said of the bin that is pointed at; "" for none.
    public String readout() {
        return plot.readout();
    }

    /// What is written where there is nothing to show.
    public StringProperty emptyTextProperty() {
        return empty.textProperty();
    }

    public void setEmptyText(String words) {
        empty.setText(words);
    }

    /// Whether counts have a logarithmic axis.
    public boolean isLogarithmic() {
        return plot.isLogarithmic();
    }

    public void setLogarithmic(boolean is) {
        plot.setLogarithmic(is);
    }

    private void pressed(KeyEvent event) {
        if (shown == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT, KP_LEFT -> plot.point(plot.pointed() - 1);
            case RIGHT, KP_RIGHT -> plot.point(plot.pointed() + 1);
            case L -> setLogarithmic(!isLogarithmic());
            case ESCAPE -> {
                if (!plot.isPointing()) {
                    return;
                }
                plot.pointNowhere();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double height = getHeight() - top - snappedBottomInset();
        double line = snapSizeY(title.prefHeight(-1));
        double low = snapSizeY(figures.prefHeight(width));
        title.resizeRelocate(left, top, Math.min(width, snapSizeX(title.prefWidth(-1))), line);
        figures.resizeRelocate(left, top + line, width, low);
        double header = line + low;
        plot.resizeRelocate(left, top + header, width, Math.max(0, height - header));
        empty.resizeRelocate(left, top + header, width, Math.max(0, height - header));
    }
}
