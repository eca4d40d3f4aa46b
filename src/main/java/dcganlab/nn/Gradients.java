package dcganlab.nn;

import ai.djl.ndarray.NDArray;

import java.util.List;

/// What a network learns from a batch.
///
/// @param loss mean over the batch, a single number
/// @param probability what the discriminator gives the images of being real, on average: D(x) or
///   D(G(z)); a single number
/// @param values the gradient of the loss, in the order of {@link Network#trainable}
public record Gradients(NDArray loss, NDArray probability, List<NDArray> values) {
    public Gradients {
        values = List.copyOf(values);
    }

    static Gradients of(List<NDArray> result) {
        return new Gradients(result.get(0), result.get(1), result.subList(2, result.size()));
    }

    /// Adds another batch's gradient to this one's numbers, in place.
    public void add(Gradients other) {
        Operations.add(values, other.values);
    }

    /// Adds a part of another gradient, in the same order, in place.
    public void add(List<NDArray> other, double part) {
        Operations.add(values, other, part);
    }
}
