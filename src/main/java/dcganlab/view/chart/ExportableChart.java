package dcganlab.view.chart;

/// A chart that a place shows and that can be saved as a picture, unless something is missing.
///
/// @param missing why there is nothing to save, in a few words for its entry in the menu; empty if
///   there is something
public record ExportableChart(SeriesChart chart, String missing) {
    /// The name of the chart.
    public String name() {
        return chart.getAccessibleText();
    }

    public boolean isMissing() {
        return !missing.isEmpty();
    }
}
