package dcganlab.latent;

import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Weights;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Torch;

import java.util.List;

/// Pictures by a generator that is needed no longer than for these: a thumbnail, a comparison. It
/// takes one core and leaves the others to training.
public final class OneTimePictures {
    private OneTimePictures() {}

    /// Renders all points on the calling thread and frees the generator's native memory.
    ///
    /// @throws LabException if the weights do not fit the shape
    public static Pictures of(NetworkSpec network, Weights weights, List<LatentPoint> points)
            throws LabException {
        Torch.useThread(1);
        try (GeneratorCopy generator = new GeneratorCopy(network, weights)) {
            return generator.pictures(points);
        }
    }
}
