package dcganlab.view.chart;

/// A mark on an axis.
///
/// @param value where
/// @param label what is written there, empty for a fainter line without words
record Tick(double value, String label) {
    boolean isMinor() {
        return label.isEmpty();
    }
}
