package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** In what runs side by side can differ, and what they are called then. */
class VariationTest {
    private static final FieldWords WORDS = new FieldWords(Language.ENGLISH.texts());

    @Test
    void everySwitchOfThePlanCanDiffer() {
        List<PlanField<?>> switches =
                PlanFields.ALL.stream()
                        .filter(field -> field.kind() instanceof Kind.Switch)
                        .toList();
        assertTrue(switches.contains(PlanFields.SPECTRAL_NORM));
        assertTrue(Variation.FIELDS.containsAll(switches));
    }

    /// Whoever only chooses, as in the window, has values to choose from.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "loss",
                "learning-rate-d",
                "learning-rate-g",
                "beta1",
                "real-label",
                "input-noise",
                "averaged",
                "diff-augment",
                "spectral-norm",
                "r1",
                "deviation"
            })
    void aTechniqueCanBeChosenWithAndWithout(String word) {
        PlanField<?> field =
                Variation.FIELDS.stream()
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow();
        for (Preset preset : Preset.values()) {
            assertTrue(isInRange(field, preset.plan()));
        }
    }

    private static <T> boolean isInRange(PlanField<T> field, TrainingPlan base) {
        List<T> choices = Variation.choices(field, base);
        return choices.size() >= Variation.LEAST
                && choices.getFirst().equals(field.of(base))
                && choices.stream().allMatch(field.kind()::holds);
    }

    @Test
    void sizesOfTheNetworksAndTheSeedAreTheSameForAll() {
        for (PlanField<?> field :
                List.of(
                        PlanFields.IMAGE_SIZE,
                        PlanFields.CHANNELS,
                        PlanFields.LATENT,
                        PlanFields.WIDTH,
                        PlanFields.BATCH,
                        PlanFields.SEED,
                        PlanFields.DEVICE)) {
            assertFalse(Variation.FIELDS.contains(field), field.name());
        }
    }

    @Test
    void runsAreCalledWhatDiffersAndNothingElse() {
        assertEquals(
                List.of("Spectral norm in D: off", "Spectral norm in D: on"),
                names(PlanFields.SPECTRAL_NORM, List.of(false, true)));
        assertEquals(
                List.of("R1 penalty: 0.0", "R1 penalty: 10.0"),
                names(PlanFields.R1, List.of(0.0, 10.0)));
        assertEquals(
                List.of("Initial deviation: 2E-2", "Initial deviation: 2E-1"),
                names(PlanFields.DEVIATION, List.of(0.02, 0.2)));
    }

    @Test
    void valuesThatWouldBeRoundedToTheSameAreWrittenOut() {
        assertEquals(
                List.of("R1 penalty: 0.0", "R1 penalty: 0.01"),
                names(PlanFields.R1, List.of(0.0, 0.01)));
    }

    private static <T> List<String> names(PlanField<T> field, List<T> values) {
        return new Variation<>(field, values).names(WORDS);
    }
}
