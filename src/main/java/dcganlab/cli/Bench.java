package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.CudaDevice;
import dcganlab.nn.FasterPrecision;
import dcganlab.nn.MatrixPeak;
import dcganlab.nn.Profiler;
import dcganlab.nn.Profiler.Call;
import dcganlab.nn.StepArithmetic;
import dcganlab.training.DcganTrainer;
import dcganlab.training.MadeUpImages;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/// Measures training and the latent sliders, each alone and then both together. Medians, after a
/// warm-up in which memory is allocated and code compiled.
final class Bench {
    private static final int WARM_UP = 3;
    private static final long LONGEST_WARM_UP = 3_000_000_000L; // ns
    private static final int SLIDER_PICTURES = 120;
    private static final int GRIDS = 9;
    private static final int CHECKPOINTS = 9;

    /// Long enough for threads to settle, short enough to see the same machine.
    private static final int ROUNDS = 4;

    private static final double MEDIAN = 0.5;
    private static final double WORST = 0.95;

    private static final int FEWEST_STEPS = 20;
    private static final double SHORTEST = 3; // s

    private final Preset preset;
    private final TrainingPlan plan;
    private final @Nullable Integer steps;

    /// @param steps how many to measure without and with a hand on the slider, after a warm-up of
    ///   no more; null for as many as take three seconds, and no fewer than 20
    Bench(Preset preset, TrainingPlan plan, @Nullable Integer steps) {
        this.preset = preset;
        this.plan = plan;
        this.steps = steps;
    }

    /// Is told how many steps are done.
    interface Progress {
        void done(int steps, int of);
    }

    BenchResult run(Progress progress) throws LabException, IOException {
        FasterPrecision.bfloat16(); // By which the picture under the slider is sketched, or not.
        try (TemporaryFolder folder = new TemporaryFolder();
                TrainingBench training = new TrainingBench(this::trainer, folder.path());
                SliderBench slider = new SliderBench(training.generator())) {
            training.begin();
            int count = steps == null ? enough(training.trainer()) : steps;
            double[] grid = slider.grids(GRIDS); // While no hand is on the slider.
            double[] idle = slider.idle(SLIDER_PICTURES);
            slider.renderer().training(true);
            List<Double> busy = new ArrayList<>();
            double[] dragged = alternate(count, training, slider, progress, busy);
            double step = Figures.quantile(training.alone(), MEDIAN);
            BenchResult.Setting setting =
                    new BenchResult.Setting(
                            preset.word(),
                            training.trainer().plan().precision().word(),
                            plan.device().word(),
                            Runtime.getRuntime().availableProcessors(),
                            plan.batch(),
                            others());
            BenchResult.Speed speed =
                    new BenchResult.Speed(
                            plan.batch() * 1000 / step,
                            step,
                            Figures.quantile(idle, MEDIAN),
                            Figures.quantile(idle, WORST),
                            dragged.length == 0 ? null : Figures.quantile(dragged, WORST),
                            Figures.quantile(grid, MEDIAN),
                            step / Figures.quantile(training.dragged(), MEDIAN),
                            training.besideShare(),
                            Figures.quantile(training.checkpoints(CHECKPOINTS), MEDIAN),
                            ResidentMemory.mib(),
                            busy.isEmpty() ? null : mean(busy),
                            MatrixPeak.measure(plan.device())); // Last: its workers stay.
            return new BenchResult(setting, speed, null, null, null);
        }
    }

    /// @param trainer that has warmed up
    private static int enough(DcganTrainer trainer) {
        return Math.max(FEWEST_STEPS, (int) (SHORTEST * trainer.steps() / trainer.seconds()));
    }

    private static double mean(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /// Some steps alone, some with the slider moving, and again, for a machine's speed wanders.
    ///
    /// @param busy gets for what part of the time a GPU was computing, at the end of each round of
    ///   steps alone
    /// @return milliseconds from moving the slider to its picture, while training runs
    private double[] alternate(
            int steps,
            TrainingBench training,
            SliderBench slider,
            Progress progress,
            List<Double> busy)
            throws LabException {
        Optional<CudaDevice> gpu = CudaDevice.of(plan.device());
        double[] moves = {};
        int done = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            int until = steps * round / ROUNDS;
            for (int i = done; i < until; i++) {
                training.step(slider.renderer(), false);
                progress.done(done + i + 1, 2 * steps);
            }
            gpu.stream().flatMapToDouble(each -> each.busy().stream()).forEach(busy::add);
            if (until == done) {
                continue; // Fewer steps than rounds.
            }
            try (SliderBench.Drag drag = slider.drag()) {
                for (int i = done; i < until; i++) {
                    training.step(slider.renderer(), true);
                    progress.done(until + i + 1, 2 * steps);
                }
                moves =
                        DoubleStream.concat(Arrays.stream(moves), Arrays.stream(drag.end()))
                                .toArray();
            }
            done = until;
        }
        return moves;
    }

    /// A trainer that has warmed up.
    private DcganTrainer trainer() throws LabException {
        DcganTrainer trainer =
                new DcganTrainer(plan, MadeUpImages.of(4 * plan.batch(), plan.network()));
        try {
            long start = System.nanoTime();
            while (trainer.steps() < WARM_UP
                    || ((steps == null || trainer.steps() < steps)
                            && System.nanoTime() - start < LONGEST_WARM_UP)) {
                trainer.step(StepKind.FULL);
            }
        } catch (LabException | RuntimeException e) {
            trainer.close();
            throw e;
        }
        return trainer;
    }

    /// What part of its images/s training loses while its quality is measured.
    ///
    /// @param phase nanoseconds of training with or without
    double qualityShare(long phase) throws LabException {
        try (TrainingThread thread = new TrainingThread()) {
            return thread.call(() -> qualityShareHere(phase));
        }
    }

    private double qualityShareHere(long phase) throws LabException {
        try (DcganTrainer trainer = trainer();
                QualityBench quality = new QualityBench(trainer, phase)) {
            return quality.share();
        }
    }

    /// What part of its images/s training keeps beside another program that keeps a core busy.
    ///
    /// @param phase nanoseconds of training with or without
    /// @throws LabException if there is no way to start such a program here
    double neighbourShare(long phase) throws LabException {
        try (TrainingThread thread = new TrainingThread();
                DcganTrainer trainer = thread.call(this::trainer);
                NeighbourBench neighbour = new NeighbourBench(thread, trainer, phase)) {
            return neighbour.share();
        }
    }

    /// Where the time of a step goes.
    ///
    /// @throws IOException if the system refuses a temporary file
    StepProfile profile() throws LabException, IOException {
        try (DcganTrainer trainer = trainer()) {
            List<Call> calls = new ArrayList<>();
            int count = steps == null ? FEWEST_STEPS : steps;
            for (int i = 0; i < count; i++) {
                // Each by itself: what the profiler notes down splits the heap, so that ever more
                // steps at once would not find room where the last one had it.
                calls.addAll(Profiler.watch(() -> trainer.step(StepKind.FULL)));
            }
            return new StepProfile(
                    count,
                    calls,
                    StepArithmetic.here(plan.network(), plan.batch(), trainer.plan().precision()));
        }
    }

    /// What is not the preset's, but the batch.
    private String others() {
        return PlanFields.OF_PRESETS.stream()
                .filter(field -> !field.equals(PlanFields.BATCH))
                .filter(field -> !field.of(preset.plan()).equals(field.of(plan)))
                .map(this::said)
                .collect(Collectors.joining(","));
    }

    private <T> String said(PlanField<T> field) {
        return field.word() + "=" + field.kind().word(field.of(plan));
    }
}
