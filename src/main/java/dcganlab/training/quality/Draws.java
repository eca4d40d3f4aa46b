package dcganlab.training.quality;

/// The random choices of a sliced Wasserstein distance. Both sets of pictures are looked at in the
/// same places and along the same directions, so two equal sets have the distance 0.
interface Draws {
    /// Patches of each picture.
    int patches();

    /// Directions of each level.
    int directions();

    /// The upper left corners of a picture's patches, `y * size + x`.
    ///
    /// @param size side of the level in pixels
    int[] corners(int picture, int level, int size);

    /// Directions of length 1, `[directions][values]`.
    float[][] directions(int level, int values);
}
