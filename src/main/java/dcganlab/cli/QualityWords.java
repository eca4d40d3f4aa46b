package dcganlab.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dcganlab.model.QualityMetrics;
import dcganlab.model.Texts;

import org.jspecify.annotations.Nullable;

/// What is said of the figures of quality that were measured while a run trained.
final class QualityWords {
    private QualityWords() {}

    static String line(QualityMetrics quality, Texts texts) {
        return texts.of(
                "cli.runQuality",
                quality.step(),
                quality.swd(),
                quality.swdReal(),
                quality.msSsim(),
                quality.msSsimReal());
    }

    /// The names are those of the columns of `quality.csv`.
    ///
    /// @param quality none before the first
    static JsonElement json(@Nullable QualityMetrics quality) {
        if (quality == null) {
            return JsonNull.INSTANCE;
        }
        JsonObject json = new JsonObject();
        json.addProperty("step", quality.step());
        json.addProperty("swd", finite(quality.swd()));
        json.addProperty("swd_real", finite(quality.swdReal()));
        json.addProperty("ms_ssim", finite(quality.msSsim()));
        json.addProperty("ms_ssim_real", finite(quality.msSsimReal()));
        return json;
    }

    /// JSON knows no other numbers.
    private static @Nullable Double finite(double figure) {
        return Double.isFinite(figure) ? figure : null;
    }
}
