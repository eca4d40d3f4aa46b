package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// What learning in bfloat16 is worth on a processor, beside float32. Without instructions for it
/// libtorch takes twenty times as long, or more.
///
/// @param error how far its gradients are from float32's, as a part of their length
/// @param speed how many times as fast it is
public record Bfloat16(double error, double speed) {
    /// Gradients through some layers of 8 bits of precision are 0.02 to 0.07 away; wrong ones by
    /// about their length.
    private static final double LARGEST_ERROR = 0.2;

    /// Whether its results are float32's but for rounding.
    public boolean right() {
        return error <= LARGEST_ERROR; // NaN is not.
    }

    /// The precision to learn in.
    public Precision choice() {
        return right() && speed > 1 ? Precision.BF16 : Precision.F32;
    }

    /// What to tell who has chosen bfloat16 for the processor; null if it was another choice, or a
    /// good one.
    public @Nullable Message warning(TrainingPlan plan) {
        if (!isWanted(plan)) {
            return null;
        }
        if (!right()) {
            return Message.of("model.bfloat16Wrong");
        }
        return speed < 1 ? Message.of("model.bfloat16Slower", 1 / speed) : null;
    }

    /// Whether a plan wants it on the processor.
    public static boolean isWanted(TrainingPlan plan) {
        return plan.precision() == Precision.BF16 && plan.device().isProcessor();
    }
}
