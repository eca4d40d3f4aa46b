package dcganlab.cli;

import com.google.gson.JsonObject;

import dcganlab.training.quality.Memorisation;
import dcganlab.training.quality.Quality;
import dcganlab.training.quality.SlicedDistance;

import java.util.Objects;

/// Says what `score` found.
///
/// @param quality all figures
record ScoreReport(Terminal terminal, Quality quality) {
    /// One in so many real images is as close to another as the threshold.
    private static final int RARE = 100;

    /// The figures with what they mean.
    void print() {
        result("cli.score", quality.generated(), quality.real());
        SlicedDistance distance = quality.distance();
        result("cli.scoreDistance", distance.mean(), quality.realDistance().mean());
        for (int level = 0; level < distance.levels().size(); level++) {
            result(
                    "cli.scoreLevel",
                    distance.side(level),
                    distance.levels().get(level),
                    quality.realDistance().levels().get(level));
        }
        result("cli.scoreLikeness", quality.likeness(), quality.realLikeness());
        result("cli.scoreSaturated", quality.saturated(), quality.realSaturated());
        Memorisation copies = memorisation();
        result("cli.scoreNearest", copies.ratio());
        result(
                "cli.scoreCloser",
                copies.closer(),
                copies.checked(),
                Math.round((double) copies.checked() / RARE));
    }

    /// The figures by name.
    JsonObject json(String model, String data, long seed) {
        JsonObject result = new JsonObject();
        result.addProperty("model", model);
        result.addProperty("data", data);
        result.addProperty("seed", seed);
        result.addProperty("generated", quality.generated());
        result.addProperty("real", quality.real());
        result.addProperty("swd", Figures.rounded(quality.distance().mean()));
        result.add("swd_levels", levels(quality.distance()));
        result.addProperty("swd_real", Figures.rounded(quality.realDistance().mean()));
        result.add("swd_real_levels", levels(quality.realDistance()));
        result.addProperty("ms_ssim", Figures.rounded(quality.likeness()));
        result.addProperty("ms_ssim_real", Figures.rounded(quality.realLikeness()));
        result.addProperty("saturated", Figures.rounded(quality.saturated()));
        result.addProperty("saturated_real", Figures.rounded(quality.realSaturated()));
        Memorisation copies = memorisation();
        result.addProperty("nearest_checked", copies.checked());
        result.addProperty("nearest_median", Figures.rounded(copies.generatedMedian()));
        result.addProperty("nearest_median_real", Figures.rounded(copies.realMedian()));
        result.addProperty("nearest_ratio", Figures.rounded(copies.ratio()));
        result.addProperty("nearest_threshold", Figures.rounded(copies.threshold()));
        result.addProperty("nearest_closer", copies.closer());
        return result;
    }

    private static JsonObject levels(SlicedDistance distance) {
        JsonObject levels = new JsonObject();
        for (int level = 0; level < distance.levels().size(); level++) {
            levels.addProperty(
                    Integer.toString(distance.side(level)),
                    Figures.rounded(distance.levels().get(level)));
        }
        return levels;
    }

    private Memorisation memorisation() {
        return Objects.requireNonNull(quality.memorisation());
    }

    private void result(String key, Object... arguments) {
        terminal.result(terminal.texts().of(key, arguments));
    }
}
