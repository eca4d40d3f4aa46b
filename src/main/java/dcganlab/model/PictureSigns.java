package dcganlab.model;

/// Signs of trouble in a small sample of a generator's pictures, and what real images have of the
/// same; `NaN` where it was not measured.
///
/// @param variety how far two generated pictures are from each other, as a part of how far two real
///   images are: about 1 is good, near 0 all pictures are the same
/// @param change how far pictures of the same latent points move in about a hundred steps (50 to
///   200), as a part of how far two real images are; `NaN` where nobody looked so many steps away
/// @param peak how much stronger the finest pattern that pixels can hold, one on, one off, is in
///   generated pictures than patterns that are little coarser; a checkerboard shows as a peak
/// @param peakReal the same of real images, usually about 1
/// @param extreme share of the numbers that are black or white, beyond ±0.98 of -1 to 1
/// @param extremeReal the same of real images
/// @param colourReal by how much the colours of a real image's pixels differ, 0 for grey to 1
/// @param lightReal how light real images are, 0 for black to 1 for white
public record PictureSigns(
        double variety,
        double change,
        double peak,
        double peakReal,
        double extreme,
        double extremeReal,
        double colourReal,
        double lightReal) {
    /// Nothing was measured.
    public static final PictureSigns NONE =
            new PictureSigns(
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN);
}
