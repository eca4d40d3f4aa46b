package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// All that the next step of a run depends on, beside its plan and its images: from here a run goes
/// on, on the CPU to the last bit, as if it had never stopped. Every random number follows from the
/// plan's seed and a count, so the counts are the state of all random generators and the order of
/// the images.
///
/// @param counts how far the run has come
/// @param settings those that hold for the next step
/// @param images by which the images are known again, see {@code ImageSet.fingerprint}
/// @param average the averaged generator; none before its first step, and in checkpoints of runs
///   that were not averaged
public record TrainerState(
        Counts counts,
        Settings settings,
        long images,
        Weights generator,
        Weights discriminator,
        @Nullable Weights average,
        Moments generatorMoments,
        Moments discriminatorMoments) {

    /// The generator that is shown after this step: the averaged one, unless the settings say
    /// otherwise.
    public Weights shown() {
        return settings.get(PlanFields.AVERAGED) && average != null ? average : generator;
    }

    /// The same with other settings for the next step.
    public TrainerState with(Settings other) {
        return new TrainerState(
                counts,
                other,
                images,
                generator,
                discriminator,
                average,
                generatorMoments,
                discriminatorMoments);
    }

    /// How far a run has come.
    ///
    /// @param step steps done
    /// @param images real images seen
    /// @param latentDraws batches of latent vectors drawn
    /// @param noiseDraws batches of noise drawn
    /// @param averagedSteps steps that the average has followed; 0 while there is none
    /// @param nanos training time, pauses left out
    public record Counts(
            long step,
            long images,
            long latentDraws,
            long noiseDraws,
            long averagedSteps,
            long nanos) {
        /// At the beginning.
        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);
    }
}
