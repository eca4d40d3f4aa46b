package dcganlab.state;

import dcganlab.model.TrainingPlan;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/// One of the things in which two runs' plans can differ.
public enum Aspect {
    DATA(plan -> plan.data().location()),
    PART(plan -> plan.data().part()),
    COUNT(plan -> plan.data().count()),
    FIT(plan -> plan.data().fit()),
    BACKGROUND(plan -> plan.data().background()),
    TILE(plan -> plan.data().tile()),
    IMAGE_SIZE(plan -> plan.network().imageSize()),
    CHANNELS(plan -> plan.network().channels()),
    LATENT(plan -> plan.network().latent()),
    WIDTH(plan -> plan.network().width()),
    BATCH(TrainingPlan::batch),
    SEED(TrainingPlan::seed),
    LEARNING_RATE_D(plan -> plan.settings().learningRateD()),
    LEARNING_RATE_G(plan -> plan.settings().learningRateG()),
    REAL_LABEL(plan -> plan.settings().realLabel()),
    INPUT_NOISE(plan -> plan.settings().inputNoise()),
    NOISE_STEPS(plan -> plan.settings().noiseSteps()),
    DISCRIMINATOR_STEPS(plan -> plan.settings().discriminatorSteps()),
    AVERAGED(plan -> plan.settings().averaged()),
    DEVICE(TrainingPlan::device),
    PRECISION(TrainingPlan::precision);

    private final Function<TrainingPlan, Object> value;

    Aspect(Function<TrainingPlan, Object> value) {
        this.value = value;
    }

    /// What a plan says of it: a number, a text, a flag, or a choice.
    public Object of(TrainingPlan plan) {
        return value.apply(plan);
    }

    /// Those in which not all plans are alike.
    public static List<Aspect> differing(List<TrainingPlan> plans) {
        return differing(plans, (plan, aspect) -> aspect.of(plan));
    }

    /// Those of which not all say the same.
    static <T> List<Aspect> differing(List<T> all, BiFunction<T, Aspect, Object> said) {
        return Arrays.stream(values())
                .filter(aspect ->
                        all.stream().map(each -> said.apply(each, aspect)).distinct().count() > 1)
                .toList();
    }
}
