package dcganlab.training;

import ai.djl.ndarray.NDArray;

import dcganlab.nn.SeenImages;

/// What the discriminator sees of images, real and generated ones alike.
@FunctionalInterface
interface Sight {
    /// The images themselves.
    Sight CLEAR = SeenImages::plainly;

    /// @param images in {@link dcganlab.nn.Phases}
    SeenImages of(NDArray images);
}
