package dcganlab.runs;

import dcganlab.model.LabException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// How good a run's pictures were when they were last judged, from its `quality.csv`.
///
/// @param step of the judged generator
/// @param distance sliced Wasserstein distance to the real images, times 1000; `NaN` if not known
/// @param likeness MS-SSIM of pairs of pictures, 1 if all look the same; `NaN` if not known
public record NewestQuality(long step, double distance, double likeness) {
    /// The last judgement, none if there was none.
    ///
    /// @throws LabException if the system refuses
    public static @Nullable NewestQuality of(Path run) throws LabException {
        Path table = run.resolve("quality.csv");
        try {
            LastRow row = LastRow.of(table);
            return row == null
                    ? null
                    : new NewestQuality(row.step(), row.number("swd"), row.number("ms_ssim"));
        } catch (IOException e) {
            throw FileTrouble.reading(table, e);
        }
    }
}
