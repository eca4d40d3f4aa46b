package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Inspection;
import dcganlab.runs.RunFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/// Begins another run from a checkpoint of a run.
@Command(name = "branch", sortOptions = false)
final class RunsBranchCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path path = Path.of("");

    @Option(names = "--step", paramLabel = "K", required = true)
    private long step;

    @Option(names = "--out", paramLabel = "RUN2", required = true)
    private Path out = Path.of("");

    @Option(names = "--set", paramLabel = "KEY=VALUE")
    private Map<String, String> changes = new LinkedHashMap<>();

    RunsBranchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        if (step < 0) {
            throw new InvalidPlanException(Message.of("cli.branchStep"));
        }
        RunFolder run = RunFolder.open(path);
        Inspection.ofLines(run).forEach(terminal::say); // A branch goes without what is damaged.
        RunFolder branch = run.branch(step, out, then -> changed(run.plan().withSettings(then)));
        terminal.result(branch.path().toString());
        return 0;
    }

    private Settings changed(TrainingPlan plan) {
        return SettingWord.apply(plan, changes, PlanFields.SETTINGS).settings();
    }
}
