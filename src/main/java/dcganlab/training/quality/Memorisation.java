package dcganlab.training.quality;

/// Whether a generator repeats the images it has learnt from. The distance of two pictures is their
/// mean squared pixel difference, pixels from 0 to 255.
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
    /// other: about 1 or more for pictures of its own, near 0 for copies. Pictures that are blurred
    /// or all average can lie below 1 too.
    public double ratio() {
        return generatedMedian / realMedian;
    }
}
