package dcganlab.view.doctor;

import atlantafx.base.theme.Styles;

import dcganlab.state.Diagnosis.Evidence;
import dcganlab.state.Diagnosis.Finding;
import dcganlab.state.Diagnosis.Point;
import dcganlab.view.text.ShownTexts;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import java.util.List;
import java.util.stream.Stream;

/// How a number that speaks for something came about: the curve in small, what is usual as a dashed
/// line with its words, and a shade over the steps at which it was said. Numbers of different
/// orders of magnitude have a logarithmic axis.
final class EvidenceCurve extends Region {
    private static final double WIDTH = 236;
    private static final double PLOT = 52;
    private static final double MARGIN = 4;

    /// From this ratio on small numbers would lie on the lower edge.
    private static final double ORDERS = 50;

    /// Of the values, above and below what is seen.
    private static final double ROOM = 0.12;

    /// The same where the words of what is usual stand.
    private static final double ROOM_FOR_WORDS = 0.45;

    private final Evidence evidence;
    private final Finding finding;
    private final boolean logarithmic;
    private final double low;
    private final double high;
    private final Region shade = new Region();
    private final Line limit = new Line();
    private final Polyline curve = new Polyline();
    private final Circle now = new Circle(3);
    private final Label usual = new Label();
    private final Label first = new Label();
    private final Label last = new Label();

    /// @param evidence with two points or more
    EvidenceCurve(ShownTexts texts, Finding finding, Evidence evidence) {
        this.evidence = evidence;
        this.finding = finding;
        List<Point> course = evidence.course();
        double[] values =
                Stream.concat(course.stream().map(Point::value), Stream.of(evidence.threshold()))
                        .mapToDouble(value -> value)
                        .sorted()
                        .toArray();
        double least = values[0];
        double most = values[values.length - 1];
        logarithmic = least > 0 && most / least >= ORDERS;
        double range = least < most ? scaled(most) - scaled(least) : 1;
        low = scaled(least) - range * (evidence.above() ? ROOM_FOR_WORDS : ROOM);
        high = scaled(most) + range * (evidence.above() ? ROOM : ROOM_FOR_WORDS);
        usual.setText(texts.of(evidence.usual()));
        first.setText(texts.of("view.doctor.step", course.getFirst().step()));
        last.setText(texts.of("view.doctor.step", course.getLast().step()));
        shade.getStyleClass().add("shade");
        limit.getStyleClass().add("limit");
        curve.getStyleClass().add("curve");
        now.getStyleClass().add("now");
        usual.getStyleClass().addAll("usual", Styles.TEXT_SMALL);
        first.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        last.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        getStyleClass().add("evidence-curve");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(texts.of(evidence.words()));
        getChildren().setAll(shade, limit, curve, now, usual, first, last);
        getChildren().forEach(part -> part.setManaged(false));
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    private double scaled(double value) {
        return logarithmic ? Math.log(value) : value;
    }

    @Override
    protected double computePrefWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return PLOT + first.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        List<Point> course = evidence.course();
        curve.getPoints().clear();
        course.forEach(
                point -> curve.getPoints().addAll(across(point.step()), down(point.value())));
        now.setCenterX(across(course.getLast().step()));
        now.setCenterY(down(course.getLast().value()));
        double from = across(Math.max(finding.from(), course.getFirst().step()));
        double to = across(Math.min(finding.to(), course.getLast().step()));
        shade.resizeRelocate(from, 0, Math.max(1, to - from), PLOT);
        double line = down(evidence.threshold());
        limit.setStartX(0);
        limit.setEndX(getWidth());
        limit.setStartY(line);
        limit.setEndY(line);
        usual.autosize();
        // On the usual side of the line, where the curve is not now.
        double wanted = evidence.above() ? line + 1 : line - usual.getHeight() - 1;
        usual.relocate(2, Math.clamp(wanted, 0, PLOT - usual.getHeight()));
        first.autosize();
        first.relocate(0, PLOT);
        last.autosize();
        last.relocate(getWidth() - last.getWidth(), PLOT);
        first.setVisible(first.getWidth() + last.getWidth() < getWidth());
    }

    private double across(long step) {
        double begin = evidence.course().getFirst().step();
        double end = evidence.course().getLast().step();
        return MARGIN + (step - begin) / (end - begin) * (getWidth() - 2 * MARGIN);
    }

    private double down(double value) {
        return Math.rint((high - scaled(value)) / (high - low) * PLOT) + 0.5;
    }
}
