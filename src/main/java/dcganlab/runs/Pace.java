package dcganlab.runs;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// When what is to be written next, so that writing neither holds up training nor comes too seldom.
/// Of any thread.
final class Pace {
    /// From one generator to the next: so the history holds the first minutes almost as a film
    /// does.
    private static final long GENERATORS = TimeUnit.MILLISECONDS.toNanos(400);

    /// The same for sheets of samples.
    private static final long SAMPLES = TimeUnit.SECONDS.toNanos(10);

    /// From some rows of quick steps to the next ones.
    private static final long ROWS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final long RETRY = TimeUnit.SECONDS.toNanos(2);

    /// Checkpoints take at most this part of a core, without which training then has to do.
    private static final int PARTS = 50;

    /// The same for generators, without which nothing is lost but a picture of the film.
    private static final int PARTS_GENERATORS = 100;

    /// The same for samples, which are drawn first.
    private static final int PARTS_SAMPLES = 200;

    /// Each of them takes at most this part of the disk's time.
    private static final int PARTS_OF_DISK = 10;

    private final LongSupplier clock;
    private final long checkpoints; // ns
    private final long start;
    private final Map<Writing, Long> dueAt = new ConcurrentHashMap<>();
    private boolean drawn; // belongs to the thread that draws

    /// Everything is due at once, but for the first checkpoint.
    ///
    /// @param clock nanoseconds
    /// @param checkpoints from one to the next; longer where writing takes long
    Pace(LongSupplier clock, Duration checkpoints) {
        this.clock = clock;
        this.checkpoints = checkpoints.toNanos();
        start = clock.getAsLong();
        dueIn(Writing.CHECKPOINT, this.checkpoints);
    }

    boolean due(Writing what) {
        return clock.getAsLong() - dueAt.getOrDefault(what, start) >= 0;
    }

    /// It may be tried again at once, whatever came of it last.
    void now(Writing what) {
        dueIn(what, 0);
    }

    void failed(Writing what) {
        dueIn(what, RETRY);
    }

    /// @param took nanoseconds
    /// @param worked nanoseconds of them for which a core computed
    void wrote(Writing what, long took, long worked) {
        long rest =
                switch (what) {
                    case STEPS -> ROWS;
                    case SETTINGS, QUALITY, LAYERS -> 0;
                    case CHECKPOINT -> Math.max(checkpoints, PARTS * worked);
                    case GENERATOR -> Math.max(GENERATORS, PARTS_GENERATORS * worked);
                    case SAMPLES -> Math.max(SAMPLES, PARTS_SAMPLES * workedToDraw(worked));
                };
        dueIn(what, rest == 0 ? 0 : Math.max(rest, PARTS_OF_DISK * took));
    }

    /// The first drawing also loads what draws, and tells nothing of the next.
    private long workedToDraw(long worked) {
        long counts = drawn ? worked : 0;
        drawn = true;
        return counts;
    }

    private void dueIn(Writing what, long nanos) {
        dueAt.put(what, clock.getAsLong() + nanos);
    }
}
