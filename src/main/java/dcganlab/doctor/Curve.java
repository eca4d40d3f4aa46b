package dcganlab.doctor;

/// What a piece of evidence was measured on.
public enum Curve {
    /// The discriminator's loss less its {@link Floor}, as a part of what guessing costs.
    LOSS_D,
    /// The generator's loss, as a part of what it is while the discriminator guesses.
    LOSS_G,
    /// Mean verdict on real images.
    D_X,
    /// Mean verdict on generated pictures.
    D_GZ,
    /// Norm of the discriminator's gradient.
    GRADIENT_D,
    /// Norm of the generator's gradient.
    GRADIENT_G,
    /// Distance of the pictures, as a multiple of that of real images among themselves.
    DISTANCE,
    /// By how much the distance has fallen, as a part of what it was.
    PROGRESS,
    /// Likeness of pairs of pictures, MS-SSIM.
    LIKENESS,
    /// How far pictures are from each other, as a part of how far real images are.
    VARIETY,
    /// How far pictures of the same latent vectors moved from one measurement to the next.
    CHANGE,
    /// Strength of a grain of two pixels, as a multiple of that of real images.
    PEAK,
    /// Share of pixels that are black or white, beyond that of real images.
    EXTREME,
    /// What a step changed in the discriminator's weights, as a part of them.
    UPDATE_D,
    /// What a step changed in the generator's weights, as a part of them.
    UPDATE_G,
    /// The discriminator's learning rate.
    RATE_D,
    /// The generator's learning rate.
    RATE_G,
    /// Largest singular value of a layer, as a multiple of what it was early on.
    SINGULAR,
    /// By how much more real the discriminator takes images that it learns from than others of the
    /// same kind.
    KNOWN,
    /// How many images there are.
    IMAGES,
    /// Images in a batch, as a part of all.
    BATCH,
    /// By how much the colours of a pixel differ, 0 to 1.
    COLOUR,
    /// How light images are, 0 to 1.
    LIGHT,
    /// What the discriminator is told of real images.
    LABEL
}
