package dcganlab.nn;

import dcganlab.model.Bfloat16;
import dcganlab.model.Message;
import dcganlab.model.Precision;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/// Which precision this machine's processor trains in faster, by measurement: what a processor says
/// of itself differs from system to system, and what libtorch makes of it from release to release.
public final class FasterPrecision {
    private static volatile KeptMeasurement here = keptIn(null);

    private FasterPrecision() {}

    private static KeptMeasurement keptIn(@Nullable Path folder) {
        return new KeptMeasurement(folder, FasterPrecision::machine, Bfloat16Probe::measure);
    }

    private static String machine() {
        return Processor.HERE.model()
                + ", PyTorch "
                + Torch.version()
                + ", probe "
                + Bfloat16Probe.VERSION;
    }

    /// Keeps what is measured in a folder from now on, and takes it from there.
    public static void keepIn(Path folder) {
        here = keptIn(folder);
    }

    /// What bfloat16 is worth on this machine's processor. Where it was never measured the calling
    /// thread does that, which takes a fraction of a second, and may use a single core after that.
    public static Bfloat16 bfloat16() {
        return here.get();
    }

    /// The same, measured now in any case.
    public static Bfloat16 measureAnew() {
        return here.anew();
    }

    /// The precision of a plan, the automatic one settled: that which is faster, and on a GPU
    /// float32.
    public static Precision of(TrainingPlan plan) {
        if (plan.precision() != Precision.AUTOMATIC) {
            return plan.precision();
        }
        return plan.device().isProcessor() ? bfloat16().choice() : Precision.F32;
    }

    /// What to tell whose plan wants bfloat16 where float32 is better.
    public static Optional<Message> warning(TrainingPlan plan) {
        return Bfloat16.isWanted(plan)
                ? Optional.ofNullable(bfloat16().warning(plan))
                : Optional.empty();
    }

    /// Whether bfloat16 is known to be faster, without waiting for anything.
    static boolean isBfloat16() {
        Bfloat16 known = here.known();
        return known != null && known.choice() == Precision.BF16;
    }
}
