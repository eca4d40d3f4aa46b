package dcganlab.model;

/// How images are changed before the discriminator sees them, real and generated ones alike, each
/// at random and in its own way (Zhao et al. 2020, "Differentiable Augmentation for Data-Efficient
/// GAN Training", section 3.2).
public enum DiffAugment {
    /// Not at all.
    NONE(false, false, false),
    /// Brightness, saturation and contrast.
    COLOUR(true, false, false),
    /// Moved by up to an eighth of the side, zeros coming in.
    SHIFT(false, true, false),
    /// A square of half the side set to zero.
    CUTOUT(false, false, true),
    /// Both.
    COLOUR_SHIFT(true, true, false),
    /// Both.
    COLOUR_CUTOUT(true, false, true),
    /// Both.
    SHIFT_CUTOUT(false, true, true),
    /// All three.
    ALL(true, true, true);

    private final boolean colour;
    private final boolean shift;
    private final boolean cutout;

    DiffAugment(boolean colour, boolean shift, boolean cutout) {
        this.colour = colour;
        this.shift = shift;
        this.cutout = cutout;
    }

    public boolean colour() {
        return colour;
    }

    public boolean shift() {
        return shift;
    }

    public boolean cutout() {
        return cutout;
    }
}
