package dcganlab.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.SequencedMap;

/// One layer of a network, with the name, the arguments and the tensors that PyTorch's `torch.nn`
/// has for it.
public sealed interface Layer {
    /// What comes out of it.
    ///
    /// @throws IllegalArgumentException if it does not take such an input
    FeatureMaps output(FeatureMaps input);

    /// The shapes of its tensors by their names, in the order of a `state_dict`; none if it has
    /// nothing to learn.
    default SequencedMap<String, long[]> tensors() {
        return new LinkedHashMap<>();
    }

    /// Convolution: each output is the sum of what a kernel meets, `stride` pixels from where its
    /// neighbour looks. Weights `[out, in, kernel, kernel]`.
    ///
    /// @param in maps that go in
    /// @param out maps that come out
    /// @param kernel side of its kernels
    /// @param padding pixels of zeros around the input
    record Conv2d(int in, int out, int kernel, int stride, int padding, boolean bias)
            implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            require(input.maps() == in, this, input);
            return new FeatureMaps(out, (input.side() + 2 * padding - kernel) / stride + 1);
        }

        @Override
        public SequencedMap<String, long[]> tensors() {
            return weighted(bias, out, out, in, kernel, kernel);
        }
    }

    /// Transposed convolution: each input pixel stamps its multiple of the kernel onto the output,
    /// `stride` pixels from its neighbour's stamp, and what overlaps adds up (Dumoulin and Visin
    /// 2016, "A guide to convolution arithmetic for deep learning", chapter 4). Weights `[in, out,
    /// kernel, kernel]`.
    ///
    /// @param in maps that go in
    /// @param out maps that come out
    /// @param kernel side of its kernels
    /// @param padding pixels that are cut off all around the output
    /// @param outputPadding pixels that the output is larger to the right and below
    record ConvTranspose2d(
            int in, int out, int kernel, int stride, int padding, int outputPadding, boolean bias)
            implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            require(input.maps() == in, this, input);
            int side = (input.side() - 1) * stride - 2 * padding + kernel + outputPadding;
            return new FeatureMaps(out, side);
        }

        @Override
        public SequencedMap<String, long[]> tensors() {
            return weighted(bias, out, in, out, kernel, kernel);
        }
    }

    /// A dense layer: every output is a weighted sum of all inputs. Weights `[out, in]`.
    record Linear(int in, int out, boolean bias) implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            require(input.equals(new FeatureMaps(in, 1)), this, input);
            return new FeatureMaps(out, 1);
        }

        @Override
        public SequencedMap<String, long[]> tensors() {
            return weighted(bias, out, out, in);
        }
    }

    /// A convolution or a dense layer whose weights, as a matrix `[out, inputs]`, are divided by an
    /// estimate of their largest singular value, so that no input is stretched by more than 1
    /// (Miyato et al. 2018, "Spectral Normalization for Generative Adversarial Networks"). What is
    /// learnt is `weight_orig`; `weight_u` and `weight_v` are the state of the power iteration that
    /// makes the estimate, as in PyTorch's `spectral_norm`.
    record SpectralNorm(Layer layer) implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            return layer.output(input);
        }

        @Override
        public SequencedMap<String, long[]> tensors() {
            SequencedMap<String, long[]> tensors = layer.tensors();
            long[] weight = Objects.requireNonNull(tensors.remove("weight"));
            long size = Arrays.stream(weight).reduce(1, (a, b) -> a * b);
            tensors.put("weight_orig", weight);
            tensors.put("weight_u", new long[] {weight[0]});
            tensors.put("weight_v", new long[] {size / weight[0]});
            return tensors;
        }
    }

    /// Batch normalisation: each map gets mean 0 and deviation 1 over the batch, or in evaluation
    /// mode by running statistics, and then a scale and a shift that are learnt (Ioffe and Szegedy
    /// 2015, "Batch Normalization").
    record BatchNorm(int maps) implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            require(input.maps() == maps, this, input);
            return input;
        }

        @Override
        public SequencedMap<String, long[]> tensors() {
            SequencedMap<String, long[]> tensors = weighted(true, maps, maps);
            tensors.put("running_mean", new long[] {maps});
            tensors.put("running_var", new long[] {maps});
            tensors.put("num_batches_tracked", new long[] {});
            return tensors;
        }
    }

    /// A function of each number.
    ///
    /// @param function not {@link Activation#LINEAR}
    record Activate(Activation function) implements Layer {
        public Activate {
            if (function == Activation.LINEAR) {
                throw new IllegalArgumentException("a linear activation is no layer");
            }
        }

        @Override
        public FeatureMaps output(FeatureMaps input) {
            return input;
        }
    }

    /// The largest of every `side` by `side` pixels.
    record MaxPool2d(int side) implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            require(input.side() % side == 0, this, input);
            return new FeatureMaps(input.maps(), input.side() / side);
        }
    }

    /// Every pixel `scale` by `scale` times (nearest neighbour).
    record Upsample(int scale) implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            return new FeatureMaps(input.maps(), input.side() * scale);
        }
    }

    /// All numbers in one row, map by map.
    record Flatten() implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            return new FeatureMaps(input.size(), 1);
        }
    }

    /// A row of numbers as maps again.
    record Unflatten(FeatureMaps shape) implements Layer {
        @Override
        public FeatureMaps output(FeatureMaps input) {
            require(input.side() == 1 && input.maps() == shape.size(), this, input);
            return shape;
        }
    }

    private static SequencedMap<String, long[]> weighted(boolean bias, long biases, long... shape) {
        SequencedMap<String, long[]> tensors = new LinkedHashMap<>();
        tensors.put("weight", shape);
        if (bias) {
            tensors.put("bias", new long[] {biases});
        }
        return tensors;
    }

    private static void require(boolean fits, Layer layer, FeatureMaps input) {
        if (!fits) {
            throw new IllegalArgumentException(layer + " does not take " + input);
        }
    }
}
