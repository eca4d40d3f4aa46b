package dcganlab.cli;

import dcganlab.model.NetworkSpec;
import dcganlab.model.StateDict;
import dcganlab.nn.Profiler.Call;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Where the time of a training step goes: its operations, those of one name and shape together,
/// with the arithmetic of convolutions and matrix products counted, so that their distance to the
/// machine's peak is a number.
///
/// Counted is what is multiplied and added in a convolution or a matrix product, two floating point
/// operations at a time: for a convolution with kernels `[a, b, k, k]`, `2 * k * k * a * b` for
/// each image and each place of its smaller map, forward, towards its input and towards its kernels
/// alike. By their definition the convolutions take more than that where the processor computes
/// them in the minimal form: see {@link #defined}.
final class StepProfile {
    /// Channels to which `convolution.py` goes up in phases, at most.
    private static final int MOST_IN_PHASES = 32;

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

    private final int steps;
    private final Set<List<Long>> products;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /// @param steps how many steps the calls are of
    StepProfile(int steps, List<Call> calls) {
        this.steps = steps;
        products =
                calls.stream()
                        .filter(call -> call.name().equals("aten::mm"))
                        .map(StepProfile::ofProduct)
                        .collect(Collectors.toSet());
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

    /// Of the matrix that a product makes.
    private static List<Long> ofProduct(Call call) {
        List<List<Long>> matrices = withSides(call, 2);
        return List.of(matrices.get(0).get(0), matrices.get(1).get(1));
    }

    private double gflop(Call call) {
        List<List<Long>> matrices = withSides(call, 2);
        List<List<Long>> stacks = withSides(call, 3);
        List<List<Long>> maps = withSides(call, 4);
        return switch (call.name()) {
            case "aten::mm" -> product(matrices.get(0), matrices.get(1).get(1));
            case "aten::bmm" -> product(stacks.get(0), stacks.get(1).get(2));
            case "aten::baddbmm_" -> product(stacks.get(1), stacks.get(2).get(2));
            case "aten::mkldnn_convolution" -> once(maps.get(0), maps.get(1));
            case "aten::_convolution" ->
                    isTransposed(maps.get(0), maps.get(1)) ? once(maps.get(0), maps.get(1)) : 0;
            case "aten::convolution_backward" -> backward(maps.get(0), maps.get(1), maps.get(2));
            default -> 0;
        };
    }

    /// The shapes of a call's arguments that have so many sides; others come among them.
    private static List<List<Long>> withSides(Call call, int count) {
        return call.shapes().stream().filter(shape -> shape.size() == count).toList();
    }

    private static boolean isTransposed(List<Long> input, List<Long> kernels) {
        return input.get(1).equals(kernels.get(0)) && !input.get(1).equals(kernels.get(1));
    }

    /// One way through a convolution: 4x4 with stride 2, or 2x2 with stride 1 on images in phases.
    private static double once(List<Long> input, List<Long> kernels) {
        long side = input.get(2);
        if (!isTransposed(input, kernels)) {
            side = kernels.get(2) == StateDict.KERNEL ? side / 2 : side - 1;
        }
        return product(kernels, input.get(0) * side * side);
    }

    /// On average over the calls in a step, since not all go both ways: of the discriminator's
    /// layers the first goes one way, to its kernels or in the generator's pass to the images, the
    /// others to both, but in the generator's pass to their inputs alone. Some kernels' gradients
    /// are matrix products of their own, and some inputs' are transposed convolutions in phases.
    private double backward(List<Long> gradient, List<Long> input, List<Long> kernels) {
        long side = Math.min(gradient.get(2), input.get(2));
        double once = product(kernels, input.get(0) * side * side);
        long area = kernels.get(2) * kernels.get(3);
        if (products.contains(List.of(kernels.get(0), area * kernels.get(1)))) {
            return once;
        }
        if (gradient.get(2) > input.get(2)) {
            return 2 * once;
        }
        boolean bothWays = kernels.get(2) == StateDict.KERNEL && kernels.get(1) > MOST_IN_PHASES;
        return bothWays ? once * 5 / 3 : once;
    }

    private static double product(List<Long> sides, long factor) {
        return 2e-9
                * factor
                * sides.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
    }

    /// Thousand million operations that the convolutions of a step take by their definition. Each
    /// layer of the discriminator goes forward three times (real, generated, for the generator),
    /// three times back to its input and twice to its kernels; its first layer has an input that
    /// learns only in the generator's pass. Each layer of the generator goes each way once, its
    /// first never towards z.
    static double defined(NetworkSpec spec, int batch) {
        return passes(StateDict.discriminator(spec), batch, 3 + 2 + 1, 3 + 3 + 2)
                + passes(StateDict.generator(spec), batch, 1 + 1, 1 + 1 + 1);
    }

    private static double passes(
            SequencedMap<String, long[]> tensors, int batch, int first, int other) {
        List<long[]> kernels =
                tensors.values().stream().filter(shape -> shape.length == 4).toList();
        // The smaller of a layer's two maps: from the images on a half each time, at last a pixel.
        boolean generator = kernels.getFirst()[1] > kernels.getLast()[1];
        double sum = 0;
        for (int i = 0; i < kernels.size(); i++) {
            int fromImage = generator ? kernels.size() - 1 - i : i;
            int depth = kernels.size() - 1 - fromImage; // 0 where a map is a single pixel.
            long side = depth == 0 ? 1 : StateDict.KERNEL << (depth - 1);
            List<Long> shape = Arrays.stream(kernels.get(i)).boxed().toList();
            sum += (i == 0 ? first : other) * product(shape, batch * side * side);
        }
        return sum;
    }
}
