package dcganlab.cli;

import com.google.gson.JsonObject;

import dcganlab.model.LabException;
import dcganlab.model.QualityMetrics;
import dcganlab.runs.PlanJson;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Shows a run: what it is made of and how far it has come.
@Command(name = "show", sortOptions = false)
final class RunsShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path path = Path.of("");

    @Option(names = "--json")
    private boolean json;

    RunsShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        RunSummary summary = RunSummary.of(path);
        QualityMetrics quality = summary.entry().quality();
        summary.entry().troubles().forEach(terminal::say);
        if (json) {
            JsonObject result = summary.json();
            terminal.result(result.toString());
            return 0;
        }
        terminal.result(summary.line(terminal.texts()));
        String steps =
                summary.entry().checkpoints().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" "));
        terminal.result(terminal.texts().of("cli.runCheckpoints", steps));
        if (quality != null) {
            terminal.result(QualityWords.line(quality, terminal.texts()));
        }
        terminal.result(PlanJson.write(summary.run().plan()).strip());
        return 0;
    }
}
