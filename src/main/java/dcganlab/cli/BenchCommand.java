package dcganlab.cli;

import com.google.gson.JsonObject;

import dcganlab.model.Device;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.FasterPrecision;
import dcganlab.nn.MatrixPeak;
import dcganlab.nn.StepArithmetic;
import dcganlab.training.quality.QualityWatch;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;

/// Says how fast the lab is on this machine.
@Command(name = "bench", sortOptions = false, sortSynopsis = false)
final class BenchCommand implements Callable<Integer> {
    /// Operations that take less of a step than this are not listed.
    private static final double SMALLEST_SHARE = 0.005;

    private static final long NEIGHBOUR_TURN = 5_000_000_000L; // ns

    private final Terminal terminal;
    private final WindowMeter window;

    @Option(names = "--preset", paramLabel = "classroom|lesson")
    private Preset preset = Preset.CLASSROOM;

    @Option(names = "--batch", paramLabel = "2-1024")
    private @Nullable Integer batch;

    @Option(names = "--width", paramLabel = "8-128")
    private @Nullable Integer width;

    @Option(names = "--precision", paramLabel = "automatic|f32|bf16")
    private Precision precision = Precision.AUTOMATIC;

    @Option(names = "--device", paramLabel = "cpu|gpu0|mps")
    private @Nullable Device device;

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(names = "--steps", paramLabel = "N")
    private @Nullable Integer steps;

    @Option(names = "--window")
    private boolean withWindow;

    @Option(names = "--start", paramLabel = "TIMES", arity = "0..1", fallbackValue = "10")
    private @Nullable Integer starts;

    @Option(names = "--quality")
    private boolean quality;

    @Option(names = "--neighbour")
    private boolean neighbour;

    @Option(names = "--profile")
    private boolean profile;

    @Option(names = "--against", paramLabel = "FILE")
    private @Nullable Path against;

    @Option(names = "--json")
    private boolean json;

    BenchCommand(Terminal terminal, WindowMeter window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() throws LabException, IOException {
        if (steps != null && steps < 1) {
            throw new InvalidPlanException(Message.of("cli.benchSteps"));
        }
        if (starts != null) {
            start(starts);
            return 0;
        }
        FasterPrecision.warning(plan()).ifPresent(terminal::say);
        if (profile) {
            profile();
            return 0;
        }
        BenchComparison earlier = against == null ? null : BenchComparison.with(against);
        // The window first, which loads the engine.
        WindowMeter.Figures figures = withWindow ? window.measure(plan()) : null;
        BenchResult measured = measure();
        long phase = QualityWatch.INTERVAL.toNanos(); // One measurement, if it is quick enough.
        Double cost = quality ? new Bench(preset, plan(), steps).qualityShare(phase) : null;
        Double kept =
                neighbour ? new Bench(preset, plan(), steps).neighbourShare(NEIGHBOUR_TURN) : null;
        BenchResult result =
                new BenchResult(measured.setting(), measured.speed(), figures, cost, kept);
        if (json) {
            terminal.result(result.json());
        } else {
            print(result);
        }
        if (earlier != null) {
            earlier.lines(result).forEach(terminal::say);
        }
        return 0;
    }

    private void start(int times) throws LabException, IOException {
        if (times < 1) {
            throw new InvalidPlanException(Message.of("cli.benchStarts"));
        }
        StartBench.Times medians;
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            AtomicInteger done = new AtomicInteger();
            Runnable show =
                    () -> line.show(() -> terminal.texts().of("cli.starting", done.get(), times));
            show.run();
            medians =
                    new StartBench(times, window.display())
                            .measure(() -> {
                                done.incrementAndGet();
                                show.run();
                            });
        }
        if (json) {
            JsonObject all = new JsonObject();
            all.addProperty("start_stage_ms", medians.stage());
            all.addProperty("start_window_ms", medians.window());
            all.addProperty("start_sliders_ms", medians.sliders());
            all.addProperty("start_images_ms", medians.images());
            terminal.result(all.toString());
        } else {
            line(
                    "cli.benchStart",
                    medians.stage() / 1000,
                    medians.window() / 1000,
                    medians.sliders() / 1000,
                    medians.images() / 1000,
                    times);
        }
    }

    private TrainingPlan plan() {
        TrainingPlan plan = preset.plan().withPrecision(precision);
        plan = width == null ? plan : PlanFields.WIDTH.with(plan, width);
        plan = batch == null ? plan : PlanFields.BATCH.with(plan, batch);
        plan = device == null ? plan : plan.withDevice(device);
        return SettingWord.apply(plan, settings, PlanOptions.settable(spec));
    }

    private BenchResult measure() throws LabException, IOException {
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            return new Bench(preset, plan(), steps)
                    .run((done, all) ->
                            line.show(() -> terminal.texts().of("cli.benching", done, all)));
        }
    }

    private void profile() throws LabException, IOException {
        if (!plan().device().isProcessor()) {
            throw new InvalidPlanException(Message.of("cli.profileDevice"));
        }
        StepProfile step = new Bench(preset, plan(), steps).profile();
        double peak = MatrixPeak.measure(Device.CPU);
        double all = step.milliseconds();
        line("cli.profileHead");
        for (StepProfile.Row row : step.rows()) {
            if (row.milliseconds() < SMALLEST_SHARE * all) {
                break; // Sorted: the rest is smaller still.
            }
            line(
                    "cli.profileRow",
                    "%9.2f".formatted(row.milliseconds()),
                    "%4.1f %%".formatted(100 * row.milliseconds() / all),
                    "%5.0f".formatted(row.calls()),
                    row.operation(),
                    row.shape());
        }
        StepArithmetic arithmetic = step.arithmetic();
        line("cli.profileLayersHead");
        for (StepArithmetic.LayerPasses layer : arithmetic.layers()) {
            line(
                    "cli.profileLayer",
                    "%12.3f".formatted(layer.multiplied()),
                    "%9.3f".formatted(layer.defined()),
                    "%6d".formatted(layer.passes()),
                    layer.generator() ? "G" : "D",
                    layer.kernel(),
                    layer.narrow(),
                    layer.wide(),
                    layer.side(),
                    Message.of("cli.profileForm" + layer.form()));
        }
        double multiplied = arithmetic.multiplied();
        line(
                "cli.profileTotal",
                all,
                multiplied,
                multiplied * 1000 / all,
                peak,
                arithmetic.defined());
    }

    private void print(BenchResult result) {
        BenchResult.Setting setting = result.setting();
        line(
                "cli.benchSetting",
                setting.preset(),
                setting.batch(),
                setting.precision(),
                setting.device(),
                setting.threads());
        BenchResult.Speed speed = result.speed();
        WindowMeter.Figures seen = result.window();
        line("cli.benchTraining", speed.imagesPerSecond(), speed.msPerStep());
        line("cli.benchSlider", speed.sliderMsP50(), speed.sliderMsP95());
        if (speed.sliderMsP95Training() != null) {
            line("cli.benchSliderTraining", speed.sliderMsP95Training());
        }
        line("cli.benchGrid", speed.gridMs());
        line("cli.benchShares", speed.trainingShareDragging(), speed.besideShare());
        line("cli.benchCheckpoint", speed.checkpointMs());
        if (result.qualityShare() != null) {
            line("cli.benchQuality", result.qualityShare(), QualityWatch.INTERVAL.toSeconds());
        }
        if (result.neighbourShare() != null) {
            line("cli.benchNeighbour", result.neighbourShare());
        }
        if (seen != null) {
            line("cli.benchWindow", seen.pulseFps(), seen.trainingShareWindow(), seen.slidersMs());
            line("cli.benchInside", seen.trainingShareInside(), seen.looksPerSecond());
            line("cli.benchWindowHand", seen.sliderMsP95Training(), seen.scrubPerSecond());
        }
        Double resident = seen == null ? speed.residentMib() : seen.residentMib();
        if (resident != null) {
            line("cli.benchMemory", resident);
        }
        if (speed.deviceBusyShare() != null) {
            line("cli.benchBusy", setting.device(), speed.deviceBusyShare());
        }
        line("cli.benchGemm", speed.gemmGflops());
    }

    private void line(String key, Object... values) {
        terminal.result(terminal.texts().of(key, values));
    }
}
