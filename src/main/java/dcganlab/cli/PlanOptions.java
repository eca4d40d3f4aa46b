package dcganlab.cli;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The options that make a training plan: a preset, and what differs from it.
final class PlanOptions {
    @Option(names = "--data", order = -2, paramLabel = "portraits|PATH")
    private @Nullable String data;

    @Option(names = "--preset", paramLabel = "classroom|lesson")
    private Preset preset = Preset.CLASSROOM;

    @Option(names = "--seed", paramLabel = "S")
    private @Nullable Long seed;

    @Option(names = "--image-size", paramLabel = "32|64|128")
    private @Nullable Integer imageSize;

    @Option(names = "--channels", paramLabel = "1|3")
    private @Nullable Integer channels;

    @Option(names = "--latent", paramLabel = "2-512")
    private @Nullable Integer latent;

    @Option(names = "--width", paramLabel = "8-128")
    private @Nullable Integer width;

    @Option(names = "--batch", paramLabel = "2-1024")
    private @Nullable Integer batch;

    @Option(names = "--device", paramLabel = "cpu|gpu0|mps")
    private @Nullable Device device;

    @Option(names = "--precision", paramLabel = "automatic|f32|bf16")
    private @Nullable Precision precision;

    @Mixin private ImageOptions images = new ImageOptions();

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    /// The plan.
    ///
    /// @throws dcganlab.model.InvalidPlanException if a value is out of its range
    TrainingPlan plan() {
        TrainingPlan plan = preset.plan();
        plan = plan.withData(data(plan.data()));
        plan = with(plan, PlanFields.IMAGE_SIZE, imageSize);
        plan = with(plan, PlanFields.CHANNELS, channels);
        plan = with(plan, PlanFields.LATENT, latent);
        plan = with(plan, PlanFields.WIDTH, width);
        plan = with(plan, PlanFields.BATCH, batch);
        plan = with(plan, PlanFields.SEED, seed);
        plan = with(plan, PlanFields.DEVICE, device);
        plan = with(plan, PlanFields.PRECISION, precision);
        return SettingWord.apply(plan, settings, settable(spec));
    }

    /// What `--set` sets for a command that makes a plan: all that presets are about and that has
    /// no option of its own.
    static List<PlanField<?>> settable(CommandSpec command) {
        return PlanFields.OF_PRESETS.stream()
                .filter(field -> command.findOption("--" + field.word()) == null)
                .toList();
    }

    /// The plan of a run that goes on, on the device that is wanted now. Which precision is faster
    /// is asked anew for another device, unless it is said.
    ///
    /// @throws dcganlab.model.InvalidPlanException if it is no device's name
    TrainingPlan here(TrainingPlan kept) {
        TrainingPlan plan =
                device == null || device.equals(kept.device())
                        ? kept
                        : kept.withDevice(device).withPrecision(Precision.AUTOMATIC);
        return precision == null ? plan : plan.withPrecision(precision);
    }

    private DataChoice data(DataChoice base) {
        if (data == null) {
            throw new InvalidPlanException(Message.of("cli.dataMissing"));
        }
        return images.of(data, base);
    }

    private static <T> TrainingPlan with(TrainingPlan plan, PlanField<T> field, @Nullable T value) {
        return value == null ? plan : field.with(plan, value);
    }
}
