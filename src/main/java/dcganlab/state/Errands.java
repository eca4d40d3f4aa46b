package dcganlab.state;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/// Does what takes time on another thread, and tells on the JavaFX thread what went wrong there.
///
/// @param thread for the work
/// @param doorway runs tasks on the JavaFX thread
record Errands(Executor thread, Executor doorway) {
    /// Something that may go wrong in a way that the user can do something about.
    @FunctionalInterface
    interface Work {
        void run() throws LabException;
    }

    /// @param trouble takes the reason if the work fails
    void run(Work work, Consumer<Message> trouble) {
        try {
            thread.execute(() -> runNow(work, trouble));
        } catch (RejectedExecutionException _) {
            // The lab has closed, and nobody waits for this any more.
        }
    }

    private void runNow(Work work, Consumer<Message> trouble) {
        try {
            work.run();
        } catch (LabException e) {
            doorway.execute(() -> trouble.accept(e.reason()));
        } catch (OutOfMemoryError e) {
            doorway.execute(() -> trouble.accept(Message.of("state.memory")));
        } catch (RuntimeException | LinkageError e) {
            doorway.execute(() -> trouble.accept(Message.of("state.fault", e.toString())));
        }
    }
}
