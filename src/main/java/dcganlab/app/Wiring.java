package dcganlab.app;

import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.state.LabState;
import dcganlab.state.Recents;
import dcganlab.state.Threads;
import dcganlab.training.Background;

import javafx.application.Platform;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// The lab's state on its threads. The only place that knows the JavaFX thread.
final class Wiring implements AutoCloseable {
    private static final long LONGEST_STEP = 20; // s

    private final ExecutorService training =
            Executors.newSingleThreadExecutor(Background.TRAINING.threads("lab-training"));
    private final ExecutorService rendering = thread("rendering");
    private final ExecutorService errands = thread("errands");
    private final ExecutorService past = thread("past");
    private final LabState state;

    /// @param home the folder of all that the lab keeps: runs, and which images were chosen last
    Wiring(TrainingPlan plan, Path home) {
        state =
                new LabState(
                        new Threads(Platform::runLater, training, rendering, errands, past),
                        plan,
                        new Recents(home.resolve("recent.txt")),
                        new RunLibrary(home.resolve("runs")),
                        RandomGenerator.getDefault());
    }

    LabState state() {
        return state;
    }

    /// Ends the run and frees its native memory. Waits until the threads have left it, for a
    /// process that ends in the middle of a step would crash.
    @Override
    public synchronized void close() {
        if (training.isShutdown()) {
            return;
        }
        state.close();
        List.of(training, rendering, errands, past).forEach(ExecutorService::shutdown);
        try {
            if (!training.awaitTermination(LONGEST_STEP, TimeUnit.SECONDS)
                    || !rendering.awaitTermination(LONGEST_STEP, TimeUnit.SECONDS)
                    // An errand may be drawing the pictures of a run.
                    || !errands.awaitTermination(LONGEST_STEP, TimeUnit.SECONDS)
                    || !past.awaitTermination(LONGEST_STEP, TimeUnit.SECONDS)) {
                System.getLogger(Wiring.class.getName())
                        .log(System.Logger.Level.ERROR, "a step did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("lab-" + name).daemon().factory());
    }
}
