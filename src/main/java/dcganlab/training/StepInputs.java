package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.data.ImageSet;
import dcganlab.model.DiffAugment;
import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.TrainerState.Counts;
import dcganlab.model.TrainingPlan;

/// What goes into the steps of a run: real images, latent vectors, and how the discriminator sees
/// images. The same seed gives the same ones, step by step.
final class StepInputs {
    private final TrainingPlan plan;
    private final Batches batches;
    private final RealImages images;
    private final InputNoise noise;
    private final Randomness randomness;
    private long seen;
    private long latentDraws;
    private long nanos;

    StepInputs(TrainingPlan plan, ImageSet images, Randomness randomness, NDManager manager)
            throws LabException {
        this.plan = plan;
        this.randomness = randomness;
        batches = new Batches(images, randomness);
        this.images = RealImages.on(plan.device(), images, plan.batch(), manager);
        noise = new InputNoise(plan.device(), shape(plan), randomness);
    }

    private static Shape shape(TrainingPlan plan) {
        NetworkSpec spec = plan.network();
        return new Shape(plan.batch(), spec.channels(), spec.imageSize(), spec.imageSize());
    }

    /// Real images that were seen.
    long seen() {
        return seen;
    }

    /// How long it took to draw, fetch and convert them.
    long nanos() {
        return nanos;
    }

    /// How far they have come, with how far the rest of the run has.
    Counts counts(long step, long averagedSteps, long nanos) {
        return new Counts(step, seen, latentDraws, noise.draws(), averagedSteps, nanos);
    }

    /// Goes on from there.
    void restore(Counts counts) {
        seen = counts.images();
        latentDraws = counts.latentDraws();
        noise.restore(counts.noiseDraws());
    }

    /// The next real images, in {@link dcganlab.nn.Phases}.
    NDArray real(NDManager scope) {
        long start = System.nanoTime();
        NDArray batch = images.batch(scope, batches.next(seen, plan.batch()));
        seen += plan.batch();
        nanos += System.nanoTime() - start;
        return batch;
    }

    /// The next latent vectors `[batch, latent, 1, 1]`.
    NDArray latents(NDManager scope) {
        long start = System.nanoTime();
        int numbers = plan.batch() * latent();
        NDArray z =
                latents(scope, Randomness.gaussians(randomness.latent(latentDraws++), numbers, 1));
        nanos += System.nanoTime() - start;
        return z;
    }

    /// Latent vectors `[n, latent, 1, 1]` by which the averaged generator measures its statistics
    /// the `at`-th time.
    NDArray statisticsLatents(NDManager scope, int n, long at) {
        return latents(scope, OrthogonalLatents.draw(randomness.statistics(at), n, latent()));
    }

    private NDArray latents(NDManager scope, float[] vectors) {
        return scope.create(vectors, new Shape(vectors.length / latent(), latent(), 1, 1));
    }

    private int latent() {
        return plan.network().latent();
    }

    /// What the discriminator sees in a step: images augmented, then with noise.
    Sight sight(Settings settings, long step) {
        DiffAugment kinds = settings.get(PlanFields.DIFF_AUGMENT);
        Sight augmented =
                kinds == DiffAugment.NONE
                        ? Sight.CLEAR
                        : new AugmentedSight(kinds, randomness, plan.batch(), step);
        double deviation = settings.noiseAt(step);
        return deviation == 0 ? augmented : seen -> augmented.of(seen).with(noise.of(deviation));
    }
}
