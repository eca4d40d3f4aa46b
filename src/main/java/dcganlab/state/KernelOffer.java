package dcganlab.state;

import dcganlab.model.Activations;
import dcganlab.model.Architecture;
import dcganlab.model.Insight;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.model.Unit;
import dcganlab.model.convolution.TrainedKernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Kernels of the generator that is looked into, for the microscope: those that make one map, the
/// strongest first.
final class KernelOffer {
    private KernelOffer() {}

    static List<TrainedKernel> of(Insight insight) {
        Insight.Kernels known = insight.kernels();
        if (known == null || known.unit().part() != Part.GENERATOR) {
            return List.of();
        }
        Unit unit = known.unit();
        Activations weights = known.values();
        Stage stage = Architecture.generator(insight.network()).stages().get(unit.stage());
        String layer = Architecture.name(stage.weightedAt());
        return IntStream.range(0, weights.shape().maps())
                .boxed()
                .sorted(Comparator.comparingDouble(map -> -weights.strength(map)))
                .map(map -> kernel(layer, unit, weights, map))
                .toList();
    }

    /// How many maps the layer makes whose kernels are known; 0 if none are.
    static int maps(Insight insight) {
        Insight.Kernels known = insight.kernels();
        return known == null || known.unit().part() != Part.GENERATOR
                ? 0
                : insight.generator().get(known.unit().stage()).shape().maps();
    }

    private static TrainedKernel kernel(String layer, Unit unit, Activations weights, int in) {
        int side = weights.shape().side();
        float[] values =
                Arrays.copyOfRange(weights.values(), in * side * side, (in + 1) * side * side);
        List<Float> numbers = IntStream.range(0, values.length).mapToObj(i -> values[i]).toList();
        return new TrainedKernel(layer, in, unit.map(), side, numbers);
    }
}
