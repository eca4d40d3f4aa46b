package dcganlab.training;

import dcganlab.data.LoadProgress;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Message;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/// Where a service is in the life of what it trains. Whoever wants to know is told of each change,
/// on the thread on which it happens. That is the training thread, but for how far loading is.
final class ToldLifecycle {
    private final Consumer<Lifecycle> listener;
    private volatile Lifecycle now = Lifecycle.IDLE;

    ToldLifecycle(Consumer<Lifecycle> listener) {
        this.listener = listener;
    }

    Lifecycle now() {
        return now;
    }

    synchronized void become(Lifecycle next) {
        if (!now.equals(next)) {
            now = next;
            listener.accept(next);
        }
    }

    /// Said also where nothing had begun: whoever stops a run before its turn waits for an answer.
    synchronized void end() {
        now = Lifecycle.IDLE;
        listener.accept(now);
    }

    /// Images are to be loaded.
    void load() {
        become(new Preparing(Message.of("training.loading"), -1));
    }

    /// Tells how far their loading is.
    ///
    /// @param unwanted whether it is to end
    LoadProgress watch(BooleanSupplier unwanted) {
        return new LoadWatch(this::progress, unwanted);
    }

    /// Progress comes from the loading threads, so perhaps late.
    private synchronized void progress(double part) {
        if (now instanceof Preparing) {
            become(new Preparing(Message.of("training.loading"), part));
        }
    }

    /// Something that may fail.
    @FunctionalInterface
    interface Attempt {
        void run() throws LabException;
    }

    /// Does something that may fail, which then is what becomes of it.
    ///
    /// @param failed does what is to be done first in that case, and says how many steps had been
    ///   learnt
    void attempt(Attempt attempt, LongSupplier failed) {
        try {
            attempt.run();
        } catch (LabException | RuntimeException | OutOfMemoryError | LinkageError e) {
            become(new Failed(FailureReason.of(e), e, failed.getAsLong()));
        }
    }
}
