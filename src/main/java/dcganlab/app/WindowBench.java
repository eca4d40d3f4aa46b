package dcganlab.app;

import dcganlab.cli.HandMoves;
import dcganlab.cli.ResidentMemory;
import dcganlab.cli.TemporaryFolder;
import dcganlab.cli.WindowMeter;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.InsideState;
import dcganlab.state.LabState;
import dcganlab.state.LatentState;
import dcganlab.state.TimeLineState;
import dcganlab.view.MainWindow;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Viewport;
import dcganlab.view.files.SystemPathChooser;
import dcganlab.view.text.ShownTexts;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Predicate;

/// The real window at work while it trains: every pulse is counted while its charts are zoomed,
/// then it is hidden and shown in turns, Inside is entered and left, and then a slider and after it
/// the time line move in each pulse from end to end. Without a display the window is drawn in
/// memory.
final class WindowBench implements WindowMeter {
    private static final long WARM_UP_STEPS = 20;
    private static final double WORST = 0.95;
    private static final int HISTORY = 1_000_000;
    private static final double WIDTH = 1280; // of the window
    private static final double HEIGHT = 800;

    private @Nullable Wiring wiring;

    @Override
    public boolean display() {
        return Main.display(System.getProperties(), System.getenv());
    }

    @Override
    public Figures measure(TrainingPlan plan) throws LabException, IOException {
        if (!display()) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
        }
        CompletableFuture<CompletableFuture<Figures>> opened = new CompletableFuture<>();
        try (TemporaryFolder home = new TemporaryFolder()) {
            Platform.startup(() -> open(plan, home.path(), opened));
            try {
                return opened.thenCompose(Function.identity()).join();
            } finally {
                if (wiring != null) {
                    wiring.close();
                }
                Platform.exit();
            }
        } catch (CompletionException e) {
            if (e.getCause() instanceof LabException failure) {
                throw failure;
            }
            throw e;
        }
    }

    private void open(
            TrainingPlan plan, Path home, CompletableFuture<CompletableFuture<Figures>> opened) {
        try {
            Wiring lab = new Wiring(plan, home);
            Stage stage = new Stage();
            MainWindow window =
                    new MainWindow(
                            stage,
                            lab.state(),
                            new ShownTexts(lab.state().preferences().languageProperty()),
                            new SystemPathChooser(stage, home, home),
                            FileManager::show);
            wiring = lab;
            fill(lab.state().run().table());
            Platform.setImplicitExit(false); // It is hidden and shown again.
            stage.setWidth(WIDTH);
            stage.setHeight(HEIGHT);
            stage.show();
            lab.begin();
            CompletableFuture<Figures> figures = watch(lab.state(), window, stage);
            lab.state()
                    .lifecycleProperty()
                    .subscribe(lifecycle -> {
                        if (lifecycle instanceof Failed failed) {
                            figures.completeExceptionally(new LabException(failed.reason()));
                        }
                    });
            opened.complete(figures);
        } catch (RuntimeException e) {
            opened.completeExceptionally(e);
        }
    }

    private static CompletableFuture<Figures> watch(LabState lab, MainWindow window, Stage stage) {
        long shown = System.nanoTime();
        CompletableFuture<Double> sliders =
                first(lab.latent().pictureProperty(), Objects::nonNull)
                        .thenApply(picture -> (System.nanoTime() - shown) / 1e6);
        CompletableFuture<Double> pulses =
                sliders.thenCompose(
                                ms -> {
                                    lab.play();
                                    return first(lab.run().latestProperty(), WindowBench::isWarm);
                                })
                        .thenCompose(step -> new PulseCount(stage.getScene()).run());
        CompletableFuture<Double> beside = pulses.thenCompose(fps -> windowShare(lab, stage).run());
        CompletableFuture<Double> looks =
                beside.thenCompose(share -> {
                    window.go(
                            2); // What is compiled while it is first seen is no part of its share.
                    return new LookCount(lab.inside()).run();
                });
        CompletableFuture<Double> inside =
                looks.thenCompose(seen ->
                        new TrainingShare(lab, () -> window.go(2), () -> window.go(3)).run());
        CompletableFuture<Double> hand =
                inside.thenCompose(share -> {
                    window.go(1);
                    return new SliderHand(lab.latent()).run();
                });
        CompletableFuture<Double> scrub =
                hand.thenCompose(ms -> {
                    window.go(0);
                    return new TimeHand(lab).run();
                });
        return scrub.thenApply(positions ->
                new Figures(
                        pulses.join(),
                        beside.join(),
                        inside.join(),
                        looks.join(),
                        hand.join(),
                        sliders.join(),
                        positions,
                        ResidentMemory.mib()));
    }

    /// Hides the window, for which nothing is drawn then, and shows it again.
    private static TrainingShare windowShare(LabState lab, Stage stage) {
        return new TrainingShare(
                lab,
                () -> {
                    stage.show();
                    lab.see(EnumSet.of(Place.SAMPLES));
                },
                () -> {
                    stage.hide();
                    lab.see(EnumSet.noneOf(Place.class));
                });
    }

    private static boolean isWarm(@Nullable StepMetrics latest) {
        return latest != null && latest.step() >= WARM_UP_STEPS;
    }

    /// The first value that is as wished.
    private static <T> CompletableFuture<T> first(ObservableValue<T> values, Predicate<T> wish) {
        CompletableFuture<T> first = new CompletableFuture<>();
        values.subscribe(value -> {
            if (wish.test(value)) {
                first.complete(value);
            }
        });
        return first;
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
                                table.append(step, 0, value, 7 - value, 0.5, 0.5, 0.5);
                            }
                        }
                    }
                });
    }

    /// Counts pulses a second while a hand zooms the charts in and out, so that each of them is
    /// drawn in each pulse.
    private static final class PulseCount extends Phase {
        private static final int THERE = 120; // pulses
        private static final double STEP = 1.02;

        private final List<Viewport> charts;
        private long pulses;

        PulseCount(Scene scene) {
            charts =
                    scene.getRoot().lookupAll(".charts .series-chart").stream()
                            .map(chart -> ((SeriesChart) chart).viewport())
                            .distinct()
                            .toList();
            if (charts.isEmpty()) {
                throw new IllegalStateException("no charts to zoom");
            }
        }

        @Override
        void begin(long now) {}

        @Override
        void pulse(long now) {
            double factor = pulses++ / THERE % 2 == 0 ? 1 / STEP : STEP;
            charts.forEach(chart -> chart.zoom(factor, chart.visible().at(0.5)));
        }

        @Override
        double end(double seconds) {
            charts.forEach(Viewport::reset);
            return (double) pulses / seconds;
        }
    }

    /// Counts how often the maps inside the networks are seen anew, a second.
    private static final class LookCount extends Phase {
        private final InsideState inside;
        private Subscription counting = Subscription.EMPTY;
        private long looks;

        LookCount(InsideState inside) {
            this.inside = inside;
        }

        @Override
        void begin(long now) {
            counting = inside.insightProperty().subscribe((was, is) -> looks++);
        }

        @Override
        void pulse(long now) {}

        @Override
        double end(double seconds) {
            counting.unsubscribe();
            return looks / seconds;
        }
    }

    /// Moves the first slider in each pulse: milliseconds until a pulse finds the picture of a move
    /// or of a later one, all but the worst twentieth.
    private static final class SliderHand extends Phase {
        private final LatentState latent;
        private final HandMoves moves = new HandMoves();
        private int moved;

        SliderHand(LatentState latent) {
            this.latent = latent;
        }

        @Override
        void begin(long now) {
            latent.set(0, 3 * Math.sin(0.1 * ++moved));
            moves.moved(List.of(latent.getPoint()), now);
        }

        @Override
        void pulse(long now) {
            Rendered picture = latent.getPicture();
            if (picture != null) {
                moves.answered(picture.points(), now);
            }
            begin(now);
        }

        @Override
        double end(double seconds) {
            double[] milliseconds = moves.milliseconds();
            Arrays.sort(milliseconds);
            return milliseconds[(int) (WORST * (milliseconds.length - 1))];
        }
    }

    /// Drags the time line to and fro through the kept steps, one in each pulse: of how many the
    /// samples were seen in a second.
    private static final class TimeHand extends Phase {
        private final LabState lab;
        private final List<Long> kept;
        private int moves;
        private int seen;
        private long last = TimeLineState.LIVE;

        TimeHand(LabState lab) {
            this.lab = lab;
            kept = lab.timeLine().getKept().generators();
        }

        @Override
        void begin(long now) {
            lab.timeLine().begin();
        }

        @Override
        void pulse(long now) {
            Rendered samples = lab.run().samplesProperty().get();
            if (samples != null && samples.step() != last) {
                last = samples.step();
                seen++;
            }
            int end = kept.size() - 1;
            if (end > 0) { // Else nothing could be written, and nothing is seen.
                int place = moves++ % (2 * end);
                lab.timeLine().show(kept.get(Math.min(place, 2 * end - place)));
            }
        }

        @Override
        double end(double seconds) {
            lab.timeLine().commit();
            lab.timeLine().live();
            return seen / seconds;
        }
    }
}
