package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.runs.Inspection;
import dcganlab.runs.RunFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Looks whether everything in a run's folder is whole; changes nothing.
@Command(name = "verify", sortOptions = false)
final class RunsVerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path path = Path.of("");

    @Option(names = "--json")
    private boolean json;

    RunsVerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        Inspection found = Inspection.of(RunFolder.open(path));
        for (Message trouble : found.troubles()) {
            terminal.say(trouble);
        }
        if (json) {
            terminal.result(json(found).toString());
            return found.troubles().isEmpty() ? 0 : 1;
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

    private JsonObject json(Inspection found) {
        JsonObject json = new JsonObject();
        json.addProperty("run", path.toString());
        json.addProperty("checkpoints", found.checkpoints());
        json.addProperty("rows", found.rows());
        JsonArray troubles = new JsonArray();
        found.troubles().forEach(trouble -> troubles.add(Terminal.FOR_PROGRAMS.of(trouble)));
        json.add("troubles", troubles);
        return json;
    }
}
