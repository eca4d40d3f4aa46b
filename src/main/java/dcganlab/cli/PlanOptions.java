package dcganlab.cli;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
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

    /// The plan.
    ///
    /// @throws dcganlab.model.InvalidPlanException if a value is out of its range
    TrainingPlan plan() {
        TrainingPlan base = preset.plan();
        return new TrainingPlan(
                data(base.data()),
                network(base.network()),
                orElse(batch, base.batch()),
                orElse(seed, base.seed()),
                SettingWord.apply(base.settings(), settings),
                orElse(device, base.device()),
                orElse(precision, base.precision()));
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

    private NetworkSpec network(NetworkSpec base) {
        return new NetworkSpec(
                orElse(imageSize, base.imageSize()),
                orElse(channels, base.channels()),
                orElse(latent, base.latent()),
                orElse(width, base.width()));
    }

    private static <T> T orElse(@Nullable T value, T base) {
        return value == null ? base : value;
    }
}
