package dcganlab.exchange;

import dcganlab.model.LabException;
import dcganlab.model.StepMetrics;
import dcganlab.model.Texts;
import dcganlab.runs.RunFolder;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// A run's losses and the discriminator's verdicts as SVG. A line has a point for each step; of a
/// longer run, for the mean of as many steps as bring it to [#POINTS] at most.
final class HandoutCurves {
    static final int POINTS = 240;

    // Of a chart, in units of its own: the page gives it half of its width.
    private static final double WIDTH = 320;
    private static final double HEIGHT = 180;
    private static final double LEFT = 30;
    private static final double TOP = 24;
    private static final double BOTTOM = 16;
    private static final int LINES = 4;

    private final Texts texts;
    private final List<Line> losses;
    private final List<Line> verdicts;
    private final @Nullable StepMetrics last;

    private HandoutCurves(
            Texts texts, List<Line> losses, List<Line> verdicts, @Nullable StepMetrics last) {
        this.texts = texts;
        this.losses = losses;
        this.verdicts = verdicts;
        this.last = last;
    }

    /// A line, and the mean that is being formed.
    private static final class Line {
        private final String name;
        private final String colour;
        private final ToDoubleFunction<StepMetrics> value;
        private final List<double[]> points = new ArrayList<>(); // step, value
        private double steps;
        private double sum;
        private int count;

        Line(String name, String colour, ToDoubleFunction<StepMetrics> value) {
            this.name = name;
            this.colour = colour;
            this.value = value;
        }

        void add(StepMetrics row, int together) {
            double now = value.applyAsDouble(row);
            if (Double.isFinite(now)) { // A step of one network alone tells nothing of the other.
                steps += row.step();
                sum += now;
                count++;
                if (count == together) {
                    finish();
                }
            }
        }

        void finish() {
            if (count > 0) {
                points.add(new double[] {steps / count, sum / count});
            }
            steps = 0;
            sum = 0;
            count = 0;
        }
    }

    /// @throws LabException if the run's table cannot be read
    static HandoutCurves of(RunFolder run, Texts texts) throws LabException {
        List<Line> losses =
                List.of(
                        new Line(texts.of("exchange.handoutD"), "#0072b2", StepMetrics::lossD),
                        new Line(texts.of("exchange.handoutG"), "#d55e00", StepMetrics::lossG));
        List<Line> verdicts =
                List.of(
                        new Line(texts.of("exchange.handoutReal"), "#0072b2", StepMetrics::dX),
                        new Line(
                                texts.of("exchange.handoutGenerated"),
                                "#d55e00",
                                StepMetrics::dGz1));
        StepMetrics[] last = new StepMetrics[1];
        int[] rows = new int[1];
        run.rows(row -> {
            rows[0]++;
            last[0] = row;
        });
        int together = Math.max(1, Math.ceilDiv(rows[0], POINTS));
        run.rows(row -> {
            losses.forEach(line -> line.add(row, together));
            verdicts.forEach(line -> line.add(row, together));
        });
        losses.forEach(Line::finish);
        verdicts.forEach(Line::finish);
        return new HandoutCurves(texts, losses, verdicts, last[0]);
    }

    long step() {
        return last == null ? 0 : last.step();
    }

    long images() {
        return last == null ? 0 : last.images();
    }

    /// Of training.
    double seconds() {
        return last == null ? 0 : last.seconds();
    }

    String svg() {
        double most =
                losses.stream()
                        .flatMap(line -> line.points.stream())
                        .mapToDouble(point -> point[1])
                        .max()
                        .orElse(1);
        return chart("handoutLosses", losses, round(most)) + chart("handoutVerdicts", verdicts, 1);
    }

    /// The next of 1, 2, 5, 10 and so on that is not less.
    private static double round(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(value, 1e-6))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= value) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    private String chart(String title, List<Line> lines, double top) {
        StringBuilder svg = new StringBuilder();
        svg.append(
                format(
                        "<figure><svg viewBox=\"0 0 %.0f %.0f\" font-size=\"8\" role=\"img\">\n<text x=\"0\" y=\"10\" font-size=\"11\" font-weight=\"bold\">%s</text>\n",
                        WIDTH, HEIGHT, Handout.escaped(texts.of("exchange." + title))));
        double x = WIDTH;
        for (Line line : lines.reversed()) {
            svg.append(
                    format(
                            "<text x=\"%.0f\" y=\"10\" text-anchor=\"end\" fill=\"%s\">%s</text>\n",
                            x, line.colour, Handout.escaped(line.name)));
            x -= 12 + 8.0 * width(line.name);
        }
        for (int i = 0; i <= LINES; i++) {
            double value = top * i / LINES;
            svg.append(
                    format(
                            "<path d=\"M%.0f %.2fH%.0f\" stroke=\"#d8dee4\" stroke-width=\"0.5\"/><text x=\"%.0f\" y=\"%.2f\" text-anchor=\"end\" fill=\"#57606a\">%s</text>\n",
                            LEFT,
                            y(value, top),
                            WIDTH,
                            LEFT - 4,
                            y(value, top) + 3,
                            number(value)));
        }
        svg.append(
                format(
                        "<text x=\"%.0f\" y=\"%.0f\" fill=\"#57606a\">1</text><text x=\"%.0f\" y=\"%.0f\" text-anchor=\"end\" fill=\"#57606a\">%s</text>\n",
                        LEFT,
                        HEIGHT - 4,
                        WIDTH,
                        HEIGHT - 4,
                        Handout.escaped(texts.of("exchange.handoutStep", step()))));
        for (Line line : lines) {
            svg.append("<polyline fill=\"none\" stroke-width=\"1.2\" stroke-linejoin=\"round\" ");
            svg.append(format("stroke=\"%s\" points=\"", line.colour));
            for (double[] point : line.points) {
                svg.append(format("%.2f,%.2f ", x(point[0]), y(point[1], top)));
            }
            svg.append("\"/>\n");
        }
        return svg.append("</svg></figure>").toString();
    }

    /// Of a text in letters of half its height: those of Japanese are twice as wide.
    private static double width(String text) {
        return text.codePoints().mapToDouble(c -> c < 0x2E80 ? 0.55 : 1).sum();
    }

    private double x(double step) {
        return LEFT + (WIDTH - LEFT) * (step - 1) / Math.max(1, step() - 1);
    }

    private static double y(double value, double top) {
        double room = HEIGHT - TOP - BOTTOM;
        return TOP + room * (1 - Math.clamp(value / top, 0, 1));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? format("%.0f", value)
                : format("%.3g", value).replaceFirst("0+$", "");
    }

    private static String format(String pattern, Object... arguments) {
        return String.format(Locale.ROOT, pattern, arguments);
    }
}
