package dcganlab.model;

import java.util.Locale;

/// The numbers in which convolutions multiply. Weights, normalisation, losses and Adam are float32
/// in any case.
public enum Precision {
    /// Whatever a short measurement on this machine finds faster.
    AUTOMATIC,
    /// float32: 24 bits of precision, PyTorch's numbers to the last digits.
    F32,
    /// bfloat16: float32's range with 8 bits of precision, up to twice as fast on processors that
    /// have instructions for it, and many times slower on others.
    BF16;

    /// The word for it on a command line and in a plan.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
