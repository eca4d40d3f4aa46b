package dcganlab.view.lesson.quiz;

import dcganlab.lesson.quiz.Figure;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A few curves of a run on one scale, with their names in a legend above them. The second one is
/// dashed, so that colours are not needed to tell them apart.
final class CurveFigure extends Region {
    private static final double HEIGHT = 164;
    private static final double LEFT = 44;
    private static final double TOP = 34;
    private static final double BOTTOM = 28;
    private static final double RIGHT = 16;
    private static final double LEGEND = 16;
    private static final double SAMPLE = 26;
    private static final double GAP = 24;
    private static final int TICKS = 4;

    private final Figure.Curves curves;
    private final List<Polyline> lines = new ArrayList<>();
    private final List<Line> samples = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final List<Line> rules = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private final Label from;
    private final Label to;

    CurveFigure(Sentences sentences, Figure.Curves curves) {
        this.curves = curves;
        getStyleClass().add("curves");
        setId("quiz-curves");
        for (int i = 0; i <= TICKS; i++) {
            Line rule = new Line();
            rule.getStyleClass().add("rule");
            rules.add(rule);
            double value = curves.top() * i / TICKS;
            Label tick = new Label();
            tick.textProperty().bind(sentences.bound("tick", value));
            tick.getStyleClass().add("tick");
            ticks.add(tick);
        }
        for (int i = 0; i < curves.lines().size(); i++) {
            Polyline line = new Polyline();
            line.getStyleClass().addAll("curve", "curve-" + i);
            lines.add(line);
            Line sample = new Line();
            sample.getStyleClass().addAll("curve", "curve-" + i);
            samples.add(sample);
            names.add(sentences.label(curves.lines().get(i).name(), "name"));
        }
        from = sentences.label(sentences.bound("step", 0), "tick");
        to = sentences.label(sentences.bound("step", curves.steps()), "tick");
        getChildren().addAll(rules);
        getChildren().addAll(ticks);
        getChildren().addAll(lines);
        getChildren().addAll(samples);
        getChildren().addAll(names);
        getChildren().addAll(from, to);
        setPrefHeight(HEIGHT);
        setMinHeight(HEIGHT);
        Stream.of(lines, samples, rules).flatMap(List::stream).forEach(s -> s.setManaged(false));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT - RIGHT;
        double height = getHeight() - TOP - BOTTOM;
        for (int i = 0; i <= TICKS; i++) {
            double y = snapPositionY(TOP + height * (TICKS - i) / TICKS) + 0.5;
            place(rules.get(i), LEFT, y, LEFT + width, y);
            ticks.get(i).autosize();
            ticks.get(i)
                    .relocate(LEFT - 8 - ticks.get(i).getWidth(), y - ticks.get(i).getHeight() / 2);
        }
        double x = LEFT;
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), curves.lines().get(i).values(), width, height);
            Label name = names.get(i);
            name.autosize();
            place(samples.get(i), x, LEGEND, x + SAMPLE, LEGEND);
            name.relocate(x + SAMPLE + 6, LEGEND - name.getHeight() / 2);
            x += SAMPLE + 6 + name.getWidth() + GAP;
        }
        from.autosize();
        to.autosize();
        from.relocate(LEFT, getHeight() - BOTTOM + 6);
        to.relocate(LEFT + width - to.getWidth(), getHeight() - BOTTOM + 6);
    }

    private void draw(Polyline line, List<Double> values, double width, double height) {
        line.getPoints()
                .setAll(
                        IntStream.range(0, values.size())
                                .boxed()
                                .flatMap(i ->
                                        Stream.of(
                                                LEFT + width * i / (values.size() - 1),
                                                TOP + height * (1 - values.get(i) / curves.top())))
                                .toList());
        line.setClip(new Rectangle(LEFT, TOP - 2, width, height + 4));
    }

    private static void place(Line line, double x, double y, double toX, double toY) {
        line.setStartX(x);
        line.setStartY(y);
        line.setEndX(toX);
        line.setEndY(toY);
    }
}
