package dcganlab.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

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
                    Settings.PAPER.withLearningRates(4e-4, 8e-4).withAveraged(true),
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
                    Settings.PAPER.withLearningRates(2e-4, 4e-4).withAveraged(true),
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

    /// The preset from which a plan differs in the fewest numbers of its networks and settings; the
    /// first of those that are equally near.
    public static Preset nearest(TrainingPlan plan) {
        return Arrays.stream(values())
                .min(Comparator.comparingLong(preset -> preset.differences(plan)))
                .orElseThrow();
    }

    private long differences(TrainingPlan other) {
        List<Object> mine = numbers(plan);
        List<Object> its = numbers(other);
        return IntStream.range(0, mine.size()).filter(i -> !mine.get(i).equals(its.get(i))).count();
    }

    /// What a preset is about: not the images, the seed, or what suits the machine.
    private static List<Object> numbers(TrainingPlan plan) {
        NetworkSpec network = plan.network();
        Settings settings = plan.settings();
        return List.of(
                network.imageSize(),
                network.channels(),
                network.latent(),
                network.width(),
                plan.batch(),
                settings.learningRateD(),
                settings.learningRateG(),
                settings.realLabel(),
                settings.inputNoise(),
                settings.noiseSteps(),
                settings.discriminatorSteps(),
                settings.averaged());
    }

    /// The word for it on a command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
