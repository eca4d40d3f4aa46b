package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Moments;
import dcganlab.model.Settings;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainerState.Counts;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A run's state as it stands in a file of `checkpoints/`: safetensors, with the tensors of both
/// networks, of the averaged generator and of Adam's moments under a prefix each, and as text the
/// counts, the settings and the plan. The file's own checksum tells whether it is whole.
final class CheckpointFile {
    private static final String GENERATOR = "generator.";
    private static final String DISCRIMINATOR = "discriminator.";
    private static final String AVERAGE = "average.";
    private static final String FIRST = "first.";
    private static final String SECOND = "second.";

    private static final String PLAN = "dcganlab.plan";
    private static final String SETTINGS = "dcganlab.settings";
    private static final String COUNTS = "dcganlab.counts";
    private static final String IMAGES = "dcganlab.images";
    private static final String ADAM = "dcganlab.adam";

    private CheckpointFile() {}

    /// @param plan by which the run learns
    /// @throws LabException if the system refuses
    static void write(Path file, TrainerState state, TrainingPlan plan) throws LabException {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        put(tensors, GENERATOR, state.generator());
        put(tensors, DISCRIMINATOR, state.discriminator());
        if (state.average() != null) {
            put(tensors, AVERAGE, state.average());
        }
        put(tensors, FIRST + GENERATOR, state.generatorMoments().first());
        put(tensors, SECOND + GENERATOR, state.generatorMoments().second());
        put(tensors, FIRST + DISCRIMINATOR, state.discriminatorMoments().first());
        put(tensors, SECOND + DISCRIMINATOR, state.discriminatorMoments().second());
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", "pt");
        metadata.put(PLAN, PlanJson.write(plan));
        metadata.put(SETTINGS, PlanJson.write(state.settings()));
        Counts counts = state.counts();
        metadata.put(
                COUNTS,
                numbers(
                        counts.step(),
                        counts.images(),
                        counts.latentDraws(),
                        counts.noiseDraws(),
                        counts.averagedSteps(),
                        counts.nanos()));
        metadata.put(IMAGES, numbers(state.images()));
        metadata.put(
                ADAM,
                numbers(state.generatorMoments().steps(), state.discriminatorMoments().steps()));
        Checksum.sealed(new Safetensors(new Weights(tensors), metadata)).write(file);
    }

    /// @param step that it is to hold
    /// @throws LabException if the file cannot be read now, or by a newer lab only; a {@link
    ///   DamagedException} if it is damaged, no checkpoint, or another step's
    static TrainerState read(Path file, long step) throws LabException {
        Safetensors content = Safetensors.read(file);
        try {
            Checksum.require(content);
            long[] counts = numbers(content, COUNTS, 6);
            if (counts[0] != step) {
                throw new LabException(Message.of("runs.otherStep", counts[0]));
            }
            long[] adam = numbers(content, ADAM, 2);
            Weights all = content.weights();
            Weights average = part(all, AVERAGE);
            return new TrainerState(
                    new Counts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]),
                    settings(content),
                    numbers(content, IMAGES, 1)[0],
                    part(all, GENERATOR),
                    part(all, DISCRIMINATOR),
                    average.tensors().isEmpty() ? null : average,
                    moments(all, GENERATOR, adam[0]),
                    moments(all, DISCRIMINATOR, adam[1]));
        } catch (NewerException e) {
            throw newer(file, e);
        } catch (LabException e) {
            throw new DamagedException(
                    Message.of("runs.notCheckpoint", file.toString(), e.reason()), e);
        }
    }

    /// The plan by which the run had learnt; none in a checkpoint of an older version.
    ///
    /// @throws LabException if the file cannot be read, or says another thing than a plan
    static @Nullable TrainingPlan plan(Path file) throws LabException {
        String text = Safetensors.metadata(file).get(PLAN);
        try {
            return text == null ? null : PlanJson.read(text);
        } catch (NewerException e) {
            throw newer(file, e);
        }
    }

    private static NewerException newer(Path file, NewerException e) {
        return new NewerException(Message.of("runs.newer", file.toString(), e.reason()), e);
    }

    private static Moments moments(Weights all, String network, long steps) {
        return new Moments(steps, part(all, FIRST + network), part(all, SECOND + network));
    }

    private static void put(SequencedMap<String, Tensor> to, String prefix, Weights weights) {
        weights.tensors().forEach((name, tensor) -> to.put(prefix + name, tensor));
    }

    private static Weights part(Weights all, String prefix) {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        all.tensors()
                .forEach((name, tensor) -> {
                    if (name.startsWith(prefix)) {
                        tensors.put(name.substring(prefix.length()), tensor);
                    }
                });
        return new Weights(tensors);
    }

    private static Settings settings(Safetensors content) throws LabException {
        return PlanJson.readSettings(text(content, SETTINGS));
    }

    private static String numbers(long... values) {
        StringBuilder text = new StringBuilder();
        for (long value : values) {
            text.append(text.isEmpty() ? "" : " ").append(value);
        }
        return text.toString();
    }

    private static long[] numbers(Safetensors content, String key, int count) throws LabException {
        String text = text(content, key);
        // 18 digits are less than the greatest long.
        if (!text.matches("\\d{1,18}( \\d{1,18}){" + (count - 1) + "}")) {
            throw new LabException(Message.of("runs.metadataNumber", key, text));
        }
        String[] words = text.split(" ", -1);
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
            values[i] = Long.parseLong(words[i]);
        }
        return values;
    }

    private static String text(Safetensors content, String key) throws LabException {
        String text = content.metadata().get(key);
        if (text == null) {
            throw new LabException(Message.of("runs.metadataMissing", key));
        }
        return text;
    }
}
