package dcganlab.cli;

import dcganlab.nn.NativeWork;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work end in good order when the process is told to end (Ctrl+C, `kill`, the end of a
/// session): once this watches, the process waits until the work has noticed, saved, said so, and
/// closed this.
final class Interruption implements AutoCloseable {
    /// Longer than any step and its saving take.
    private static final long LONGEST_WAIT = 120; // s

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;
    private NativeWork.@Nullable Ending ending;

    /// Lets the process wait from now on.
    void watch() {
        ending = NativeWork.atTheEnd(this::hold);
    }

    /// Whether the work should end soon.
    boolean requested() {
        return requested;
    }

    private void hold() {
        requested = true;
        try {
            if (!finished.await(LONGEST_WAIT, TimeUnit.SECONDS)) {
                System.getLogger(Interruption.class.getName())
                        .log(System.Logger.Level.ERROR, "the work did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The work has ended.
    @Override
    public void close() {
        finished.countDown();
        if (ending != null) {
            ending.close();
        }
    }
}
