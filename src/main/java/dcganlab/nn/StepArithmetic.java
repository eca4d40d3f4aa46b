package dcganlab.nn;

import dcganlab.model.Architecture;
import dcganlab.model.FeatureMaps;
import dcganlab.model.Layer;
import dcganlab.model.Layer.Activate;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Layer.Flatten;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.MaxPool2d;
import dcganlab.model.Layer.SpectralNorm;
import dcganlab.model.Layer.Unflatten;
import dcganlab.model.Layer.Upsample;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The arithmetic of a training step, of one update of either network, as the networks are
/// described: whatever a processor calls the operations by which it does it.
///
/// Counted is what is multiplied and added in a layer, two floating point operations at a time: for
/// kernels `[a, b, k, k]`, `2 * k * k * a * b` for each image and each place of the kernel,
/// forward, towards its input and towards its kernels alike. Each layer of the discriminator goes
/// forward three times (real, generated, for the generator), three times back to its input and
/// twice to its kernels; its first layer has an input that learns only in the generator's pass.
/// Each layer of the generator goes each way once, its first never towards z.
///
/// @param layers those of the generator from z to the images, then the discriminator's on from
///   there
public record StepArithmetic(List<LayerPasses> layers) {
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
    /// @param kernel the name of its weights in PyTorch's `state_dict`
    /// @param generator whether it is the generator's and not the discriminator's
    /// @param narrow channels of its smaller map
    /// @param wide channels of its larger map
    /// @param side of its smaller map
    /// @param passes forward, to the input and to the kernels, of one batch each
    /// @param defined GFLOP by its definition
    /// @param form how it is computed
    public record LayerPasses(
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
        List<LayerPasses> layers = new ArrayList<>();
        layers.addAll(layers(spec, true, batch, minimal));
        layers.addAll(layers(spec, false, batch, minimal));
        return new StepArithmetic(layers);
    }

    private static List<LayerPasses> layers(
            NetworkSpec spec, boolean generator, int batch, boolean minimal) {
        Architecture architecture =
                generator ? Architecture.generator(spec) : Architecture.discriminator(spec);
        boolean fused = generator ? spec.hasThePapersGenerator() : spec.hasThePapersDiscriminator();
        List<FeatureMaps> outputs = architecture.outputs();
        List<LayerPasses> layers = new ArrayList<>();
        FeatureMaps input = architecture.input();
        for (int i = 0; i < outputs.size(); i++) {
            Product product = product(architecture.layers().get(i), input, outputs.get(i));
            if (product != null) {
                int passes = passes(generator, layers.isEmpty());
                double defined = passes * batch * MULTIPLIED_AND_ADDED * product.count() / GIGA;
                layers.add(
                        new LayerPasses(
                                weight(architecture, i),
                                generator,
                                product.narrow(),
                                product.wide(),
                                product.side(),
                                passes,
                                defined,
                                form(fused, spec, product, minimal)));
            }
            input = outputs.get(i);
        }
        return layers;
    }

    private static String weight(Architecture architecture, int layer) {
        boolean divided = architecture.layers().get(layer) instanceof SpectralNorm;
        return Architecture.name(layer) + (divided ? ".weight_orig" : ".weight");
    }

    /// What is multiplied in a layer for one image.
    ///
    /// @param side of the map that has a number for each place of the kernel
    private record Product(int narrow, int wide, int side, int kernel, int stride) {
        double count() {
            return (double) kernel * kernel * narrow * wide * side * side;
        }
    }

    /// Null if it multiplies nothing by weights of its own.
    private static @Nullable Product product(Layer layer, FeatureMaps input, FeatureMaps output) {
        return switch (layer) {
            case Conv2d c -> new Product(c.out(), c.in(), output.side(), c.kernel(), c.stride());
            case ConvTranspose2d c ->
                    new Product(c.in(), c.out(), input.side(), c.kernel(), c.stride());
            case Linear linear -> new Product(linear.out(), linear.in(), 1, 1, 1);
            case SpectralNorm(Layer divided) -> product(divided, input, output);
            case BatchNorm _, Activate _, MaxPool2d _, Upsample _, Flatten _, Unflatten _ -> null;
        };
    }

    private static Form form(boolean fused, NetworkSpec spec, Product product, boolean minimal) {
        if (product.side() == 1) {
            return Form.MATRIX;
        }
        if (fused && product.wide() == spec.channels()) {
            return Form.PHASES;
        }
        boolean halves = product.kernel() == 4 && product.stride() == 2;
        return minimal && halves && product.wide() >= MinimalForm.FEWEST_CHANNELS
                ? Form.MINIMAL
                : Form.CONVOLUTION;
    }

    private static int passes(boolean generator, boolean first) {
        if (generator) {
            return first ? 1 + 1 : 1 + 1 + 1;
        }
        return first ? 3 + 1 + 2 : 3 + 3 + 2;
    }

    /// GFLOP by the layers' definition.
    public double defined() {
        return layers.stream().mapToDouble(LayerPasses::defined).sum();
    }

    /// GFLOP that are left in the forms in which they are computed.
    public double multiplied() {
        return layers.stream().mapToDouble(LayerPasses::multiplied).sum();
    }
}
