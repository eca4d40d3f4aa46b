package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SequencedMap;

/// A network's parameters and running statistics in ordinary memory, under the names of PyTorch's
/// `state_dict` (`model.0.weight`, `model.1.running_mean`, …) and in its order. Equal if every bit
/// is.
public final class Weights {
    private final SequencedMap<String, Tensor> tensors;

    public Weights(Map<String, Tensor> tensors) {
        this.tensors = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(tensors));
    }

    public SequencedMap<String, Tensor> tensors() {
        return tensors;
    }

    /// The tensor of that name.
    ///
    /// @throws java.util.NoSuchElementException if there is none
    public Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new NoSuchElementException(name);
        }
        return tensor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Weights weights && tensors.equals(weights.tensors);
    }

    @Override
    public int hashCode() {
        return tensors.hashCode();
    }

    /// Numbers with a shape. PyTorch counts batches (`num_batches_tracked`) in whole numbers of 64
    /// bits; they too are floats here, exact up to 16,777,216.
    ///
    /// @param shape sides, outermost first; empty for a single number
    /// @param values as many as the product of the sides, last side running fastest; shared, not
    ///   copied
    @SuppressWarnings("ArrayRecordComponent") // Equality is that of the numbers.
    public record Tensor(long[] shape, float[] values) {
        public Tensor {
            long size = 1;
            for (long side : shape) {
                size *= side;
            }
            if (size != values.length) {
                throw new IllegalArgumentException(
                        values.length + " values for " + Arrays.toString(shape));
            }
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Tensor tensor
                    && Arrays.equals(shape, tensor.shape)
                    && Arrays.equals(values, tensor.values);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
        }
    }
}
