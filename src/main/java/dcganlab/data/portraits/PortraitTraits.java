package dcganlab.data.portraits;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// All that one portrait shows.
///
/// @param values every trait's value, 0 to 1
public record PortraitTraits(Map<Trait, Double> values) {
    public PortraitTraits {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
        for (Trait trait : Trait.values()) {
            double value = values.getOrDefault(trait, Double.NaN);
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException(trait + " is " + value);
            }
        }
    }

    /// Each trait drawn by itself from its distribution.
    public static PortraitTraits random(RandomGenerator random) {
        var values = new EnumMap<Trait, Double>(Trait.class);
        for (Trait trait : Trait.values()) {
            values.put(trait, trait.spread().draw(random));
        }
        return new PortraitTraits(values);
    }

    /// What only some portraits have is absent; every other trait is in its middle.
    public static PortraitTraits plain() {
        var values = new EnumMap<Trait, Double>(Trait.class);
        for (Trait trait : Trait.values()) {
            values.put(trait, trait.spread().share() < 1 ? 0 : 0.5);
        }
        return new PortraitTraits(values);
    }

    public double get(Trait trait) {
        return values.getOrDefault(trait, Double.NaN);
    }

    /// The same but for one trait.
    public PortraitTraits with(Trait trait, double value) {
        var copy = new EnumMap<Trait, Double>(values);
        copy.put(trait, value);
        return new PortraitTraits(copy);
    }

    /// A trait's value, stretched from 0..1 to another range.
    double between(Trait trait, double atZero, double atOne) {
        return atZero + (atOne - atZero) * get(trait);
    }
}
