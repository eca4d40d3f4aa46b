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

    /// @param step of a run; null for the newest
    ModelFile read(@Nullable Long step) throws LabException {
        if (raw && !RunFolder.isRun(model)) {
            throw new InvalidPlanException(Message.of("cli.rawFile", model.toString()));
        }
        if (step == null) {
            return raw
                    ? NewestGenerator.raw(RunFolder.open(model))
                    : ModelFile.readGenerator(model);
        }
        RunFolder run = RunFolder.open(model);
        return raw ? ModelFile.rawGeneratorAt(run, step) : ModelFile.generatorAt(run, step);
    }
}
