package dcganlab.model;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What runs that were trained side by side came to, a row for each.
public record SideBySideTable(List<Row> rows) {
    public SideBySideTable {
        rows = List.copyOf(rows);
    }

    /// The same with other names.
    ///
    /// @param names one for each row
    public SideBySideTable named(List<String> names) {
        return new SideBySideTable(
                IntStream.range(0, rows.size())
                        .mapToObj(row -> rows.get(row).named(names.get(row)))
                        .toList());
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
            @Nullable Message trouble) {
        private Row named(String other) {
            return new Row(
                    other,
                    run,
                    step,
                    images,
                    seconds,
                    imagesPerSecond,
                    lossD,
                    lossG,
                    quality,
                    samples,
                    trouble);
        }
    }
}
