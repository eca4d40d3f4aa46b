package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// Which precision this machine's processor trains in faster.
public final class FasterPrecision {
    private static final NetworkSpec NETWORK = new NetworkSpec(32, 3, 16, 64);
    private static final int BATCH = 16;
    private static final int PASSES = 12;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FasterPrecision() {}

    /// float32, unless the processor has instructions for bfloat16 and a discriminator learns
    /// faster with them, which takes a fraction of a second to find out. The calling thread may use
    /// a single core after that.
    ///
    /// @param device where training will run; on a GPU it is float32
    public static Precision on(String device) {
        return device.equals("cpu") ? Measured.PRECISION : Precision.F32;
    }

    /// Measured once, when it is first asked for.
    private static final class Measured {
        private static final Precision PRECISION = measure();
    }

    private static Precision measure() {
        if (!Processor.HERE.hasBfloat16()) {
            return Precision.F32;
        }
        Quickest quickest = measure(PASSES);
        return quickest.bf16() < quickest.f32() ? Precision.BF16 : Precision.F32;
    }

    /// Processor time in nanoseconds of the quickest pass forward and back.
    record Quickest(long f32, long bf16) {}

    /// Both take turns, for a machine's speed wanders, on one core and by the thread's own time,
    /// for others may train meanwhile.
    static Quickest measure(int passes) {
        Torch.useThread(1);
        long f32 = Long.MAX_VALUE;
        long bf16 = Long.MAX_VALUE;
        try (NDManager manager = Torch.newManager("cpu");
                Discriminator exact = new Discriminator(NETWORK, manager, Precision.F32);
                Discriminator rounded = new Discriminator(NETWORK, manager, Precision.BF16)) {
            NDArray images = Phases.of(manager.zeros(new Shape(BATCH, 3, 32, 32)));
            for (int i = 0; i < passes; i++) {
                f32 = Math.min(f32, nanos(exact, images));
                bf16 = Math.min(bf16, nanos(rounded, images));
            }
        }
        return new Quickest(f32, bf16);
    }

    private static long nanos(Discriminator discriminator, NDArray images) {
        long start = THREADS.getCurrentThreadCpuTime();
        try (NDManager scope = images.getManager().newSubManager()) {
            discriminator.learn(scope, images, 1, discriminator.kernels(scope));
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
