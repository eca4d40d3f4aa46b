package dcganlab.nn;

import ai.djl.ndarray.NDArray;

import java.util.List;

/// What a network learns from a batch.
///
/// @param loss mean over the batch
/// @param probability what the discriminator gives the images of being real, on average: D(x) or
///   D(G(z))
/// @param values the gradient of the loss, in the order of {@link Network#trainable}
public record Gradients(double loss, double probability, List<NDArray> values) {
    public Gradients {
        values = List.copyOf(values);
    }

    static Gradients of(List<NDArray> result) {
        return new Gradients(
                result.get(0).getFloat(),
                result.get(1).getFloat(),
                result.subList(2, result.size()));
    }

    /// Adds another batch's gradient to this one's numbers, in place.
    public void add(Gradients other) {
        Operations.add(values, other.values);
    }

    /// Euclidean norm; not finite if any of the numbers is not.
    public double norm() {
        return Operations.norm(values);
    }
}
