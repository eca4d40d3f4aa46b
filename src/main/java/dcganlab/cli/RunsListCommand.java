package dcganlab.cli;

import com.google.gson.JsonArray;

import dcganlab.model.LabException;
import dcganlab.runs.FileTrouble;
import dcganlab.runs.Folders;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

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
                RunSummary summary = RunSummary.of(path);
                summary.entry().troubles().forEach(terminal::say);
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

    /// What cannot be looked into may be a run.
    private static boolean isListed(Path path) {
        return RunFolder.isRun(path)
                || RunLibrary.isLost(path)
                || (Files.isDirectory(path) && !Files.isExecutable(path));
    }

    private List<Path> runs() throws LabException {
        try {
            return Folders.content(folder).stream().filter(RunsListCommand::isListed).toList();
        } catch (IOException e) {
            throw FileTrouble.reading(folder, e);
        }
    }
}
