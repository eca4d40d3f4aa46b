package dcganlab.view.chart;

import javafx.scene.image.WritableImage;

/// A chart that a place shows and that can be saved as a picture, unless something is missing.
///
/// @param missing why there is nothing to save, in a few words for its entry in the menu; empty if
///   there is something
/// @param run the name of the run it is of; empty if the legend names several
public record ExportableChart(SeriesChart chart, String missing, String run) {
    /// The name of the chart.
    public String name() {
        return chart.getAccessibleText();
    }

    public boolean isMissing() {
        return !missing.isEmpty();
    }

    /// See [SeriesChart#picture].
    public WritableImage picture(int width, int height, double scale) {
        return chart.picture(run, width, height, scale);
    }
}
