package dcganlab.nn;

import ai.djl.ndarray.NDArray;

/// The form of images in training, `[n, 4 channels, size / 2 + 1, size / 2 + 1]`: the image with a
/// border of one pixel, and of that every 2x2 pixels as channels of one. A 4x4 convolution with
/// stride 2 is then a 2x2 one with stride 1, which a processor computes at twice the speed where an
/// image has 3 channels.
public final class Phases {
    private Phases() {}

    /// Of values, with a border of zeros.
    ///
    /// @param images `[n, channels, size, size]`
    public static NDArray of(NDArray images) {
        return Operations.run(images.getManager(), "phases", images).getFirst();
    }

    /// With Gaussian noise on the images, drawn on their device.
    ///
    /// @param deviation its standard deviation
    /// @param seed the same one gives the same noise on the same device
    public static NDArray noisy(NDArray phases, double deviation, long seed) {
        return Operations.run(phases.getManager(), "noisy", phases, deviation, seed).getFirst();
    }

    /// The images again, without their border.
    public static NDArray images(NDArray phases) {
        return Operations.run(phases.getManager(), "images", phases).getFirst();
    }
}
