package dcganlab.nn;

import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.StateDict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The arithmetic of a training step, of one update of either network, as the networks are
/// described: whatever a processor calls the operations by which it does it.
///
/// Counted is what is multiplied and added in a layer, two floating point operations at a time: for
/// kernels `[a, b, 4, 4]`, `2 * 4 * 4 * a * b` for each image and each place of the layer's smaller
/// map, forward, towards its input and towards its kernels alike. Each layer of the discriminator
/// goes forward three times (real, generated, for the generator), three times back to its input and
/// twice to its kernels; its first layer has an input that learns only in the generator's pass.
/// Each layer of the generator goes each way once, its first never towards z.
///
/// @param layers those of the generator from z to the images, then the discriminator's on from
///   there
public record StepArithmetic(List<Layer> layers) {
    private static final double GIGA = 1e9;
    private static final double MULTIPLIED_AND_ADDED = 2;

    public StepArithmetic {
        layers = List.copyOf(layers);
    }

    /// How a layer is computed.
    public enum Form {
        /// As it is defined.
        CONVOLUTION,
        /// As a product of matrices, for its smaller map is a single pixel.
        MATRIX,
        /// As a 2x2 convolution of images in {@link Phases}: the same products in another order.
        PHASES,
        /// In the minimal form: 9 products for 16.
        MINIMAL;

        private double share() {
            return this == MINIMAL ? 9.0 / 16 : 1;
        }
    }

    /// A layer in all its passes of a step.
    ///
    /// @param kernel the name of its kernels in PyTorch's `state_dict`
    /// @param generator whether it is the generator's and not the discriminator's
    /// @param narrow channels of its smaller map
    /// @param wide channels of its larger map
    /// @param side of its smaller map
    /// @param passes forward, to the input and to the kernels, of one batch each
    /// @param defined GFLOP by its definition
    /// @param form how it is computed
    public record Layer(
            String kernel,
            boolean generator,
            int narrow,
            int wide,
            int side,
            int passes,
            double defined,
            Form form) {
        /// GFLOP that are left in its form.
        public double multiplied() {
            return defined * form.share();
        }
    }

    /// Of a step on this machine's processor.
    ///
    /// @param precision in which the networks learn, float32 or bfloat16
    public static StepArithmetic here(NetworkSpec spec, int batch, Precision precision) {
        return of(spec, batch, MinimalForm.isLearntIn(precision, true));
    }

    /// @param minimal whether layers that are wide enough have the minimal form
    static StepArithmetic of(NetworkSpec spec, int batch, boolean minimal) {
        List<Layer> layers = new ArrayList<>();
        layers.addAll(layers(StateDict.generator(spec), true, batch, minimal));
        layers.addAll(layers(StateDict.discriminator(spec), false, batch, minimal));
        return new StepArithmetic(layers);
    }

    private static List<Layer> layers(
            SequencedMap<String, long[]> tensors, boolean generator, int batch, boolean minimal) {
        List<Map.Entry<String, long[]>> kernels =
                tensors.entrySet().stream()
                        .filter(tensor -> tensor.getValue().length == 4)
                        .toList();
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < kernels.size(); i++) {
            // The smaller map: a single pixel farthest from the images, then 4x4, 8x8, …
            int depth = generator ? i : kernels.size() - 1 - i;
            int side = depth == 0 ? 1 : NetworkSpec.SEED_SIZE << (depth - 1);
            int narrow = (int) kernels.get(i).getValue()[0];
            int wide = (int) kernels.get(i).getValue()[1];
            boolean atImages = depth == kernels.size() - 1;
            Form form = form(side, wide, atImages, minimal);
            int passes = passes(generator, i == 0);
            double products =
                    (double) StateDict.KERNEL * StateDict.KERNEL * narrow * wide * side * side;
            double defined = passes * batch * MULTIPLIED_AND_ADDED * products / GIGA;
            layers.add(
                    new Layer(
                            kernels.get(i).getKey(),
                            generator,
                            narrow,
                            wide,
                            side,
                            passes,
                            defined,
                            form));
        }
        return layers;
    }

    private static Form form(int side, int wide, boolean atImages, boolean minimal) {
        if (side == 1) {
            return Form.MATRIX;
        }
        if (atImages) {
            return Form.PHASES;
        }
        return minimal && wide >= MinimalForm.FEWEST_CHANNELS ? Form.MINIMAL : Form.CONVOLUTION;
    }

    private static int passes(boolean generator, boolean first) {
        if (generator) {
            return first ? 1 + 1 : 1 + 1 + 1;
        }
        return first ? 3 + 1 + 2 : 3 + 3 + 2;
    }

    /// GFLOP by the layers' definition.
    public double defined() {
        return layers.stream().mapToDouble(Layer::defined).sum();
    }

    /// GFLOP that are left in the forms in which they are computed.
    public double multiplied() {
        return layers.stream().mapToDouble(Layer::multiplied).sum();
    }
}
