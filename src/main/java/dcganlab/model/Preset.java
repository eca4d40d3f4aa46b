package dcganlab.model;

import java.util.Locale;

/// Plans to start from.
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
                    Settings.PAPER.withLearningRates(4e-4, 8e-4),
                    "cpu")),
    /// The lesson's networks and the paper's settings.
    LESSON(
            new TrainingPlan(
                    DataChoice.portraits(20_000),
                    NetworkSpec.LESSON,
                    64,
                    1,
                    Settings.PAPER,
                    "cpu"));

    private final TrainingPlan plan;

    Preset(TrainingPlan plan) {
        this.plan = plan;
    }

    public TrainingPlan plan() {
        return plan;
    }

    /// The word for it on a command line.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
