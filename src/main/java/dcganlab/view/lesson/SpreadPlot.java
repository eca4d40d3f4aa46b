package dcganlab.view.lesson;

import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;

/// Positive numbers of some places beside each other, two for each, on a logarithmic scale: a mark
/// at each, and a bar to it from 1.
final class SpreadPlot extends Region {
    /// What is drawn at most, in powers of ten, up and down; what is beyond is drawn there.
    private static final int MOST = 6;

    private static final int EVERY = 2;
    private static final double LEFT = 66;
    private static final double ABOVE = 8;
    private static final double BELOW = 22;
    private static final double MARK = 4.5;
    private static final double BAR = 5;

    private final List<Line> lines = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Rectangle> bars = new ArrayList<>();
    private final List<Node> marks = new ArrayList<>();
    private List<Double> with = List.of();
    private List<Double> without = List.of();

    /// @param places what each is called
    SpreadPlot(ShownTexts texts, List<ObservableValue<String>> places) {
        getStyleClass().add("spread-plot");
        for (int power = -MOST; power <= MOST; power += EVERY) {
            Line line = new Line();
            line.getStyleClass().add(power == 0 ? "one" : "axis");
            lines.add(line);
            Label tick = new Label();
            tick.textProperty().bind(texts.bound("view.lesson.spreadTick", Math.pow(10, power)));
            tick.getStyleClass().add("tick");
            ticks.add(tick);
        }
        for (ObservableValue<String> place : places) {
            Label name = new Label();
            name.textProperty().bind(place);
            name.getStyleClass().add("tick");
            names.add(name);
            for (String kind : new String[] {"with", "without"}) {
                Rectangle bar = new Rectangle();
                bar.getStyleClass().addAll("bar", kind);
                bars.add(bar);
                Node mark =
                        kind.equals("with")
                                ? new Circle(MARK)
                                : new Rectangle(2 * MARK - 1, 2 * MARK - 1);
                mark.getStyleClass().addAll("mark", kind);
                marks.add(mark);
            }
        }
        getChildren().addAll(lines);
        getChildren().addAll(bars);
        getChildren().addAll(marks);
        getChildren().forEach(each -> each.setManaged(false));
        getChildren().addAll(ticks);
        getChildren().addAll(names);
    }

    /// @param with one for each place, above 0
    /// @param without likewise
    void show(List<Double> with, List<Double> without) {
        this.with = List.copyOf(with);
        this.without = List.copyOf(without);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        for (int i = 0; i < lines.size(); i++) {
            double y = top(-MOST + EVERY * i);
            Line line = lines.get(i);
            line.setStartX(LEFT);
            line.setEndX(getWidth());
            line.setStartY(y);
            line.setEndY(y);
            Label tick = ticks.get(i);
            tick.autosize();
            tick.relocate(LEFT - 6 - tick.getWidth(), Math.rint(y - tick.getHeight() / 2));
        }
        double each = (getWidth() - LEFT) / names.size();
        for (int i = 0; i < names.size(); i++) {
            double middle = LEFT + each * (i + 0.5);
            Label name = names.get(i);
            name.autosize();
            name.relocate(Math.rint(middle - name.getWidth() / 2), getHeight() - name.getHeight());
            place(2 * i, middle - MARK - 2, with, i);
            place(2 * i + 1, middle + MARK + 2, without, i);
        }
    }

    private void place(int index, double x, List<Double> values, int i) {
        Rectangle bar = bars.get(index);
        Node mark = marks.get(index);
        boolean known = i < values.size();
        bar.setVisible(known);
        mark.setVisible(known);
        if (!known) {
            return;
        }
        double y = top(Math.log10(values.get(i)));
        bar.setX(x - BAR / 2);
        bar.setWidth(BAR);
        bar.setY(Math.min(y, top(0)));
        bar.setHeight(Math.abs(y - top(0)));
        if (mark instanceof Circle circle) {
            circle.setCenterX(x);
            circle.setCenterY(y);
        } else if (mark instanceof Rectangle square) {
            square.setX(x - square.getWidth() / 2);
            square.setY(y - square.getHeight() / 2);
        }
    }

    /// @param power of ten; that of 0 is below all
    private double top(double power) {
        double share = (Math.clamp(power, -MOST, MOST) + MOST) / (2.0 * MOST);
        return ABOVE + (1 - share) * (getHeight() - ABOVE - BELOW);
    }
}
