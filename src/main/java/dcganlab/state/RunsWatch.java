package dcganlab.state;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Has the run that learns in this window read anew while the runs are looked at: after it has kept
/// something, and no more often than the rest between two looks allows. Belongs to the JavaFX
/// thread.
final class RunsWatch {
    private final Executor later;
    private final BooleanSupplier busy;
    private final Consumer<Path> reader;
    private @Nullable Path grown;
    private boolean seen;
    private boolean resting;

    /// @param later the JavaFX thread, after a rest
    /// @param busy whether what was read last is still being worked on
    /// @param reader takes the run that has learnt more
    RunsWatch(Executor later, BooleanSupplier busy, Consumer<Path> reader) {
        this.later = later;
        this.busy = busy;
        this.reader = reader;
    }

    void see(boolean now) {
        seen = now;
        grown = null; // A look begins with everything as it is.
    }

    void grown(@Nullable Path run) {
        if (seen && run != null) {
            grown = run;
            rest();
        }
    }

    private void rest() {
        if (!resting) {
            resting = true;
            later.execute(this::rested);
        }
    }

    private void rested() {
        resting = false;
        Path run = grown;
        if (run == null) {
            return;
        }
        if (busy.getAsBoolean()) {
            rest();
        } else {
            grown = null;
            reader.accept(run);
        }
    }
}
