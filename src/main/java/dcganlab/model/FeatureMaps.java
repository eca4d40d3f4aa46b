package dcganlab.model;

/// What goes into a layer or comes out of it, for one picture: square maps of numbers, `[maps,
/// side, side]`. Numbers without a place, such as a latent vector, are maps of a single pixel.
///
/// @param maps how many, 1 or more; an image has one for each of its channels
/// @param side of each in pixels, 1 or more
public record FeatureMaps(int maps, int side) {
    public FeatureMaps {
        if (maps < 1 || side < 1) {
            throw new IllegalArgumentException(maps + " maps of side " + side);
        }
    }

    /// How many numbers these are.
    public int size() {
        return maps * side * side;
    }

    @Override
    public String toString() {
        return maps + "x" + side + "x" + side;
    }
}
