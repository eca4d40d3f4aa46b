package dcganlab.app;

import dcganlab.cli.WindowMeter;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Rendered;
import dcganlab.model.StepMetrics;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.FileTrouble;
import dcganlab.state.LatentState;
import dcganlab.view.MainWindow;
import dcganlab.view.files.SystemPathChooser;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/// The real window at work while it trains: every pulse is counted, then a slider moves from end to
/// end as fast as answers come. Without a display the window is drawn in memory.
final class WindowBench implements WindowMeter {
    private static final long WARM_UP_STEPS = 20;
    private static final long LENGTH = 10_000_000_000L; // ns
    private static final double WORST = 0.95;
    private static final int HISTORY = 1_000_000;

    private @Nullable Wiring wiring;

    @Override
    public Figures measure(TrainingPlan plan) throws LabException {
        if (!Main.display(System.getProperties(), System.getenv())) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CompletableFuture<Figures> figures = new CompletableFuture<>();
        Path home = home();
        Platform.startup(() -> open(plan, home, figures));
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
            delete(home);
        }
    }

    private static Path home() throws LabException {
        try {
            return Files.createTempDirectory("dcgan-lab");
        } catch (IOException e) {
            throw FileTrouble.writing(Path.of(System.getProperty("java.io.tmpdir")), e);
        }
    }

    /// Deletes the run that was measured.
    private static void delete(Path home) throws LabException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw FileTrouble.writing(home, e);
        }
    }

    private void open(TrainingPlan plan, Path home, CompletableFuture<Figures> figures) {
        try {
            Wiring lab = new Wiring(plan, home);
            Stage stage = new Stage();
            MainWindow window =
                    new MainWindow(
                            stage,
                            lab.state(),
                            new Texts(Locale.ENGLISH),
                            new SystemPathChooser(stage),
                            FileManager::show);
            wiring = lab;
            fill(lab.state().run().table());
            AtomicLong shown = new AtomicLong();
            AtomicLong alive = new AtomicLong();
            lab.state()
                    .latent()
                    .pictureProperty()
                    .subscribe(picture -> {
                        if (picture != null && alive.get() == 0) {
                            alive.set(System.nanoTime());
                            lab.state().play();
                        }
                    });
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
                            double sliders = (alive.get() - shown.get()) / 1e6;
                            new PulseCount(
                                            fps -> {
                                                window.go(1);
                                                new Hand(
                                                                lab.state().latent(),
                                                                worst -> {
                                                                    figures.complete(
                                                                            new Figures(
                                                                                    fps, worst,
                                                                                    sliders));
                                                                })
                                                        .start();
                                            })
                                    .start();
                        }
                    });
            stage.show();
            shown.set(System.nanoTime());
        } catch (RuntimeException e) {
            figures.completeExceptionally(e);
        }
    }

    /// A million steps in the charts before the first, from the moment at which the run begins.
    private static void fill(SeriesTable table) {
        table.addListener(
                new Runnable() {
                    @Override
                    public void run() {
                        if (table.isEmpty()) {
                            table.removeListener(this);
                            for (int step = -HISTORY; step < 0; step++) {
                                double value = Math.sin(step * 1e-3) + step % 7;
                                table.append(step, 0, value, 7 - value, 0.5, 0.5, 0.5, 0.5);
                            }
                        }
                    }
                });
    }

    /// Counts the pulses of some seconds.
    private static final class PulseCount extends AnimationTimer {
        private final DoubleConsumer result;
        private long pulses;
        private long start;

        /// @param result takes pictures a second
        PulseCount(DoubleConsumer result) {
            this.result = result;
        }

        @Override
        public void handle(long now) {
            if (start == 0) {
                start = now;
            } else if (now - start < LENGTH) {
                pulses++;
            } else {
                stop();
                result.accept((pulses + 1) * 1e9 / (now - start));
            }
        }
    }

    /// Moves the first slider and waits for the pulse that shows the answer.
    private static final class Hand extends AnimationTimer {
        private final LatentState latent;
        private final DoubleConsumer result;
        private final List<Double> milliseconds = new ArrayList<>();
        private long start;
        private long moved;

        /// @param result takes the 95th of a hundred answers' milliseconds
        Hand(LatentState latent, DoubleConsumer result) {
            this.latent = latent;
            this.result = result;
        }

        @Override
        public void handle(long now) {
            long time = System.nanoTime();
            if (start == 0) {
                start = time;
                move(time);
            } else if (answered(latent.getPicture())) {
                milliseconds.add((time - moved) / 1e6);
                move(time);
                if (time - start > LENGTH) {
                    stop();
                    milliseconds.sort(null);
                    result.accept(milliseconds.get((int) (WORST * (milliseconds.size() - 1))));
                }
            }
        }

        private void move(long time) {
            moved = time;
            latent.set(0, 3 * Math.sin(0.1 * (milliseconds.size() + 1)));
        }

        private boolean answered(@Nullable Rendered picture) {
            return picture != null && picture.points().getFirst().equals(latent.getPoint());
        }
    }
}
