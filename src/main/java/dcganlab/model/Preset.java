package dcganlab.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/// Plans to start from. What they show is the averaged generator: it takes no part in training, and
/// its pictures are what was learnt, not what the last step made of it.
public enum Preset {
    /// Recognisable portraits within two minutes on a laptop with two cores. At 32 pixels a step is
    /// short enough for a thousand of them a minute; small batches and rates above the paper's use
    /// them well, the generator's the higher because its discriminator wins early.
    CLASSROOM(
            new TrainingPlan(
                    DataChoice.portraits(20_000),
                    new NetworkSpec(32, 3, 64, 32),
                    32,
                    1,
                    settings(4e-4, 8e-4),
                    Device.CPU)),
    /// The lesson's networks. With the paper's rates the discriminator wins early; with a quarter
    /// of its batch and a generator that learns twice as fast, pictures are three times as near to
    /// the real ones after as many images (measured in `docs/averaging.md`).
    LESSON(
            new TrainingPlan(
                    DataChoice.portraits(20_000),
                    NetworkSpec.LESSON,
                    32,
                    1,
                    settings(2e-4, 4e-4),
                    Device.CPU));

    private final TrainingPlan plan;

    Preset(TrainingPlan plan) {
        this.plan = plan;
    }

    public TrainingPlan plan() {
        return plan;
    }

    /// The preset with those parts of another plan that no preset is about: the images, the seed,
    /// and what suits the machine.
    public TrainingPlan appliedTo(TrainingPlan other) {
        return plan.withData(other.data())
                .withSeed(other.seed())
                .withDevice(other.device())
                .withPrecision(other.precision());
    }

    /// The preset from which a plan differs in the fewest of the fields that presets are about; the
    /// first of those that are equally near.
    public static Preset nearest(TrainingPlan plan) {
        return Arrays.stream(values())
                .min(Comparator.comparingLong(preset -> preset.differences(plan)))
                .orElseThrow();
    }

    private long differences(TrainingPlan other) {
        return PlanFields.OF_PRESETS.stream()
                .filter(field -> !field.of(plan).equals(field.of(other)))
                .count();
    }

    private static Settings settings(double learningRateD, double learningRateG) {
        return Settings.PAPER
                .with(PlanFields.LEARNING_RATE_D, learningRateD)
                .with(PlanFields.LEARNING_RATE_G, learningRateG)
                .with(PlanFields.AVERAGED, true);
    }

    /// The word for it on a command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
