package dcganlab.app;

import dcganlab.cli.WindowMeter;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Rendered;
import dcganlab.model.StepMetrics;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.state.LatentState;
import dcganlab.view.MainWindow;
import dcganlab.view.files.SystemPathChooser;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The real window at work: it trains, a slider moves from end to end as fast as answers come, and
/// every pulse is counted. Without a display the window is drawn in memory.
final class WindowBench implements WindowMeter {
    private static final long WARM_UP_STEPS = 20;
    private static final long LENGTH = 10_000_000_000L; // ns
    private static final double WORST = 0.95;

    private @Nullable Wiring wiring;

    @Override
    public Figures measure(TrainingPlan plan) throws LabException {
        if (!Main.display(System.getProperties(), System.getenv())) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CompletableFuture<Figures> figures = new CompletableFuture<>();
        Platform.startup(() -> open(plan, figures));
        try {
            return figures.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof LabException failure) {
                throw failure;
            }
            throw e;
        } finally {
            if (wiring != null) {
                wiring.close();
            }
            Platform.exit();
        }
    }

    private void open(TrainingPlan plan, CompletableFuture<Figures> figures) {
        try {
            Path recent = Files.createTempFile("recent", ".txt");
            Wiring lab = new Wiring(plan, recent);
            Stage stage = new Stage();
            MainWindow window =
                    new MainWindow(
                            stage,
                            lab.state(),
                            new Texts(Locale.ENGLISH),
                            new SystemPathChooser(stage));
            wiring = lab;
            lab.state()
                    .lifecycleProperty()
                    .subscribe(lifecycle -> {
                        if (lifecycle instanceof Failed failed) {
                            figures.completeExceptionally(new LabException(failed.reason()));
                        }
                    });
            lab.state()
                    .run()
                    .latestProperty()
                    .subscribe((StepMetrics metrics) -> {
                        if (metrics != null && metrics.step() == WARM_UP_STEPS) {
                            new Hand(lab.state().latent(), figures).start();
                        }
                    });
            stage.show();
            window.go(1);
            lab.state().play();
            Files.deleteIfExists(recent);
        } catch (IOException e) {
            figures.completeExceptionally(new UncheckedIOException(e));
        }
    }

    /// Moves the first slider and waits for the pulse that shows the answer.
    private static final class Hand extends AnimationTimer {
        private final LatentState latent;
        private final CompletableFuture<Figures> figures;
        private double[] milliseconds = new double[1024];
        private int moves;
        private long pulses;
        private long start;
        private long moved;

        Hand(LatentState latent, CompletableFuture<Figures> figures) {
            this.latent = latent;
            this.figures = figures;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (start == 0) {
                start = time;
                move(time);
                return;
            }
            pulses++;
            if (answered(latent.getPicture())) {
                if (moves == milliseconds.length) {
                    milliseconds = Arrays.copyOf(milliseconds, 2 * moves);
                }
                milliseconds[moves++] = (time - moved) / 1e6;
                move(time);
            }
            if (time - start > LENGTH && moves > 0) {
                stop();
                double[] sorted = Arrays.copyOf(milliseconds, moves);
                Arrays.sort(sorted);
                figures.complete(
                        new Figures(
                                pulses * 1e9 / (time - start),
                                sorted[(int) (WORST * (moves - 1))]));
            }
        }

        private void move(long time) {
            moved = time;
            latent.set(0, 3 * Math.sin(0.1 * (moves + 1)));
        }

        private boolean answered(@Nullable Rendered picture) {
            return picture != null && picture.points().getFirst().equals(latent.getPoint());
        }
    }
}
