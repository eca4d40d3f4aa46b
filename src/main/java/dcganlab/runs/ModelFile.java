package dcganlab.runs;

import dcganlab.model.Guidelines;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.TrainerState;
import dcganlab.model.Weights;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/// One trained network, as it stands in a safetensors file: the weights under the lesson's names,
/// and beside them, as text, the network's four numbers, the guidelines that it undoes, if it does,
/// and the step. Other programs may ignore the text, and a file without it is read as well, as long
/// as its tensors leave no doubt.
///
/// @param step training steps behind it; -1 if unknown
public record ModelFile(Part part, NetworkSpec network, Weights weights, long step) {
    private static final String PART = "dcganlab.part";
    private static final String IMAGE_SIZE = "dcganlab.imageSize";
    private static final String CHANNELS = "dcganlab.channels";
    private static final String LATENT = "dcganlab.latent";
    private static final String WIDTH = "dcganlab.width";
    private static final String GUIDELINES = "dcganlab.guidelines";
    private static final String STEP = "dcganlab.step";

    /// Reads a generator from a safetensors file, or the newest one of a run folder.
    ///
    /// @throws LabException if there is none, or it is not the lesson's
    public static ModelFile readGenerator(Path place) throws LabException {
        return RunFolder.isRun(place)
                ? NewestGenerator.of(RunFolder.open(place))
                : read(Part.GENERATOR, place);
    }

    /// The generator that was shown after a step of a run, see {@link TrainerState#shown}. Where
    /// the history's file is damaged, a checkpoint of the same step has it too.
    ///
    /// @throws LabException if the run has no whole one of that step
    public static ModelFile generatorAt(RunFolder run, long step) throws LabException {
        boolean checkpoint = Files.exists(run.checkpointFile(step));
        if (Files.exists(run.historyFile(step))) {
            try {
                return readSealed(run.historyFile(step), step);
            } catch (LabException e) {
                if (!checkpoint) {
                    throw e;
                }
            }
        }
        if (!checkpoint) {
            List<Long> steps = run.generators();
            String path = run.path().toString();
            throw new LabException(
                    steps.isEmpty()
                            ? Message.of("runs.noStepAtAll", path, step)
                            : Message.of("runs.noStep", path, step, NearestSteps.of(step, steps)));
        }
        return ofCheckpoint(run, step, TrainerState::shown);
    }

    /// The generator that learns, not averaged, as it was after a step of a run that has a
    /// checkpoint.
    ///
    /// @throws LabException if the run has no whole one of that step
    public static ModelFile rawGeneratorAt(RunFolder run, long step) throws LabException {
        List<Long> steps = run.checkpoints();
        if (!steps.contains(step)) {
            String path = run.path().toString();
            throw new LabException(
                    steps.isEmpty()
                            ? Message.of("runs.noRawAtAll", path)
                            : Message.of("runs.noRaw", path, step, NearestSteps.of(step, steps)));
        }
        return ofCheckpoint(run, step, TrainerState::generator);
    }

    /// The discriminator as it was after a step of a run; none if no checkpoint is of that step.
    ///
    /// @throws LabException if the checkpoint is damaged
    public static Optional<ModelFile> discriminatorAt(RunFolder run, long step)
            throws LabException {
        if (!Files.exists(run.checkpointFile(step))) {
            return Optional.empty();
        }
        Weights weights = run.checkpoint(step).discriminator();
        return Optional.of(new ModelFile(Part.DISCRIMINATOR, run.plan().network(), weights, step));
    }

    private static ModelFile ofCheckpoint(
            RunFolder run, long step, Function<TrainerState, Weights> part) throws LabException {
        Weights weights = part.apply(run.checkpoint(step));
        return new ModelFile(Part.GENERATOR, run.plan().network(), weights, step);
    }

    /// Reads one network.
    ///
    /// @throws LabException if the file cannot be read, holds the other network, or one that is not
    ///   the lesson's or not known from the tensors alone
    public static ModelFile read(Part part, Path file) throws LabException {
        Safetensors content = Safetensors.read(file);
        try {
            Checksum.requireIfAny(content);
            return of(part, content);
        } catch (LabException e) {
            throw notLesson(part, file, e);
        }
    }

    /// Reads a generator that {@link #writeSealed} wrote.
    ///
    /// @param step that it is to be of
    /// @throws LabException if it cannot be read, is damaged, or another step's
    static ModelFile readSealed(Path file, long step) throws LabException {
        Safetensors content = Safetensors.read(file);
        try {
            Checksum.require(content);
            ModelFile model = of(Part.GENERATOR, content);
            if (model.step() != step) {
                throw new LabException(Message.of("runs.otherStep", model.step()));
            }
            return model;
        } catch (LabException e) {
            throw notLesson(Part.GENERATOR, file, e);
        }
    }

    private static DamagedException notLesson(Part part, Path file, LabException why) {
        return new DamagedException(
                Message.of("runs.notLesson", file.toString(), part.word(), why.reason()), why);
    }

    /// Writes the network with its four numbers and its step.
    ///
    /// @throws LabException if the system refuses
    public void write(Path file) throws LabException {
        content().write(file);
    }

    /// The same with a checksum, by which damage is found.
    ///
    /// @throws LabException if the system refuses
    void writeSealed(Path file) throws LabException {
        Checksum.sealed(content()).write(file);
    }

    private Safetensors content() {
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", "pt"); // what Python's libraries ask for: laid out as in PyTorch
        metadata.put(PART, word(part));
        metadata.put(IMAGE_SIZE, Integer.toString(network.imageSize()));
        metadata.put(CHANNELS, Integer.toString(network.channels()));
        metadata.put(LATENT, Integer.toString(network.latent()));
        metadata.put(WIDTH, Integer.toString(network.width()));
        if (!network.guidelines().equals(Guidelines.FOLLOWED)) {
            metadata.put(GUIDELINES, PlanJson.write(network.guidelines()));
        }
        metadata.put(STEP, Long.toString(step));
        return new Safetensors(weights, metadata);
    }

    private static String word(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    private static ModelFile of(Part part, Safetensors content) throws LabException {
        Part other = part == Part.GENERATOR ? Part.DISCRIMINATOR : Part.GENERATOR;
        String said = content.metadata().get(PART);
        if (said == null
                ? NetworkDeduction.looksLike(other, content.weights())
                : said.equals(word(other))) {
            throw new LabException(Message.of("runs.otherPart", other.word()));
        }
        NetworkDeduction deduction = new NetworkDeduction(part, content.weights());
        String undone = content.metadata().get(GUIDELINES);
        NetworkSpec network =
                undone == null
                        ? deduction.network(latent(part, content))
                        : deduction.confirmed(said(content, PlanJson.readGuidelines(undone)));
        requireSame(content, IMAGE_SIZE, network.imageSize());
        requireSame(content, CHANNELS, network.channels());
        requireSame(content, LATENT, network.latent());
        requireSame(content, WIDTH, network.width());
        Long step = number(content, STEP);
        return new ModelFile(part, network, deduction.complete(network), step == null ? -1 : step);
    }

    /// The network of which the text tells.
    private static NetworkSpec said(Safetensors content, Guidelines guidelines)
            throws LabException {
        try {
            return new NetworkSpec(
                    required(content, IMAGE_SIZE),
                    required(content, CHANNELS),
                    required(content, LATENT),
                    required(content, WIDTH),
                    guidelines,
                    false);
        } catch (InvalidPlanException e) {
            throw new LabException(e.reason(), e);
        }
    }

    private static int required(Safetensors content, String key) throws LabException {
        Long value = number(content, key);
        if (value == null) {
            throw new LabException(Message.of("runs.metadataMissing", key));
        }
        return Math.clamp(value, 0, Integer.MAX_VALUE);
    }

    private static int latent(Part part, Safetensors content) throws LabException {
        Long latent = number(content, LATENT);
        if (latent == null && part == Part.DISCRIMINATOR) {
            throw new LabException(Message.of("runs.latentUnknown", LATENT));
        }
        return latent == null ? 0 : Math.clamp(latent, 0, Integer.MAX_VALUE);
    }

    private static void requireSame(Safetensors content, String key, int fromTensors)
            throws LabException {
        Long said = number(content, key);
        if (said != null && said != fromTensors) {
            throw new LabException(Message.of("runs.contradiction", key, said, fromTensors));
        }
    }

    private static @Nullable Long number(Safetensors content, String key) throws LabException {
        String text = content.metadata().get(key);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new LabException(Message.of("runs.metadataNumber", key, text), e);
        }
    }
}
