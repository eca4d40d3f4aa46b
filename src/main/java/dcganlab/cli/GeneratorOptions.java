package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.runs.ModelFile;
import dcganlab.runs.NewestGenerator;
import dcganlab.runs.RunFolder;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// Which generator a command is about.
final class GeneratorOptions {
    @Option(names = "--model", paramLabel = "RUN|FILE", required = true)
    private Path model = Path.of("");

    @Option(names = "--raw")
    private boolean raw;

    Path model() {
        return model;
    }

    /// Reads it.
    ///
    /// @param step of a run; null for the newest
    /// @throws LabException if it is not there, or not whole
    ModelFile read(@Nullable Long step) throws LabException {
        if (!raw) {
            return step == null
                    ? ModelFile.readGenerator(model)
                    : ModelFile.generatorAt(RunFolder.open(model), step);
        }
        if (!RunFolder.isRun(model)) {
            throw new InvalidPlanException(Message.of("cli.rawFile", model.toString()));
        }
        RunFolder run = RunFolder.open(model);
        return step == null ? NewestGenerator.raw(run) : ModelFile.rawGeneratorAt(run, step);
    }
}
