package dcganlab.view.chart;

import atlantafx.base.theme.PrimerLight;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.transform.Transform;

import java.util.List;

/// A chart drawn once more for a picture: a second chart of the same table in a scene of its own
/// that is never shown, styled like the scene of the first, but in light colours: pictures go into
/// documents and on paper.
final class ChartPicture {
    /// Whatever the window lies on.
    private static final String PAPER =
            "-fx-background-color: -color-bg-default; -fx-background-radius: 0;";

    private final SeriesChart chart;
    private final String subject;

    /// @param subject what the curves are of; may be empty
    ChartPicture(SeriesChart chart, String subject) {
        this.chart = chart;
        this.subject = subject;
    }

    WritableImage draw(int width, int height, double scale) {
        SeriesChart copy = copy();
        copy.setSkin(new SeriesChartSkin(copy, scale, subject));
        Scene scene = new Scene(copy, width, height);
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        if (chart.getScene() != null) {
            Parent root = chart.getScene().getRoot();
            scene.getStylesheets().setAll(chart.getScene().getStylesheets());
            copy.getStylesheets().setAll(root.getStylesheets());
            copy.getStyleClass().addAll(root.getStyleClass());
            copy.setStyle(root.getStyle() + ";" + PAPER);
        }
        copy.getStyleClass().add("picture");
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(scale, scale));
        return copy.snapshot(parameters, null);
    }

    private SeriesChart copy() {
        List<ChartLine> lines = chart.lines().stream().map(ChartLine::copy).toList();
        SeriesChart copy = new SeriesChart(chart.viewport(), chart.table(), chart.texts(), lines);
        copy.setTitle(chart.getAccessibleText());
        copy.setEmptyText(chart.emptyTextProperty().get());
        copy.setSmoothing(chart.getSmoothing());
        copy.setLogarithmic(chart.isLogarithmic());
        copy.setIgnoringOutliers(chart.isIgnoringOutliers());
        copy.setAlways(chart.getAlways());
        copy.setWindow(chart.getWindow());
        return copy;
    }
}
