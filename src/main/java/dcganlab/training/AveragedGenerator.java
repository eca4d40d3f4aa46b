package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Weights;
import dcganlab.nn.Generator;
import dcganlab.nn.KeptStatistics;

/// The generator that is shown, saved and judged: an exponential moving average of the weights of
/// the one that learns (Yazıcı et al. 2019, "The Unusual Effectiveness of Averaging in GAN
/// Training"), with running statistics of its own, for those of other weights are not what these
/// make of their batches. It takes no part in training.
///
/// Every few steps one batch of latent vectors passes through it in training mode, by which its
/// statistics are measured. That is a fiftieth of the training.
final class AveragedGenerator {
    /// The average follows the weights with this share a step (0.999 of it stays).
    private static final double SHARE = 0.001;

    /// In its first steps the average follows faster, lest the untrained weights stay in it for
    /// thousands: with the share `(c - 1) / (c + n)` at step n, where c is 10 until step 250 and 30
    /// from step 750 on. With 30 at first, the weights' ups and downs would be left in it; with 10
    /// at last, it would lag behind (docs/averaging.md).
    private static final double FIRST = 10;

    private static final double LATER = 30;
    private static final double STEPS = 25;

    /// Latent vectors in a batch by which statistics are measured; as many as in one of training if
    /// those are more. Fewer say little of all.
    private static final int BATCH = 64;

    /// So many times as many vectors pass in training: a pass is an eighth of a step, and so all of
    /// this is less than a fiftieth.
    private static final int SELDOM = 8;

    /// At first the statistics have to move as fast as the weights: the steps between two batches
    /// are this part of all.
    private static final long EARLY = 10;

    /// What a batch counts for in the statistics, against what the steps since the one before count
    /// for in the weights, and the limits: more would be noise, and less lags behind.
    private static final double AHEAD = 4;

    private static final double LEAST = 0.05;
    private static final double MOST = 0.5;

    private final Generator generator;
    private final KeptStatistics before;
    private final int batch;
    private final long seldom;
    private long steps;

    /// @param trained latent vectors in a batch of training
    /// @param precision of its convolutions when statistics are measured
    AveragedGenerator(NetworkSpec spec, NDManager manager, int trained, Precision precision) {
        generator = new Generator(spec, manager, precision);
        before = new KeptStatistics(generator);
        batch = Math.max(BATCH, trained);
        seldom = (long) SELDOM * batch / trained;
    }

    /// Gives batches of latent vectors.
    interface Latents {
        /// A batch, `[n, latent, 1, 1]`.
        ///
        /// @param n how many vectors
        /// @param step steps that the average has followed
        NDArray batch(NDManager scope, int n, long step);
    }

    /// As it is now; of no meaning before the first step.
    Generator generator() {
        return generator;
    }

    /// Steps that it has followed.
    long steps() {
        return steps;
    }

    /// Follows a step of the generator that learns.
    void follow(Generator learning, NDManager manager, Latents latents) {
        double share = share(steps);
        if (steps == 0) {
            generator.copyFrom(learning);
        } else {
            generator.approach(learning, share);
        }
        long every = Math.clamp(steps / EARLY, 1, seldom);
        if (steps % every == 0) {
            before.keep();
            try (NDManager scope = manager.newSubManager()) {
                generator.generate(scope, latents.batch(scope, batch, steps));
            }
            before.move(Math.clamp(AHEAD * every * share, LEAST, MOST));
        }
        steps++;
    }

    /// What the next weights count for in the average.
    private static double share(long steps) {
        double c = Math.clamp(steps / STEPS, FIRST, LATER);
        return Math.max(SHARE, (c - 1) / (c + steps));
    }

    /// Goes on from an earlier state.
    ///
    /// @param followed steps that those weights had followed
    /// @throws LabException if the weights do not fit
    void restore(Weights weights, long followed) throws LabException {
        generator.load(weights);
        steps = followed;
    }
}
