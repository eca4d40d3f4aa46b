package dcganlab.view.chart;

import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.text.Text;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// The numbers beside an axis. The nodes are kept from frame to frame; those not needed are hidden.
final class AxisLabels {
    private static final double GAP = 8;

    private final Group group = new Group();
    private int used;

    AxisLabels() {
        group.setManaged(false);
        group.setMouseTransparent(true);
    }

    Group node() {
        return group;
    }

    /// Writes the labels and places none yet.
    ///
    /// @return the width of the widest
    double write(List<Tick> ticks) {
        used = 0;
        double widest = 0;
        for (Tick tick : ticks) {
            if (!tick.isMinor()) {
                Text text = text(used++);
                if (!text.getText().equals(tick.label())) {
                    text.setText(tick.label());
                }
                text.setUserData(tick);
                widest = Math.max(widest, text.getLayoutBounds().getWidth());
            }
        }
        for (int i = 0; i < group.getChildren().size(); i++) {
            group.getChildren().get(i).setVisible(i < used);
        }
        return widest;
    }

    /// Places the labels in a column, each ending at `right` beside its tick.
    void placeUp(Frame frame, double right, double topOfPlot) {
        placeUp(
                value -> topOfPlot + frame.heightOf(value) / frame.scale(),
                right,
                topOfPlot + frame.height() / frame.scale());
    }

    /// The same where there is no frame.
    ///
    /// @param heightOf where a value lies
    void placeUp(DoubleUnaryOperator heightOf, double right, double bottomOfPlot) {
        for (int i = 0; i < used; i++) {
            Text text = text(i);
            double height = text.getLayoutBounds().getHeight();
            double lowest = bottomOfPlot - height / 2 + 2;
            double middle = heightOf.applyAsDouble(tick(text).value());
            text.setX(Math.rint(right - text.getLayoutBounds().getWidth()));
            text.setY(Math.rint(Math.min(lowest, middle) - height / 2));
        }
    }

    /// Places the labels in a row below their ticks, within `left` to `right`; those for which
    /// there is no room are hidden.
    void placeAcross(Frame frame, double leftOfPlot, double top, double right) {
        placeAcross(value -> leftOfPlot + frame.pixelOf(value) / frame.scale(), top, right);
    }

    /// The same where there is no frame.
    ///
    /// @param placeOf where a value lies
    void placeAcross(DoubleUnaryOperator placeOf, double top, double right) {
        double reached = 0;
        for (int i = 0; i < used; i++) {
            Text text = text(i);
            double width = text.getLayoutBounds().getWidth();
            double middle = placeOf.applyAsDouble(tick(text).value());
            double x = Math.rint(Math.min(right - width, middle - width / 2));
            text.setX(x);
            text.setY(top);
            text.setVisible(i == 0 || x >= reached + GAP);
            reached = text.isVisible() ? x + width : reached;
        }
    }

    private static Tick tick(Text text) {
        return (Tick) text.getUserData();
    }

    private Text text(int index) {
        if (index == group.getChildren().size()) {
            Text text = new Text();
            text.getStyleClass().add("tick-label");
            text.setTextOrigin(VPos.TOP);
            group.getChildren().add(text);
            text.applyCss();
        }
        return (Text) group.getChildren().get(index);
    }
}
