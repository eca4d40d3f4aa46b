package dcganlab.app;

import javafx.animation.AnimationTimer;

import java.util.concurrent.CompletableFuture;

/// Something that is done in every pulse for some seconds.
abstract class Phase extends AnimationTimer {
    private static final long USUAL = 10_000_000_000L; // ns

    private final CompletableFuture<Double> result = new CompletableFuture<>();
    private final long length;
    private long start;

    Phase() {
        this(USUAL);
    }

    /// @param length nanoseconds
    Phase(long length) {
        this.length = length;
    }

    /// Begins with the next pulse.
    ///
    /// @return completed on the JavaFX thread with what was measured
    final CompletableFuture<Double> run() {
        start();
        return result;
    }

    @Override
    public final void handle(long pulse) {
        long now = System.nanoTime();
        if (start == 0) {
            start = now;
            begin(now);
        } else {
            pulse(now);
            if (now - start > length) {
                stop();
                result.complete(end((now - start) / 1e9));
            }
        }
    }

    /// @param now nanoseconds
    abstract void begin(long now);

    abstract void pulse(long now);

    /// After the last pulse.
    ///
    /// @param seconds since the beginning
    /// @return what was measured
    abstract double end(double seconds);
}
