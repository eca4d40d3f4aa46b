package dcganlab.training.quality;

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

    /// On a thread of its own that goes behind all others, where the system heeds that.
    @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it.
    static Later onThread(String name) {
        ExecutorService thread =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform()
                                .name(name)
                                .daemon()
                                .priority(Thread.MIN_PRIORITY)
                                .factory());
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
