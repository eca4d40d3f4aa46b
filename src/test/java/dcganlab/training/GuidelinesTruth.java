package dcganlab.training;

import static dcganlab.Closeness.assertClose;
import static dcganlab.Closeness.assertCloseAsAWhole;

import ai.djl.ndarray.NDArray;

import dcganlab.Reference;
import dcganlab.model.Architecture;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.Source;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What PyTorch computed where guidelines are undone, or with other techniques; see
 * `reference/make_guidelines.py`.
 */
final class GuidelinesTruth {
    private static final Weights ARRAYS = arrays();

    private final String variant;
    private final TrainingPlan plan;
    private final int salt;

    /**
     * @param variant in the script's words
     */
    GuidelinesTruth(String variant) {
        this.variant = variant;
        plan = plan(variant);
        salt = (int) ARRAYS.tensor(variant + ":salt").values()[0];
    }

    private static Weights arrays() {
        try {
            return Reference.arrays("guidelines.npz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them, in the script's words. */
    static Stream<String> variants() {
        return ARRAYS.tensors().keySet().stream()
                .map(name -> name.substring(0, name.indexOf(':')))
                .distinct();
    }

    NetworkSpec spec() {
        return plan.network();
    }

    Settings settings() {
        return plan.settings();
    }

    private static TrainingPlan plan(String variant) {
        TrainingPlan plan =
                Preset.CLASSROOM
                        .plan()
                        .withNetwork(new NetworkSpec(32, 1, 10, 8))
                        .withSettings(Settings.PAPER);
        for (String word : variant.isEmpty() ? new String[0] : variant.split(",")) {
            String[] pair = word.split("=");
            PlanField<?> named =
                    PlanFields.ALL.stream()
                            .filter(field -> field.word().equals(pair[0]))
                            .findFirst()
                            .orElseThrow();
            plan = with(plan, named, new Word(pair[1]));
        }
        return plan;
    }

    private static <T> TrainingPlan with(TrainingPlan plan, PlanField<T> field, Word word) {
        return field.with(plan, field.kind().read(word));
    }

    /// A value as the script has it.
    private record Word(String text) implements Source<IllegalArgumentException> {
        @Override
        public double number() {
            return Double.parseDouble(text);
        }

        @Override
        public int whole() {
            return Integer.parseInt(text);
        }

        @Override
        public long wholeLong() {
            return Long.parseLong(text);
        }

        @Override
        public boolean flag() {
            return Boolean.parseBoolean(text);
        }

        @Override
        public IllegalArgumentException wrong(Message must) {
            return new IllegalArgumentException(text);
        }
    }

    /** How many arrays have names that start so. */
    int count(String prefix) {
        String start = variant + ":" + prefix;
        return (int)
                ARRAYS.tensors().keySet().stream().filter(name -> name.startsWith(start)).count();
    }

    void assertAgrees(String name, NDArray actual, double tolerance) {
        assertAgrees(
                name, new Tensor(actual.getShape().getShape(), actual.toFloatArray()), tolerance);
    }

    /** Compares the script's `sample` of a tensor. */
    void assertAgrees(String name, Tensor actual, double tolerance) {
        assertClose(name, ARRAYS.tensor(variant + ":" + name), sample(actual), tolerance);
    }

    /** The same, but the numbers together and not one by one. */
    void assertAgreesAsAWhole(String name, Tensor actual, double tolerance) {
        Tensor truth = ARRAYS.tensor(variant + ":" + name);
        Tensor sample = sample(actual);
        int length = truth.values().length - 1;
        assertCloseAsAWhole(name, part(truth, 0, length), part(sample, 0, length), tolerance);
        assertClose(name, part(truth, length, 1), part(sample, length, 1), tolerance);
    }

    private static Tensor part(Tensor tensor, int from, int count) {
        return new Tensor(
                new long[] {count}, Arrays.copyOfRange(tensor.values(), from, from + count));
    }

    private static Tensor sample(Tensor actual) {
        float[] values = actual.values();
        int every = Math.max(1, values.length / 64);
        float[] sample = new float[Math.ceilDiv(values.length, every) + 1];
        double length = 0;
        for (int i = 0; i < values.length; i++) {
            if (i % every == 0) {
                sample[i / every] = values[i];
            }
            length += (double) values[i] * values[i];
        }
        sample[sample.length - 1] = (float) Math.sqrt(length);
        return new Tensor(new long[] {sample.length}, sample);
    }

    /** The script's `fill`. */
    Weights weights(String tag, Architecture architecture) {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        architecture
                .tensors()
                .forEach((name, shape) -> {
                    int size = (int) Arrays.stream(shape).reduce(1, (a, b) -> a * b);
                    float[] values = numbers(tag + name, size);
                    boolean counted = shape.length == 0;
                    boolean scales = name.endsWith("weight") && shape.length == 1;
                    float mean = scales || name.endsWith("running_var") ? 1 : 0;
                    boolean vector = name.endsWith("weight_u") || name.endsWith("weight_v");
                    for (int i = 0; i < size && !vector; i++) {
                        values[i] = counted ? 0 : mean + 0.1f * values[i];
                    }
                    tensors.put(name, new Tensor(shape, values));
                });
        return new Weights(tensors);
    }

    /** The script's `numbers`. */
    float[] numbers(String name, int count) {
        CRC32 crc = new CRC32();
        crc.update("%d.%s".formatted(salt, name).getBytes(StandardCharsets.UTF_8));
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            long x = ((crc.getValue() << 32) + i) * 0x9E3779B97F4A7C15L;
            x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
            x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
            x ^= x >>> 31;
            numbers[i] = (x >>> 40) / (float) (1 << 23) - 1;
        }
        return numbers;
    }
}
