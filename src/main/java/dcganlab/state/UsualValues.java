package dcganlab.state;

/// Between which values the curves of healthy runs lie.
///
/// @param lossD of the discriminator's loss
/// @param lossG of the generator's loss
/// @param dX of the verdict on real images
/// @param dGz of the verdict on generated pictures
public record UsualValues(Range lossD, Range lossG, Range dX, Range dGz) {
    /// Some values; none where `from` is above `to`.
    public record Range(double from, double to) {
        private static final Range NONE =
                new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    }

    /// Where nobody knows what is usual.
    static final UsualValues UNKNOWN =
            new UsualValues(Range.NONE, Range.NONE, Range.NONE, Range.NONE);
}
