package dcganlab.view.inside;

import dcganlab.model.Stage;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;

/// A number of each stage of a network as a bar; the longest takes all of the width.
final class StageBars extends GridPane {
    /// @param relative whether the numbers are parts of a whole
    StageBars(StepWords words, List<Stage> stages, List<Double> values, boolean relative) {
        getStyleClass().add("stage-bars");
        ColumnConstraints fixed = new ColumnConstraints();
        fixed.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints growing = new ColumnConstraints();
        growing.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(fixed, growing, fixed);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (int i = 0; i < stages.size(); i++) {
            double value = values.get(i);
            Label name = new Label(words.stage(i, stages.get(i)));
            name.getStyleClass().add("stage");
            Label number = new Label(relative ? words.percent(value) : words.number(value));
            number.getStyleClass().add("number");
            number.setAlignment(Pos.CENTER_RIGHT);
            number.setMaxWidth(Double.MAX_VALUE);
            addRow(i, name, new Bar(most == 0 ? 0 : value / most), number);
        }
    }

    private static final class Bar extends Region {
        private final double part;
        private final Region filled = new Region();

        Bar(double part) {
            this.part = part;
            getStyleClass().add("bar");
            filled.getStyleClass().add("filled");
            getChildren().setAll(filled);
        }

        @Override
        protected void layoutChildren() {
            filled.resizeRelocate(0, 0, Math.rint(part * getWidth()), getHeight());
        }
    }
}
