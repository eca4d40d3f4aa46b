package dcganlab.state;

import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Runs that are nowhere but in the list.
public final class RunRows {
    private RunRows() {}

    /// A run of which nothing is known but its plan and what was changed.
    public static RunRow row(@Nullable TrainingPlan plan, SettingsChange... changes) {
        return new RunRow(
                Path.of("run"),
                "run",
                "",
                plan,
                List.of(changes),
                9,
                List.of(),
                List.of(),
                Double.NaN,
                Double.NaN,
                Instant.EPOCH,
                null,
                List.of(),
                List.of());
    }
}
