package dcganlab.view.chart;

import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Smoothing, logarithm, outliers, time, follow and reset for one chart or several at once.
public final class ChartToolbar extends HBox {
    private final ShownTexts texts;
    private final List<SeriesChart> charts;
    private final Label caption = new Label();
    private final Slider smoothing = new Slider(0, SeriesChart.MOST, 0);
    private final ToggleButton logarithm = new ToggleButton();
    private final ToggleButton outliers = new ToggleButton();
    private final ToggleButton time = new ToggleButton();
    private final ToggleButton follow = new ToggleButton();
    private final Button reset = new Button();

    /// @param charts at least one; they take over what the first is set to
    public ChartToolbar(ShownTexts texts, List<SeriesChart> charts) {
        this(texts, charts, true);
    }

    /// For charts of what is over: without what follows the newest step, and without time, which
    /// means nothing where several runs share an axis.
    ///
    /// @param charts at least one
    public static ChartToolbar still(ShownTexts texts, List<SeriesChart> charts) {
        return new ChartToolbar(texts, charts, false);
    }

    private ChartToolbar(ShownTexts texts, List<SeriesChart> charts, boolean live) {
        this.texts = texts;
        this.charts = List.copyOf(charts);
        getStyleClass().add("chart-toolbar");
        smoothing.setBlockIncrement(0.05);
        name(smoothing, "view.chart.smoothing");
        Tips.give(smoothing, texts.bound("view.chart.smoothingHelp"));
        caption.textProperty().bind(texts.bound("view.chart.smoothing"));
        caption.setLabelFor(smoothing);
        caption.setMinWidth(0);
        Label amount = new Label();
        amount.getStyleClass().add("amount");
        amount.textProperty().bind(smoothing.valueProperty().map(ChartToolbar::amount));
        button(logarithm, Feather.TRENDING_UP, "view.chart.logarithm");
        button(outliers, Feather.CROP, "view.chart.outliers");
        Tips.give(outliers, texts.bound("view.chart.outliersHelp"));
        button(time, Feather.CLOCK, "view.chart.time");
        button(follow, Feather.SKIP_FORWARD, "view.chart.follow");
        button(reset, Feather.MAXIMIZE, "view.chart.reset");
        getChildren().setAll(caption, smoothing, amount, logarithm, outliers);
        if (live) {
            getChildren().addAll(time, follow);
        }
        getChildren().add(reset);
        connect();
    }

    private void connect() {
        SeriesChart first = charts.getFirst();
        smoothing.setValue(first.getSmoothing());
        logarithm.setSelected(first.isLogarithmic());
        outliers.setSelected(first.isIgnoringOutliers());
        time.setSelected(first.viewport().getAxis() == XAxis.SECONDS);
        follow.setSelected(first.viewport().isFollowing());
        for (SeriesChart chart : charts) {
            chart.smoothingProperty().bindBidirectional(smoothing.valueProperty());
            chart.logarithmicProperty().bindBidirectional(logarithm.selectedProperty());
            chart.ignoringOutliersProperty().bindBidirectional(outliers.selectedProperty());
        }
        charts.stream().map(SeriesChart::viewport).distinct().forEach(this::connect);
        reset.setOnAction(event -> charts.forEach(SeriesChart::reset));
    }

    private void connect(Viewport viewport) {
        viewport.followingProperty().bindBidirectional(follow.selectedProperty());
        time.selectedProperty().subscribe(on -> viewport.setAxis(on ? XAxis.SECONDS : XAxis.STEPS));
    }

    private void button(ButtonBase button, Feather icon, String key) {
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        Tips.give(button, texts.bound(key));
        name(button, key);
    }

    /// Near the upper end, where a thousandth matters, with its digit.
    private static String amount(Number smoothing) {
        double value = smoothing.doubleValue();
        return String.format(Locale.ROOT, value > 0.99 ? "%.3f" : "%.2f", value);
    }

    private void name(Node node, String key) {
        node.accessibleTextProperty().bind(texts.bound(key));
        node.setId(key.substring(key.lastIndexOf('.') + 1));
    }

    /// What is left of a caption in a narrow toolbar says nothing; the slider has a tip as well.
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        caption.setVisible(caption.getWidth() >= Math.floor(caption.prefWidth(-1)));
    }

    @Override
    public String getUserAgentStylesheet() {
        URL css = ChartToolbar.class.getResource("chart.css");
        return Objects.requireNonNull(css).toExternalForm();
    }
}
