package dcganlab.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What `bench` measured; absent where it did not.
///
/// @param setting what was measured
/// @param speed of training and of the sliders
/// @param window what the window reached
/// @param qualityShare what part of its images/s training loses while figures of quality are
///   computed beside it at their usual interval
/// @param neighbourShare what part of its images/s training keeps beside another program that keeps
///   a core busy
record BenchResult(
        Setting setting,
        Speed speed,
        WindowMeter.@Nullable Figures window,
        @Nullable Double qualityShare,
        @Nullable Double neighbourShare) {
    private static final Gson GSON =
            new GsonBuilder()
                    .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
                    .serializeNulls()
                    .create();

    private static final List<String> OF_THE_WINDOW =
            List.of(
                    "pulse_fps",
                    "training_share_window",
                    "training_share_inside",
                    "looks_per_second",
                    "sliders_ms",
                    "scrub_per_second");

    /// What was measured.
    ///
    /// @param preset the plan's name
    /// @param precision of the numbers that are multiplied: `f32` or `bf16`
    /// @param threads processor cores that computing may use
    /// @param batch images in a step
    /// @param others what else is not the preset's, as `--set` has it
    record Setting(
            String preset,
            String precision,
            String device,
            int threads,
            int batch,
            String others) {}

    /// How fast it was.
    ///
    /// @param imagesPerSecond real images learnt from
    /// @param msPerStep median duration of a step
    /// @param sliderMsP50 from a latent point to its pixels, median, nothing else running
    /// @param sliderMsP95 the same, all but the worst twentieth
    /// @param sliderMsP95Training the same while training runs
    /// @param gridMs from 64 latent points to their pixels, median, nothing else running
    /// @param trainingShareDragging speed of training while a slider moves all the time, as a part
    ///   of its speed alone
    /// @param besideShare what part of a step goes into its inputs, its journal and publishing its
    ///   weights
    /// @param checkpointMs how long training waits for a checkpoint, median
    /// @param residentMib memory of the process
    /// @param deviceBusyShare for what part of the time the device was computing while training ran
    ///   alone, by its driver
    /// @param gemmGflops what a matrix product of 1024x1024 float32 reaches, for comparing machines
    record Speed(
            double imagesPerSecond,
            double msPerStep,
            double sliderMsP50,
            double sliderMsP95,
            @Nullable Double sliderMsP95Training,
            double gridMs,
            double trainingShareDragging,
            double besideShare,
            double checkpointMs,
            @Nullable Double residentMib,
            @Nullable Double deviceBusyShare,
            double gemmGflops) {}

    /// All figures as one JSON object, their names in snake case: the window's in place of the
    /// terminal's, null where nothing was measured.
    String json() {
        JsonObject all = new JsonObject();
        add(all, setting);
        add(all, speed);
        if (window == null) {
            OF_THE_WINDOW.forEach(name -> all.add(name, JsonNull.INSTANCE));
        } else {
            add(all, window);
        }
        all.add("quality_share", rounded(GSON.toJsonTree(qualityShare)));
        all.add("neighbour_share", rounded(GSON.toJsonTree(neighbourShare)));
        return GSON.toJson(all);
    }

    private static void add(JsonObject all, Object part) {
        GSON.toJsonTree(part)
                .getAsJsonObject()
                .asMap()
                .forEach((name, figure) -> all.add(name, rounded(figure)));
    }

    private static JsonElement rounded(JsonElement figure) {
        return figure instanceof JsonPrimitive number
                        && number.isNumber()
                        && number.getAsNumber() instanceof Double value
                ? new JsonPrimitive(Figures.rounded(value))
                : figure;
    }
}
