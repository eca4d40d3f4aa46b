package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;

/// Which precision this machine's processor trains in faster.
public final class FasterPrecision {
    private static final NetworkSpec NETWORK = new NetworkSpec(32, 3, 16, 64);
    private static final int BATCH = 16;
    private static final int PASSES = 4;

    private FasterPrecision() {}

    /// float32, unless the processor has instructions for bfloat16 and a discriminator learns
    /// faster with them, which takes a fraction of a second to find out.
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
        return nanos(Precision.BF16) < nanos(Precision.F32) ? Precision.BF16 : Precision.F32;
    }

    /// The quickest of some passes forward and back.
    static long nanos(Precision precision) {
        long best = Long.MAX_VALUE;
        try (NDManager manager = Torch.newManager("cpu");
                Discriminator discriminator = new Discriminator(NETWORK, manager, precision)) {
            for (int i = 0; i < PASSES; i++) {
                long start = System.nanoTime();
                try (NDManager scope = manager.newSubManager()) {
                    NDArray images = Phases.of(scope.zeros(new Shape(BATCH, 3, 32, 32)));
                    discriminator.learn(scope, images, 1, discriminator.kernels(scope));
                }
                best = Math.min(best, System.nanoTime() - start);
            }
        }
        return best;
    }
}
