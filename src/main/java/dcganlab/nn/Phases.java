package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Pictures;

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

    /// The first few images as pictures.
    ///
    /// @param most how many, or all if there are fewer
    public static Pictures pictures(NDArray phases, int most) {
        try (NDManager scope = phases.getManager().newSubManager()) {
            NDArray bytes = Operations.run(scope, "picture_bytes", phases, (long) most).getFirst();
            Shape shape = bytes.getShape();
            return new Pictures(
                    (int) shape.get(0),
                    (int) shape.get(1),
                    (int) shape.get(2),
                    bytes.toByteArray());
        }
    }

    /// The images again, without their border.
    public static NDArray images(NDArray phases) {
        return Operations.run(phases.getManager(), "images", phases).getFirst();
    }
}
