package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Grid;
import dcganlab.model.convolution.Stamps;
import dcganlab.model.convolution.Transposed;
import dcganlab.state.MicroscopeState;
import dcganlab.state.MicroscopeState.Follow;
import dcganlab.state.MicroscopeState.Operation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What the current step computes, in a sentence with its numbers.
record Story(MicroscopeState state, Phrases phrases) {
    /// The most products that are written out: those of a kernel of 4 by 4, to be added up by hand.
    private static final int MOST = 16;

    private static final String COMMA = ", ";

    String told() {
        Transposed numbers = state.getNumbers();
        if (state.isStill()) {
            return new Evenness(numbers, phrases).told();
        }
        if (state.getStep() == 0) {
            // A line has no room for the kernel before it is used.
            return numbers.geometry().isLine() && numbers.kernels().size() == 1
                    ? phrases.of("nothingYetKernel", list(numbers.kernels().getFirst()))
                    : phrases.of("nothingYet");
        }
        return switch (state.getOperation()) {
            case BESIDE -> phrases.of("besideStory");
            case STRIDED -> state.isWayBack() ? transposed(numbers) : looking(numbers);
            case TRANSPOSED -> transposed(numbers);
        };
    }

    private String transposed(Transposed numbers) {
        return state.getFollow() == Follow.INPUT ? stamp(numbers) : gathered(numbers);
    }

    private String stamp(Transposed numbers) {
        Geometry geometry = numbers.geometry();
        Progress progress = new Progress(numbers, Follow.INPUT, state.getStep());
        int map = progress.map();
        int from = progress.from();
        double input = numbers.inputs().get(map).at(from);
        String name = input(map, from, numbers);
        String value = phrases.numbers().exact(input);
        if (!geometry.isLine()) {
            return phrases.of(
                    "stampSquare",
                    name,
                    value,
                    geometry.weights(),
                    reach(geometry.down(), geometry.inputRow(from)),
                    reach(geometry.across(), geometry.inputColumn(from)));
        }
        Grid stamp = new Stamps(numbers).stamp(map, from);
        Axis across = geometry.across();
        int start = across.start(from);
        boolean cut = start < 0 || start + across.kernel() > across.output();
        return phrases.of(
                cut ? "stampLineCut" : "stampLine",
                name,
                value,
                factor(input),
                list(numbers.kernels().get(map)),
                list(stamp),
                reach(across, from));
    }

    /// From which to which output pixel a stamp reaches, along one axis; what is cut off is none.
    private String reach(Axis axis, int from) {
        int first = Math.max(0, axis.start(from));
        int last = Math.min(axis.output(), axis.start(from) + axis.kernel()) - 1;
        NumberText numbers = phrases.numbers();
        if (last < first) {
            return phrases.of("reachNone");
        }
        return last == first
                ? numbers.exact(first)
                : phrases.of("reach", numbers.exact(first), numbers.exact(last));
    }

    private String gathered(Transposed numbers) {
        int to = state.getStep() - 1;
        List<Transposed.Term> terms = numbers.terms(to);
        String name =
                phrases.of(
                        isGradient() ? "gradientBack" : "outputPixel",
                        place(to, numbers.geometry().across().output()));
        double sum = terms.stream().mapToDouble(Transposed.Term::product).sum();
        List<String> products =
                terms.stream()
                        .map(term -> factor(term.input()) + "\u00b7" + factor(term.factor()))
                        .toList();
        return equation(name, products, sum);
    }

    private String looking(Transposed numbers) {
        Looking looking = new Looking(numbers, state.getStep());
        int map = looking.map();
        int at = looking.at();
        Geometry geometry = looking.geometry();
        Grid wide = looking.wide();
        Grid kernel = numbers.kernels().get(map);
        List<String> products =
                IntStream.range(0, geometry.outputs())
                        .filter(seen -> geometry.reaches(at, seen))
                        .mapToObj(seen ->
                                factor(wide.at(seen))
                                        + "\u00b7"
                                        + factor(kernel.at(geometry.weight(at, seen))))
                        .toList();
        String name = phrases.of("lookedPixel", place(at, geometry.across().input()));
        String sum = equation(name, products, looking.outputs().get(map).at(at));
        int around = geometry.weights() - products.size();
        return around == 0 ? sum : phrases.of("onPadding", sum, around);
    }

    private String equation(String name, List<String> products, double sum) {
        if (products.isEmpty()) {
            return phrases.of("equationEmpty", name);
        }
        String written =
                products.stream().limit(MOST).collect(Collectors.joining(" + "))
                        + (products.size() > MOST ? " + \u2026" : "");
        return phrases.of("equation", name, written, phrases.numbers().exact(sum), products.size());
    }

    private String input(int map, int from, Transposed numbers) {
        String place = place(from, numbers.geometry().across().input());
        String pixel = phrases.of(isGradient() ? "gradientPixel" : "inputPixel", place);
        return numbers.maps() == 1 ? pixel : phrases.of("mapPixel", pixel, map + 1);
    }

    private boolean isGradient() {
        return state.getOperation() == Operation.STRIDED && state.isWayBack();
    }

    /// A pixel's number in a line, its row and column in a picture; from 0.
    private String place(int pixel, int columns) {
        return state.getNumbers().geometry().isLine()
                ? "" + pixel
                : pixel / columns + COMMA + pixel % columns;
    }

    private String factor(double value) {
        return phrases.numbers().factor(value);
    }

    private String list(Grid grid) {
        return grid.values().stream()
                .map(value -> phrases.numbers().exact(value))
                .collect(Collectors.joining(COMMA));
    }
}
