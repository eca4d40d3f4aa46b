package dcganlab.cli;

import dcganlab.model.NetworkSpec;
import dcganlab.model.StateDict;
import dcganlab.nn.Profiler.Call;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the time of a training step goes: its operations, those of one name and shape together,
/// with the arithmetic of convolutions and matrix products counted, so that their distance to the
/// machine's peak is a number.
///
/// A convolution with kernels `[a, b, 4, 4]` costs `2 * 16 * a * b` floating point operations for
/// each image and each place of its smaller map, forward, towards its input and towards its kernels
/// alike. In a step each layer of the discriminator goes forward three times (real, generated, for
/// the generator), three times backward to its input and twice to its kernels; its first layer has
/// an input that learns only in the generator's pass. Each layer of the generator goes each way
/// once, its first never towards z.
final class StepProfile {

    /// Operations of one kind.
    ///
    /// @param operation libtorch's name for it
    /// @param shape of what it works on
    /// @param calls in a step
    /// @param milliseconds in a step
    /// @param gflop thousand million floating point operations in a step; 0 where they are not
    ///   counted
    record Row(String operation, String shape, double calls, double milliseconds, double gflop) {
        /// Thousand million operations a second; none where they are not counted.
        @Nullable Double gflops() {
            return gflop == 0 ? null : gflop * 1000 / milliseconds;
        }
    }

    private final NetworkSpec spec;
    private final int steps;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /// @param steps how many steps the calls are of
    StepProfile(NetworkSpec spec, int steps, List<Call> calls) {
        this.spec = spec;
        this.steps = steps;
        calls.forEach(this::add);
    }

    /// What takes most time comes first.
    List<Row> rows() {
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingDouble(Row::milliseconds).reversed());
        return sorted;
    }

    double milliseconds() {
        return rows.values().stream().mapToDouble(Row::milliseconds).sum();
    }

    double gflop() {
        return rows.values().stream().mapToDouble(Row::gflop).sum();
    }

    private void add(Call call) {
        String shape = shape(call);
        Row row =
                new Row(
                        call.name().replaceFirst("^aten::", ""),
                        shape,
                        1.0 / steps,
                        call.milliseconds() / steps,
                        gflop(call) / steps);
        rows.merge(
                row.operation() + shape,
                row,
                (a, b) ->
                        new Row(
                                a.operation(),
                                a.shape(),
                                a.calls() + b.calls(),
                                a.milliseconds() + b.milliseconds(),
                                a.gflop() + b.gflop()));
    }

    private static String shape(Call call) {
        StringBuilder text = new StringBuilder();
        for (List<Long> side : call.shapes()) {
            if (side.size() > 1 && text.length() < 40) {
                text.append(side.toString().replace(" ", "")).append(' ');
            }
        }
        return text.toString().strip();
    }

    private double gflop(Call call) {
        List<List<Long>> shapes = call.shapes();
        return switch (call.name()) {
            case "aten::mm" -> 2e-9 * product(shapes.get(0)) * shapes.get(1).get(1);
            case "aten::bmm" -> 2e-9 * product(shapes.get(0)) * shapes.get(1).get(2);
            case "aten::mkldnn_convolution" -> forward(shapes.get(0), shapes.get(1));
            case "aten::_convolution" ->
                    isTransposed(shapes.get(0), shapes.get(1))
                            ? forward(shapes.get(0), shapes.get(1))
                            : 0;
            case "aten::convolution_backward" -> backward(shapes);
            default -> 0;
        };
    }

    private static boolean isTransposed(List<Long> input, List<Long> kernels) {
        return input.get(1).equals(kernels.get(0)) && !input.get(1).equals(kernels.get(1));
    }

    private static double forward(List<Long> input, List<Long> kernels) {
        long side = input.get(2);
        long smaller = isTransposed(input, kernels) ? side : side > StateDict.KERNEL ? side / 2 : 1;
        return 2e-9 * input.get(0) * product(kernels) * smaller * smaller;
    }

    /// On average over the calls in a step, since not all go both ways.
    private double backward(List<List<Long>> shapes) {
        long out = shapes.get(0).get(2);
        long in = shapes.get(1).get(2);
        double smaller = Math.min(in, out);
        double once = 2e-9 * shapes.get(0).get(0) * product(shapes.get(2)) * smaller * smaller;
        if (in > out) {
            return once * (in == spec.imageSize() ? 3 : 5) / 3;
        }
        return once * (in == 1 ? 1 : 2);
    }

    private static double product(List<Long> sides) {
        return sides.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
    }
}
