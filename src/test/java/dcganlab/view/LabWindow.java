package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.Language;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Rendered;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.state.LabState;
import dcganlab.state.Preferences;
import dcganlab.state.Recents;
import dcganlab.state.Threads;
import dcganlab.view.files.PathChooser;
import dcganlab.view.text.ShownTexts;

import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.stage.Stage;

import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The real window on its threads, with small networks to train. */
public final class LabWindow {
    public static final TrainingPlan PLAN =
            new TrainingPlan(
                    DataChoice.portraits(40),
                    new NetworkSpec(32, 3, 4, 8),
                    8,
                    1,
                    Settings.PAPER
                            .with(PlanFields.LEARNING_RATE_D, 1e-3)
                            .with(PlanFields.LEARNING_RATE_G, 1e-3),
                    Device.CPU);

    private final List<ExecutorService> threads =
            Stream.generate(Executors::newSingleThreadExecutor).limit(6).toList();
    private final LabState lab;
    private final MainWindow window;

    /** Shows it. */
    public LabWindow(Stage stage, Path recents, Path runs, PathChooser chooser) {
        lab =
                new LabState(
                        new Threads(
                                Platform::runLater,
                                threads.get(0),
                                threads.get(1),
                                threads.get(2),
                                threads.get(3),
                                threads.get(4),
                                threads.get(5)),
                        PLAN,
                        new Recents(recents),
                        new Preferences(recents.resolveSibling("preferences.properties"), 0.9),
                        new RunLibrary(runs),
                        runs.resolveSibling("lesson.properties"),
                        new SplittableRandom(1));
        lab.preferences().languageProperty().set(Language.ENGLISH);
        ShownTexts texts = new ShownTexts(lab.preferences().languageProperty());
        window = new MainWindow(stage, lab, texts, chooser, path -> {});
        stage.setX(0);
        stage.setY(0);
        // As small as it may be: each of its pixels is drawn by the processor.
        stage.setWidth(stage.getMinWidth());
        stage.setHeight(stage.getMinHeight());
        stage.show();
    }

    /** As at the lab's start. Belongs to the JavaFX thread. */
    void greet() {
        window.greet();
    }

    /** Shows a place. Belongs to the JavaFX thread. */
    void go(int place) {
        window.go(place);
    }

    public LabState lab() {
        return lab;
    }

    /** How much the charts of all places are smoothed. */
    DoubleProperty smoothing() {
        return window.smoothingProperty();
    }

    /** Lets a file or a folder fall on the window. */
    void drop(Path... paths) {
        window.take(List.of(paths));
    }

    /** Steps of the run; 0 before the first. */
    public long steps() {
        StepMetrics latest = lab.run().latestProperty().get();
        return latest == null ? 0 : latest.step();
    }

    /** The step whose samples are seen; `Long.MIN_VALUE` while there are none. */
    public long sampleStep() {
        Rendered samples = lab.run().samplesProperty().get();
        return samples == null ? Long.MIN_VALUE : samples.step();
    }

    public Rendered samples() {
        return Objects.requireNonNull(lab.run().samplesProperty().get());
    }

    /** Waits for something that is asked on the JavaFX thread. */
    public static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
    }

    /** Ends the run and waits for the threads. */
    public void close() throws InterruptedException {
        lab.close();
        for (ExecutorService thread : threads) {
            thread.shutdown();
            assertTrue(thread.awaitTermination(20, TimeUnit.SECONDS));
        }
    }
}
