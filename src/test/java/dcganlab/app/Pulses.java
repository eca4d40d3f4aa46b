package dcganlab.app;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What another thread has done on the JavaFX thread, and waits for there.
final class Pulses {
    private static final int LAID_OUT = 3; // pulses: what one has changed, the next one draws
    private static final long LONGEST = 20; // minutes

    private Pulses() {}

    static void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
    }

    static <T extends @Nullable Object> T get(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, Platform::runLater).join();
    }

    /// Waits until something holds; it is asked in each pulse.
    ///
    /// @throws IllegalStateException if it does not come to pass
    static void until(String what, BooleanSupplier holds) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AnimationTimer timer =
                new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        try {
                            if (holds.getAsBoolean()) {
                                stop();
                                done.complete(null);
                            }
                        } catch (RuntimeException e) {
                            stop();
                            done.completeExceptionally(e);
                        }
                    }
                };
        run(timer::start);
        try {
            done.orTimeout(LONGEST, TimeUnit.MINUTES).join();
        } catch (CompletionException e) {
            run(timer::stop);
            if (e.getCause() instanceof TimeoutException) {
                throw new IllegalStateException("never " + what, e);
            }
            throw e;
        }
    }

    /// Waits until all that has changed is laid out.
    static void pass() {
        int[] left = {LAID_OUT};
        until("a pulse", () -> left[0]-- == 0);
    }
}
