package dcganlab.doctor;

import dcganlab.model.DiffAugment;
import dcganlab.model.PlanFields;
import dcganlab.model.Setting;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;

/// Which settings help against a symptom.
final class Advices {
    /// What rates are halved down to at least, and raised to: the paper's.
    private static final double USUAL = 2e-4;

    /// A rate that is right for none of both.
    private static final double MOST = 10 * USUAL;

    private static final double SMOOTH = 0.9;
    private static final double NOISE = 0.1;

    private Advices() {}

    /// Advice for a run that went wrong after a step.
    ///
    /// @param from step at which it began
    static Advice of(Symptom symptom, Measured run, long from) {
        long back = run.checkpointBefore(from);
        Settings then = run.settingsAt(back + 1);
        Settings better = better(symptom, run.settingsAt(from));
        return new Advice(
                back < 0 || better.equals(then) ? null : new SettingsChange(back, then, better));
    }

    private static Settings better(Symptom symptom, Settings settings) {
        return switch (symptom) {
            case EXPLODING_GRADIENTS, SATURATED_OUTPUT, WEIGHTS_COLLAPSE ->
                    lower(lower(settings, PlanFields.LEARNING_RATE_D), PlanFields.LEARNING_RATE_G);
            case VANISHING_GRADIENTS, DISCRIMINATOR_WINS ->
                    lower(settings, PlanFields.LEARNING_RATE_D)
                            .with(
                                    PlanFields.LEARNING_RATE_G,
                                    Math.max(2 * USUAL, settings.get(PlanFields.LEARNING_RATE_G)))
                            .with(PlanFields.DISCRIMINATOR_STEPS, 1)
                            .with(PlanFields.REAL_LABEL, SMOOTH)
                            .with(PlanFields.INPUT_NOISE, NOISE);
            case MODE_COLLAPSE, GARBAGE_PASSES, NO_PROGRESS ->
                    lower(lower(settings, PlanFields.LEARNING_RATE_D), PlanFields.LEARNING_RATE_G)
                            .with(PlanFields.DISCRIMINATOR_STEPS, 1);
            case FALSE_BALANCE, RATE_D_HIGH ->
                    capped(lower(settings, PlanFields.LEARNING_RATE_D), PlanFields.LEARNING_RATE_G);
            case RATE_G_HIGH ->
                    capped(lower(settings, PlanFields.LEARNING_RATE_G), PlanFields.LEARNING_RATE_D);
            case RATE_D_LOW -> settings.with(PlanFields.LEARNING_RATE_D, USUAL);
            case RATE_G_LOW -> settings.with(PlanFields.LEARNING_RATE_G, USUAL);
            case OSCILLATION ->
                    lower(lower(settings, PlanFields.LEARNING_RATE_D), PlanFields.LEARNING_RATE_G)
                            .with(PlanFields.BETA1, PlanFields.BETA1.paper())
                            .with(PlanFields.AVERAGED, true);
            case FEW_IMAGES, BY_HEART -> settings.with(PlanFields.DIFF_AUGMENT, DiffAugment.ALL);
            case LOW_LABEL -> settings.with(PlanFields.REAL_LABEL, SMOOTH);
            case WRONG_RANGE, CHECKERBOARD, NO_BATCH_NORM, NEARLY_BLACK, LARGE_BATCH, GREY_IMAGES ->
                    settings;
        };
    }

    /// The other rate too, if it is no less wrong.
    private static Settings capped(Settings settings, Setting<Double> rate) {
        return settings.get(rate) > MOST ? settings.with(rate, USUAL) : settings;
    }

    /// A rate far above the paper's becomes that; one that is near it, half.
    private static Settings lower(Settings settings, Setting<Double> rate) {
        double now = settings.get(rate);
        return settings.with(rate, now >= 4 * USUAL ? USUAL : now / 2);
    }
}
