package dcganlab.cli;

import com.google.gson.JsonArray;

import dcganlab.model.LabException;
import dcganlab.runs.FileTrouble;
import dcganlab.runs.RunFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// Lists the runs in a folder.
@Command(name = "list", sortOptions = false)
final class RunsListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER")
    private Path folder = Path.of(".");

    @Option(names = "--json")
    private boolean json;

    RunsListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        JsonArray all = new JsonArray();
        List<Path> runs = runs();
        for (Path path : runs) {
            try {
                RunSummary summary = RunSummary.of(RunFolder.open(path));
                if (json) {
                    all.add(summary.json());
                } else {
                    terminal.result(summary.line(terminal.texts()));
                }
            } catch (LabException e) {
                terminal.say(e.reason()); // The others are listed all the same.
            }
        }
        if (json) {
            terminal.result(all.toString());
        } else if (runs.isEmpty()) {
            terminal.say("cli.noRuns", folder.toString());
        }
        return 0;
    }

    private List<Path> runs() throws LabException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(RunFolder::isRun).sorted().toList();
        } catch (IOException e) {
            throw FileTrouble.reading(folder, e);
        }
    }
}
