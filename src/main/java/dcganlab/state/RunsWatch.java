package dcganlab.state;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Has the runs that learn in this window read anew while runs are looked at: after they have kept
/// something, and no more often than the rest between two looks allows. Belongs to the JavaFX
/// thread.
final class RunsWatch {
    private final Executor later;
    private final BooleanSupplier busy;
    private final Consumer<Set<Path>> reader;
    private final Set<Path> grown = new LinkedHashSet<>();
    private boolean seen;
    private boolean resting;

    /// @param later the JavaFX thread, after a rest
    /// @param busy whether what was read last is still being worked on
    /// @param reader takes the runs that have learnt more
    RunsWatch(Executor later, BooleanSupplier busy, Consumer<Set<Path>> reader) {
        this.later = later;
        this.busy = busy;
        this.reader = reader;
    }

    void see(boolean now) {
        seen = now;
        grown.clear(); // A look begins with everything as it is.
    }

    void grown(@Nullable Path run) {
        if (seen && run != null) {
            grown.add(run);
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
        if (grown.isEmpty()) {
            return;
        }
        if (busy.getAsBoolean()) {
            rest();
        } else {
            Set<Path> runs = Set.copyOf(grown);
            grown.clear();
            reader.accept(runs);
        }
    }
}
