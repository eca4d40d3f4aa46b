package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What may change while training runs, from the next step on: a value for each [Setting] of
/// [PlanFields].
public final class Settings {
    /// The paper's: both rates 2e-4, no smoothing, no noise, one update each.
    public static final Settings PAPER = new Settings(Map.of());

    /// Those that are not the paper's.
    private final Map<Setting<?>, Object> others;

    private Settings(Map<Setting<?>, Object> others) {
        this.others = others;
    }

    @SuppressWarnings("unchecked") // What stands there was put there by its type.
    public <T> T get(Setting<T> setting) {
        return (T) others.getOrDefault(setting, setting.paper());
    }

    /// The same settings but for one.
    ///
    /// @throws InvalidPlanException if the value is out of range
    public <T> Settings with(Setting<T> setting, T value) {
        setting.require(value);
        Map<Setting<?>, Object> changed = new HashMap<>(others);
        if (value.equals(setting.paper())) {
            changed.remove(setting);
        } else {
            changed.put(setting, value);
        }
        return new Settings(Map.copyOf(changed));
    }

    /// What holds in one step: the learning rates as far as they have [decayed][#rateAt], and none
    /// that decays any more.
    public Settings at(long step) {
        return get(PlanFields.DECAY_FROM) == 0
                ? this
                : with(PlanFields.LEARNING_RATE_D, rateAt(PlanFields.LEARNING_RATE_D, step))
                        .with(PlanFields.LEARNING_RATE_G, rateAt(PlanFields.LEARNING_RATE_G, step))
                        .with(PlanFields.DECAY_FROM, 0);
    }

    /// A learning rate in a step, counted from 0: times √({@link PlanFields#DECAY_FROM} ÷ step)
    /// where that is below 1.
    public double rateAt(Setting<Double> rate, long step) {
        int from = get(PlanFields.DECAY_FROM);
        return from == 0 || step <= from ? get(rate) : get(rate) * Math.sqrt((double) from / step);
    }

    /// Standard deviation of the input noise at a step.
    public double noiseAt(long step) {
        double left = 1 - (double) step / get(PlanFields.NOISE_STEPS);
        return get(PlanFields.INPUT_NOISE) * Math.max(0, left);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Settings settings && others.equals(settings.others);
    }

    @Override
    public int hashCode() {
        return others.hashCode();
    }

    @Override
    public String toString() {
        return PlanFields.SETTINGS.stream()
                .map(setting -> setting.name() + "=" + get(setting))
                .collect(Collectors.joining(", ", "Settings[", "]"));
    }
}
