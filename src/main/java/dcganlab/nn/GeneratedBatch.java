package dcganlab.nn;

import ai.djl.ndarray.NDArray;

import java.util.List;

/// Images that a generator made while it learns.
///
/// @param kept what its layers put out, which the way back needs; the images last
/// @param kernels those that made them
public record GeneratedBatch(List<NDArray> kept, List<NDArray> kernels) {
    public GeneratedBatch {
        kept = List.copyOf(kept);
        kernels = List.copyOf(kernels);
    }

    /// The images in {@link Phases}.
    public NDArray images() {
        return kept.getLast();
    }
}
