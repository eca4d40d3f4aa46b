package dcganlab.cli;

import com.google.gson.JsonObject;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.Torch;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;
import dcganlab.training.TrainerFactory;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

/// Trains without a window and leaves a run folder.
@Command(name = "train", sortOptions = false, sortSynopsis = false)
final class TrainCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final TrainerFactory factory;
    private final Interruption interruption;

    @Mixin private PlanOptions options = new PlanOptions();

    @Option(names = "--out", order = -1, paramLabel = "RUN", required = true)
    private Path out = Path.of("");

    @ArgGroup(exclusive = true)
    private Length length = new Length();

    @Option(names = "--overwrite")
    private boolean overwrite;

    @Option(names = "--json")
    private boolean json;

    TrainCommand(Terminal terminal, TrainerFactory factory, Interruption interruption) {
        this.terminal = terminal;
        this.factory = factory;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws LabException {
        TrainingPlan plan = options.plan();
        length.check();
        requireRoom();
        requireDevice(plan.device());
        interruption.watch();
        try (DcganTrainer trainer = prepare(plan);
                StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            RunFolder run = RunFolder.create(out, trainer.plan(), overwrite);
            TrainingProgress progress = new TrainingProgress(terminal, line, length);
            new TrainingLoop(terminal, trainer, run)
                    .train(length, interruption::requested, progress);
            if (interruption.requested()) {
                terminal.say("cli.stopped", trainer.steps());
            }
            report(run, trainer.steps(), progress.imagesPerSecond());
        }
        return 0;
    }

    private static void requireDevice(String device) {
        List<String> devices = Torch.devices();
        if (!devices.contains(device)) {
            throw new InvalidPlanException(
                    Message.of("nn.noDevice", device, String.join(", ", devices)));
        }
    }

    private void requireRoom() throws LabException {
        if (!overwrite && RunFolder.isRun(out)) {
            throw new LabException(Message.of("cli.exists", out.toString()));
        }
        RunFolder.requireRoom(out, overwrite);
    }

    /// @throws CancellationException if the process was told to end meanwhile
    private DcganTrainer prepare(TrainingPlan plan) throws LabException {
        DcganTrainer trainer;
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            trainer =
                    factory.prepare(
                            plan, new LoadingReport(terminal, line, interruption::requested));
        }
        if (interruption.requested()) {
            trainer.close();
            throw new CancellationException();
        }
        terminal.say(LoadedImages.summary(trainer.images()));
        return trainer;
    }

    private void report(RunFolder run, long steps, double imagesPerSecond) {
        if (!json) {
            terminal.result(run.samplesFile().toString());
            return;
        }
        JsonObject result = new JsonObject();
        result.addProperty("run", run.path().toString());
        result.addProperty("steps", steps);
        result.addProperty("images_per_second", Figures.rounded(imagesPerSecond));
        result.addProperty("samples", run.samplesFile().toString());
        result.addProperty("generator", run.generatorFile().toString());
        result.addProperty("metrics", run.metricsFile().toString());
        terminal.result(result.toString());
    }
}
