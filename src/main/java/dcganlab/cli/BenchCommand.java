package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.concurrent.Callable;

/// Says how fast the lab is on this machine.
@Command(name = "bench", sortOptions = false, sortSynopsis = false)
final class BenchCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final WindowMeter window;

    @Option(names = "--preset", paramLabel = "classroom|lesson")
    private Preset preset = Preset.CLASSROOM;

    @Option(names = "--batch", paramLabel = "2-1024")
    private @Nullable Integer batch;

    @Option(names = "--device", paramLabel = "cpu|gpu0")
    private @Nullable String device;

    @Option(names = "--steps", paramLabel = "N")
    private int steps = 20;

    @Option(names = "--window")
    private boolean withWindow;

    @Option(names = "--json")
    private boolean json;

    BenchCommand(Terminal terminal, WindowMeter window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() throws LabException {
        if (steps < 1) {
            throw new InvalidPlanException(Message.of("cli.benchSteps"));
        }
        BenchResult result = measure();
        if (withWindow) {
            result = result.with(window.measure(plan()));
        }
        if (json) {
            terminal.result(result.json());
        } else {
            print(result);
        }
        return 0;
    }

    private TrainingPlan plan() {
        TrainingPlan plan = preset.plan();
        plan = batch == null ? plan : plan.withBatch(batch);
        return device == null ? plan : plan.withDevice(device);
    }

    private BenchResult measure() throws LabException {
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            return new Bench(preset, plan(), steps)
                    .run(done ->
                            line.show(() -> terminal.texts().of("cli.benching", done, 2 * steps)));
        }
    }

    private void print(BenchResult result) {
        line(
                "cli.benchSetting",
                result.preset(),
                result.batch(),
                result.precision(),
                result.device(),
                result.threads());
        line("cli.benchTraining", result.imagesPerSecond(), result.msPerStep());
        line("cli.benchSlider", result.sliderMsP50(), result.sliderMsP95());
        if (result.sliderMsP95Training() != null) {
            line("cli.benchSliderTraining", result.sliderMsP95Training());
        }
        if (result.pulseFps() != null) {
            line("cli.benchPulse", result.pulseFps());
        }
        if (result.residentMib() != null) {
            line("cli.benchMemory", result.residentMib());
        }
        line("cli.benchGemm", result.gemmGflops());
    }

    private void line(String key, Object... values) {
        terminal.result(terminal.texts().of(key, values));
    }
}
