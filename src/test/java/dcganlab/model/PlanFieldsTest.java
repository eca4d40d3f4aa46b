package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The table of a plan's fields is whole: each row reads and writes a plan, has its range, and its
/// words.
class PlanFieldsTest {
    private static final TrainingPlan PLAN = Preset.CLASSROOM.plan();
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);
    private static final FieldWords WORDS = new FieldWords(TEXTS);

    static final List<PlanField<?>> ALL = PlanFields.ALL;
    static final List<Setting<?>> SETTINGS = PlanFields.SETTINGS;

    @ParameterizedTest
    @FieldSource("ALL")
    <T> void aFieldSetsWhatItReadsAndNothingElse(PlanField<T> field) {
        TrainingPlan other =
                Preset.LESSON
                        .plan()
                        .withData(new DataChoice("there", 7, Fit.FIT, 0x123456, "half", 16))
                        .withBatch(8)
                        .withSeed(9)
                        .withDevice(Device.gpu(1))
                        .withPrecision(Precision.F32);
        for (Setting<?> setting : SETTINGS) {
            other = last(other, setting);
        }
        T value = field.of(other);
        TrainingPlan changed = field.with(PLAN, value);
        assertEquals(value, field.of(changed));
        List<PlanField<?>> differing = PlanFields.differing(List.of(PLAN, changed));
        assertTrue(List.of(field).containsAll(differing), differing.toString());
        assertEquals(PLAN, field.with(changed, field.of(PLAN)));
    }

    /// With the other end of a setting's range.
    private static <T> TrainingPlan last(TrainingPlan plan, Setting<T> setting) {
        return setting.with(
                plan, setting.kind().read(new Typed(setting.kind().limits().getLast())));
    }

    @ParameterizedTest
    @FieldSource("ALL")
    <T> void everyFieldHasItsWords(PlanField<T> field) {
        assertFalse(WORDS.name(field).isEmpty());
        if (field.section().ofPresets()) {
            WORDS.tip(field); // Its name may say all, but that must have been thought of.
        }
        assertFalse(WORDS.value(field, field.of(PLAN)).isEmpty() && field != PlanFields.PART);
        if (field.kind() instanceof Kind.Choice<?> choice) {
            choice.values().forEach(value -> TEXTS.of("model." + field.name() + value));
        }
        assertEquals(1, ALL.stream().filter(each -> each.path().equals(field.path())).count());
        assertEquals(1, ALL.stream().filter(each -> each.word().equals(field.word())).count());
    }

    @ParameterizedTest
    @FieldSource("SETTINGS")
    <T> void everySettingHasItsTip(Setting<T> setting) {
        assertFalse(WORDS.tip(setting).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "batch | 1 | A batch can have 2 to 1024 images, not 1.",
                "batch | 1025 | A batch can have 2 to 1024 images, not 1025.",
                "imageSize | 48 | Images can be 32, 64 or 128 pixels wide, not 48.",
                "channels | 2 | Images have 1 channel (grey) or 3 (colour), not 2.",
                "latent | 1 | The latent vector can have 2 to 512 numbers, not 1.",
                "latent | 513 | The latent vector can have 2 to 512 numbers, not 513.",
                "width | 7 | The width of the networks can be 8 to 128, not 7.",
                "width | 129 | The width of the networks can be 8 to 128, not 129.",
                "count | 0 | At least one image is needed, not 0.",
                "tile | 3 | Tiles have 4 to 2,048 pixels a side, or 0 for none, not 3.",
                "learningRateD | 1.5 | A learning rate must be between 0 and 1, not 1.5.",
                "learningRateG | -1 | A learning rate must be between 0 and 1, not -1.",
                "realLabel | 0.4 | The label of real images must be between 0.5 and 1, not 0.4.",
                "realLabel | NaN | The label of real images must be between 0.5 and 1, not NaN.",
                "inputNoise | 2 | Input noise must be between 0 and 1, not 2.",
                "decayFrom | -1 | A step from which rates fall must be 0 or more, not -1; 0 if they stay.",
                "noiseSteps | 0 | Input noise must decay over at least 1 step, not 0.",
                "r1 | -1 | The weight of R1 must be between 0 and 100, not -1.",
                "discriminatorSteps | 0 | can take 1 to 10 steps for each of the generator’s, not 0.",
                "discriminatorSteps | 11 | can take 1 to 10 steps for each of the generator’s, not 11.",
            })
    void aValueOutOfRangeIsToldTheRange(String name, double value, String reason) {
        PlanField<?> field =
                ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        InvalidPlanException e = assertThrows(InvalidPlanException.class, () -> set(field, value));
        String text = TEXTS.of(e.reason());
        assertTrue(text.contains(reason), text);
    }

    private static <T> void set(PlanField<T> field, double value) {
        field.with(PLAN, field.kind().read(new Typed(value)));
    }

    /// Networks check themselves, too.
    @Test
    void theNetworksHaveTheTablesRanges() {
        for (PlanField<?> field : ALL) {
            if (field.section() == PlanField.Section.NETWORKS
                    && !(field.kind() instanceof Kind.Switch)) {
                field.kind().limits().forEach(limit -> set(field, ((Number) limit).doubleValue()));
            }
        }
    }

    @Test
    void settingsAreEqualIfTheySayTheSame() {
        Settings other = Settings.PAPER.with(PlanFields.REAL_LABEL, 0.9);
        assertNotEquals(Settings.PAPER, other);
        assertEquals(0.9, other.get(PlanFields.REAL_LABEL));
        assertEquals(1, other.get(PlanFields.DISCRIMINATOR_STEPS));
        assertEquals(Settings.PAPER, other.with(PlanFields.REAL_LABEL, 1.0));
        assertEquals(Settings.PAPER.hashCode(), other.with(PlanFields.REAL_LABEL, 1.0).hashCode());
    }

    @Test
    void aSettingIsTypedInSmallLetters() {
        assertEquals("learning-rate-d", PlanFields.LEARNING_RATE_D.word());
        assertEquals("averaged", PlanFields.AVERAGED.word());
        assertEquals(
                "settings.learningRateD, batch, network.imageSize",
                Stream.of(PlanFields.LEARNING_RATE_D, PlanFields.BATCH, PlanFields.IMAGE_SIZE)
                        .map(PlanField::path)
                        .reduce((a, b) -> a + ", " + b)
                        .orElseThrow());
    }

    /// A value as it comes.
    private record Typed(Object value) implements Source<IllegalStateException> {
        @Override
        public double number() {
            return ((Number) value).doubleValue();
        }

        @Override
        public int whole() {
            return ((Number) value).intValue();
        }

        @Override
        public long wholeLong() {
            return ((Number) value).longValue();
        }

        @Override
        public boolean flag() {
            return (Boolean) value;
        }

        @Override
        public String text() {
            return value.toString();
        }

        @Override
        public IllegalStateException wrong(Message must) {
            return new IllegalStateException(TEXTS.of(must));
        }
    }
}
