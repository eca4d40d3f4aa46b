package dcganlab.cli;

import dcganlab.exchange.Handout;
import dcganlab.latent.OneTimePictures;
import dcganlab.model.LabException;
import dcganlab.runs.RunFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;

/// Writes what a class takes home of a run, as a page for a browser and its printer.
@Command(name = "handout", sortOptions = false)
final class RunsHandoutCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN")
    private Path path = Path.of("");

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out = Path.of("");

    RunsHandoutCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws LabException {
        new Handout(terminal.texts(), LocalDate.now(ZoneId.systemDefault()), OneTimePictures::of)
                .write(out, RunFolder.open(path));
        terminal.result(out.toString());
        return 0;
    }
}
