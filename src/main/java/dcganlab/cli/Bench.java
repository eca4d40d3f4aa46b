package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.Preset;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.MatrixPeak;
import dcganlab.nn.Profiler;
import dcganlab.nn.Profiler.Call;
import dcganlab.training.DcganTrainer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;

/// Measures training and the latent sliders, each alone and then both together. Medians, after a
/// warm-up in which memory is allocated and code compiled.
final class Bench {
    private static final int WARM_UP = 3;
    private static final int SLIDER_PICTURES = 120;
    private static final double MEDIAN = 0.5;
    private static final double WORST = 0.95;

    private final Preset preset;
    private final TrainingPlan plan;
    private final int steps;

    Bench(Preset preset, TrainingPlan plan, int steps) {
        this.preset = preset;
        this.plan = plan;
        this.steps = steps;
    }

    /// @param progress is told the steps done, twice as many as asked for in all
    BenchResult run(IntConsumer progress) throws LabException {
        double gemm = MatrixPeak.measure(plan.device());
        int images = 4 * plan.batch();
        try (DcganTrainer trainer =
                new DcganTrainer(plan, MadeUpImages.of(images, plan.network()))) {
            for (int i = 0; i < WARM_UP; i++) {
                trainer.step(StepKind.FULL);
            }
            double step = Figures.quantile(steps(trainer, progress), MEDIAN);
            try (SliderBench slider = new SliderBench(trainer.generatorCopy())) {
                double[] idle = slider.idle(SLIDER_PICTURES);
                double[] training = training(trainer, slider, progress);
                return new BenchResult(
                        preset.word(),
                        trainer.plan().precision().word(),
                        plan.device(),
                        Runtime.getRuntime().availableProcessors(),
                        plan.batch(),
                        Figures.rounded(plan.batch() * 1000 / step),
                        Figures.rounded(step),
                        Figures.rounded(Figures.quantile(idle, MEDIAN)),
                        Figures.rounded(Figures.quantile(idle, WORST)),
                        training.length == 0
                                ? null
                                : Figures.rounded(Figures.quantile(training, WORST)),
                        null,
                        residentMib(Path.of("/proc/self/status")),
                        Figures.rounded(gemm));
            }
        }
    }

    /// Where the time of a step goes.
    ///
    /// @throws IOException if the system refuses a temporary file
    StepProfile profile() throws LabException, IOException {
        int images = 4 * plan.batch();
        try (DcganTrainer trainer =
                new DcganTrainer(plan, MadeUpImages.of(images, plan.network()))) {
            for (int i = 0; i < WARM_UP; i++) {
                trainer.step(StepKind.FULL);
            }
            List<Call> calls =
                    Profiler.watch(() -> {
                        for (int i = 0; i < steps; i++) {
                            trainer.step(StepKind.FULL);
                        }
                    });
            return new StepProfile(plan.network(), steps, calls);
        }
    }

    private double[] steps(DcganTrainer trainer, IntConsumer progress) throws LabException {
        double[] milliseconds = new double[steps];
        for (int i = 0; i < steps; i++) {
            long start = System.nanoTime();
            trainer.step(StepKind.FULL);
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
            progress.accept(i + 1);
        }
        return milliseconds;
    }

    /// The slider moves while training runs, as in the window: newer weights arrive between steps.
    private double[] training(DcganTrainer trainer, SliderBench slider, IntConsumer progress)
            throws LabException {
        try (SliderBench.Drag drag = slider.drag()) {
            for (int i = 0; i < steps; i++) {
                trainer.step(StepKind.FULL);
                if (slider.renderer().ready()) {
                    slider.renderer().use(trainer.generatorCopy());
                }
                progress.accept(steps + i + 1);
            }
            return drag.milliseconds();
        }
    }

    /// Memory of this process that is in RAM; known on Linux only.
    static @Nullable Double residentMib(Path status) {
        if (!Files.isReadable(status)) {
            return null;
        }
        try {
            List<String> lines = Files.readAllLines(status);
            return lines.stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0)
                    .map(Figures::rounded)
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            System.getLogger(Bench.class.getName())
                    .log(System.Logger.Level.WARNING, "memory is not known", e);
            return null;
        }
    }
}
