package dcganlab.app;

import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.state.LabState;
import dcganlab.state.Preferences;
import dcganlab.state.Recents;
import dcganlab.state.Threads;
import dcganlab.training.Background;
import dcganlab.view.chart.SeriesChart;

import javafx.application.Platform;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/// The lab's state on its threads. The only place that knows the JavaFX thread.
final class Wiring implements AutoCloseable {
    /// Longer than the last step and the saving of all that was learnt take, on a slow disk too.
    private static final long LONGEST_END = 120; // s

    private final CountDownLatch begun = new CountDownLatch(1);
    private final ExecutorService training = thread(Background.TRAINING.threads("lab-training"));
    private final ExecutorService rendering = thread("rendering");
    private final ExecutorService inside = thread("inside");
    private final ExecutorService errands = thread("errands");
    private final ExecutorService loading = thread(Background.LOADING.threads("lab-loading"));
    private final ExecutorService past = thread("past");
    private final LabState state;

    /// @param home the folder of all that the lab keeps: runs, and which images were chosen last,
    ///   what the user prefers
    Wiring(TrainingPlan plan, Path home) {
        state =
                new LabState(
                        new Threads(
                                Platform::runLater,
                                training,
                                rendering,
                                inside,
                                errands,
                                loading,
                                past),
                        plan,
                        new Recents(home.resolve("recent.txt")),
                        new Preferences(
                                home.resolve("preferences.properties"), SeriesChart.MODERATE),
                        new RunLibrary(home.resolve("runs")),
                        home.resolve("lesson.properties"),
                        RandomGenerator.getDefault());
    }

    LabState state() {
        return state;
    }

    /// Lets the threads begin what they have been asked for. Until the window is there they wait:
    /// they would take its processor, and while libtorch is opened, nobody else in the process can
    /// open a library or look for a function in one, the fonts for instance (dlopen(3) locks).
    void begin() {
        begun.countDown();
    }

    /// Ends the run and frees its native memory. Waits until the threads have left it and all is
    /// kept, for a process that ends in the middle of a step would crash, and what waits for the
    /// disk would be lost. The window is closed by then.
    @Override
    public synchronized void close() {
        if (training.isShutdown()) {
            return;
        }
        begin();
        state.close();
        List.of(training, rendering, inside, errands, loading, past)
                .forEach(ExecutorService::shutdown);
        try {
            if (!training.awaitTermination(LONGEST_END, TimeUnit.SECONDS)
                    || !rendering.awaitTermination(LONGEST_END, TimeUnit.SECONDS)
                    || !inside.awaitTermination(LONGEST_END, TimeUnit.SECONDS)
                    // An errand may be drawing the pictures of a run.
                    || !errands.awaitTermination(LONGEST_END, TimeUnit.SECONDS)
                    || !loading.awaitTermination(LONGEST_END, TimeUnit.SECONDS)
                    || !past.awaitTermination(LONGEST_END, TimeUnit.SECONDS)) {
                System.getLogger(Wiring.class.getName())
                        .log(System.Logger.Level.ERROR, "the run did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ExecutorService thread(String name) {
        return thread(Thread.ofPlatform().name("lab-" + name).daemon().factory());
    }

    /// Until the process has ended the window asks for more, which nobody needs once all is kept.
    private ExecutorService thread(ThreadFactory factory) {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> factory.newThread(() -> whenBegun(work)),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    private void whenBegun(Runnable work) {
        try {
            begun.await();
            work.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
