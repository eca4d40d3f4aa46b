package dcganlab.cli;

import com.google.gson.JsonObject;

import dcganlab.model.Device;
import dcganlab.model.Goal;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.Torch;
import dcganlab.runs.QualityLog;
import dcganlab.runs.Recovery;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunHold;
import dcganlab.runs.RunJournal;
import dcganlab.runs.RunRoom;
import dcganlab.training.DcganTrainer;
import dcganlab.training.Resumption;
import dcganlab.training.TrainerFactory;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Trains without a window and leaves a run folder.
@Command(name = "train", sortOptions = false, sortSynopsis = false)
final class TrainCommand implements Callable<Integer> {
    private static final double LONGEST_INTERVAL = 86_400; // s

    private static final Set<String> RESUMING =
            Set.of(
                    "--resume",
                    "--out",
                    "--steps",
                    "--minutes",
                    "--checkpoint-every",
                    "--quality-every",
                    "--device",
                    "--precision",
                    LanguageWord.OPTION,
                    "--json");

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

    @Option(names = "--checkpoint-every", paramLabel = "SECONDS")
    private double checkpointEvery = RunJournal.INTERVAL.toMillis() / 1e3;

    @Option(names = "--quality-every", paramLabel = "SECONDS")
    private double qualityEvery = 30;

    @Option(names = "--resume")
    private boolean resume;

    @Spec
    @SuppressWarnings("NullAway.Init") // Set by picocli.
    private CommandSpec spec;

    @Option(names = "--json")
    private boolean json;

    TrainCommand(Terminal terminal, TrainerFactory factory, Interruption interruption) {
        this.terminal = terminal;
        this.factory = factory;
        this.interruption = interruption;
    }

    @Override
    public Integer call() throws LabException {
        if (resume) {
            return resume();
        }
        TrainingPlan plan = options.plan();
        length.goal();
        interval(); // Wrong use is said first.
        qualityInterval();
        requireRoom();
        Torch.requireDevice(plan.device());
        interruption.watch();
        try (DcganTrainer trainer = prepare(plan)) {
            RunFolder run = RunFolder.create(out, trainer.plan(), overwrite);
            try (RunHold hold = run.hold()) {
                train(trainer, run, hold);
            }
        }
        return 0;
    }

    /// Goes on from the newest whole checkpoint; without one, from the beginning.
    private int resume() throws LabException {
        requireNoPlan();
        length.goal();
        interval();
        qualityInterval();
        RunFolder run = Recovery.open(out, terminal::say);
        try (RunHold hold = run.hold()) {
            resume(run, hold);
        }
        return 0;
    }

    private void resume(RunFolder run, RunHold hold) throws LabException {
        requireDevice(options.here(run.plan()).device());
        interruption.watch();
        try (DcganTrainer trainer =
                Resumption.of(run, hold, plan -> prepare(options.here(plan)), terminal::say)) {
            terminal.say(goingOn(trainer.steps()));
            train(trainer, run, hold);
        }
    }

    /// Runs come from other machines.
    private static void requireDevice(Device device) {
        if (!Torch.devices().contains(device)) {
            throw new InvalidPlanException(
                    Message.of("cli.otherDevice", device.word(), Torch.words()));
        }
    }

    /// A number of steps is that of the whole run.
    private Message goingOn(long done) {
        return switch (length.goal()) {
            case Goal.Time t -> Message.of("cli.resumes", done);
            case Goal.Step goal ->
                    Message.of(
                            goal.reached(done, 0) ? "cli.allDone" : "cli.resumesTo",
                            done,
                            goal.step());
        };
    }

    private Duration interval() {
        if (!(checkpointEvery > 0 && checkpointEvery <= LONGEST_INTERVAL)) {
            throw new InvalidPlanException(Message.of("cli.checkpointEvery"));
        }
        return Duration.ofMillis(Math.round(checkpointEvery * 1e3));
    }

    private Duration qualityInterval() {
        if (!(qualityEvery >= 0 && qualityEvery <= LONGEST_INTERVAL)) {
            throw new InvalidPlanException(Message.of("cli.qualityEvery"));
        }
        return Duration.ofMillis(Math.round(qualityEvery * 1e3));
    }

    /// What a run is made of stands in its folder.
    private void requireNoPlan() {
        String others =
                spec.commandLine().getParseResult().matchedOptions().stream()
                        .map(OptionSpec::longestName)
                        .filter(name -> !RESUMING.contains(name))
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            throw new InvalidPlanException(Message.of("cli.resumePlan", others));
        }
    }

    private void train(DcganTrainer trainer, RunFolder run, RunHold hold) throws LabException {
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            Goal goal = length.goal();
            TrainingProgress progress = new TrainingProgress(terminal, line, goal);
            new TrainingLoop(terminal, trainer, run, interval(), qualityInterval())
                    .train(hold, goal, interruption::requested, progress);
            if (interruption.requested()) {
                terminal.say("cli.stopped", trainer.steps());
            }
            report(run, trainer.steps(), progress.imagesPerSecond());
        }
    }

    private void requireRoom() throws LabException {
        if (!overwrite && RunFolder.isRun(out)) {
            throw new LabException(Message.of("cli.exists", out.toString()));
        }
        RunRoom.require(out, overwrite);
    }

    /// @throws java.util.concurrent.CancellationException if the process was told to end meanwhile
    private DcganTrainer prepare(TrainingPlan plan) throws LabException {
        return new Beginning(terminal, interruption)
                .of(plan, progress -> factory.prepare(plan, progress));
    }

    private void report(RunFolder run, long steps, double imagesPerSecond) throws LabException {
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
        result.add("quality", QualityWords.json(QualityLog.last(run.qualityFile())));
        terminal.result(result.toString());
    }
}
