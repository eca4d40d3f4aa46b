package dcganlab.training.quality;

import dcganlab.training.Background;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Runs tasks one at a time, each after a while.
interface Later extends AutoCloseable {
    /// Runs a task, unless it is closed before.
    ///
    /// @param nanos how long to wait at least
    void run(Runnable task, long nanos);

    /// Waits for the task that runs.
    @Override
    void close();

    /// On a thread of its own that goes behind all others.
    static Later onThread(String name) {
        ExecutorService thread =
                Executors.newSingleThreadExecutor(Background.MEASURING.threads(name));
        return new Later() {
            @Override
            public void run(Runnable task, long nanos) {
                CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS, thread)
                        .execute(task);
            }

            @Override
            public void close() {
                thread.close();
            }
        };
    }
}
