package dcganlab.model;

/// What the discriminator thinks, as it was when a generator was measured, of some images that it
/// learns from and of some that it never sees, in evaluation mode: means of
/// [opinions][Loss#opinion], 0 to 1; `NaN` where no images are held out, or older labs measured.
///
/// @param learnt of images that it learns from
/// @param heldOut of others of the same kind: much lower where it knows the former by heart
public record Verdicts(double learnt, double heldOut) {
    /// Nothing was held out.
    public static final Verdicts NONE = new Verdicts(Double.NaN, Double.NaN);

    /// How much more real the images seem that it learns from.
    public double gap() {
        return learnt - heldOut;
    }
}
