package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.runs.Inspection;
import dcganlab.runs.RunFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Looks whether everything in a run's folder is whole; changes nothing.
@Command(name = "verify", sortOptions = false)
final class RunsVerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path path = Path.of("");

    RunsVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        Inspection found = Inspection.of(RunFolder.open(path));
        for (Message trouble : found.troubles()) {
            terminal.say(trouble);
        }
        terminal.result(
                terminal.texts()
                        .of(
                                "cli.verified",
                                found.checkpoints(),
                                found.rows(),
                                found.troubles().size()));
        return found.troubles().isEmpty() ? 0 : 1;
    }
}
