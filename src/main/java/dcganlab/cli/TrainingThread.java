package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.training.Background;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A thread of the rank of the one on which the window trains.
final class TrainingThread implements AutoCloseable {
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Background.TRAINING.threads("lab-training"));

    /// Does some work there, and waits for it.
    <T> T call(Callable<T> work) throws LabException {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException e) {
            switch (Objects.requireNonNull(e.getCause())) {
                case LabException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
