package dcganlab.training.quality;

/// Whether a generator repeats the images it has learnt from, by distances as {@link NearestReal}
/// measures them: 0 for the same picture, 1 for nothing in common.
///
/// @param checked generated pictures that were looked at
/// @param generatedMedian the median of their distances to their nearest real image
/// @param realMedian the median of the real images' distances to their nearest other real image
/// @param threshold the distance that 99 of 100 real images keep from each other: the first
///   percentile of theirs
/// @param closer how many generated pictures are not farther than that from a real image; one in a
///   hundred is by chance
public record Memorisation(
        int checked, double generatedMedian, double realMedian, double threshold, int closer) {
    /// How far generated pictures are from real images, in units of what real images are from each
    /// other: about 1 or more for pictures of its own and for noise, near 0 for copies. Blurred
    /// pictures, which lack what is each image's own, can lie below 1 too.
    public double ratio() {
        return generatedMedian / realMedian;
    }
}
