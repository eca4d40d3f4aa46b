package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Activations;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Insight.Kernels;
import dcganlab.model.Layer;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.model.Unit;

import org.jspecify.annotations.Nullable;

/// The tensor that a stage of a network multiplies by, as it is learnt.
///
/// @param network whose it is
/// @param part which one that is
record StageWeight(Network network, Part part, Stage stage) {
    /// Its numbers, which belong to the network.
    NDArray values() {
        return network.tensor(stage.weightName());
    }

    /// Where it stands among the network's tensors.
    int place() {
        return network.place(stage.weightName());
    }

    /// The kernels of a unit of the stage; none if it has a weight for each number before it, or if
    /// there is no such unit.
    ///
    /// @param of the tensor, or one of its shape
    @Nullable Kernels kernels(Unit unit, NDArray of) {
        Layer layer = stage.weighted();
        return switch (layer instanceof Layer.SpectralNorm(Layer divided) ? divided : layer) {
            case Layer.Conv2d c when unit.map() < c.out() ->
                    kernels(unit, of, unit.map() + "", c.in(), c.kernel());
            case Layer.ConvTranspose2d c when unit.map() < c.out() ->
                    kernels(unit, of, ":, " + unit.map(), c.in(), c.kernel());
            default -> null;
        };
    }

    /// @param index where the unit's kernels are: `[out, in, k, k]`, or transposed `[in, out, k,
    ///   k]`
    private static Kernels kernels(Unit unit, NDArray of, String index, int in, int side) {
        try (NDManager scope = of.getManager().newSubManager()) {
            scope.tempAttachAll(of);
            float[] values = of.get(index).toFloatArray();
            return new Kernels(unit, new Activations(new FeatureMaps(in, side), values));
        }
    }
}
