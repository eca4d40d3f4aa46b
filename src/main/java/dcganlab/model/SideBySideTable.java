package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/// What runs that were trained side by side came to, a row for each.
public record SideBySideTable(List<Row> rows) {
    public SideBySideTable {
        rows = List.copyOf(rows);
    }

    /// One of the runs.
    ///
    /// @param name what differs in it
    /// @param run its folder
    /// @param step steps done
    /// @param images real images seen
    /// @param seconds training time, without that of the other runs
    /// @param imagesPerSecond without the first step, in which all is set up
    /// @param lossD the discriminator's loss, mean of the last steps; `NaN` before the first
    /// @param lossG the generator's, likewise
    /// @param quality of the last step; none if it could not be measured
    /// @param samples pictures of the latent points with the seeds 1, 2, 3 and on
    /// @param trouble why it ended before the others; none if it did not
    public record Row(
            String name,
            Path run,
            long step,
            long images,
            double seconds,
            double imagesPerSecond,
            double lossD,
            double lossG,
            @Nullable QualityMetrics quality,
            Pictures samples,
            @Nullable Message trouble) {}
}
