package dcganlab.nn;

import dcganlab.model.Precision;

/// Where training multiplies convolutions in the minimal form of Winograd (`convolution.py`), which
/// has 9 products for 16.
final class MinimalForm {
    /// Channels of the wide map from which it wins; `convolution.py` looks at each kernel.
    static final int FEWEST_CHANNELS = 64;

    private MinimalForm() {}

    /// Whether it is faster than libtorch's own convolutions in float32: on most processors, and on
    /// no GPU.
    static boolean isFaster(boolean onProcessor) {
        return onProcessor && !Processor.HERE.hasFasterConvolutions();
    }

    /// Whether a network that learns in a precision has it. In bfloat16 it would round sums, too.
    static boolean isLearntIn(Precision precision, boolean onProcessor) {
        return isFaster(onProcessor) && precision != Precision.BF16;
    }
}
