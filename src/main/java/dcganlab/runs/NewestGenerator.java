package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Part;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.util.List;

/// The generator of a run as it was last kept: `generator.safetensors` if nothing is newer, else
/// the newest one of the history or of a checkpoint that is whole. Changes nothing, and waits for
/// nobody who writes.
public final class NewestGenerator {
    private NewestGenerator() {}

    /// Reads it.
    ///
    /// @throws LabException if the run has kept none yet, or none that is whole; then with what is
    ///   wrong with the newest
    public static ModelFile of(RunFolder run) throws LabException {
        List<Long> steps = run.generators();
        LabException first = null;
        if (Files.exists(run.generatorFile())) {
            try {
                ModelFile last = ModelFile.read(Part.GENERATOR, run.generatorFile());
                if (steps.isEmpty() || last.step() >= steps.getLast()) {
                    return last;
                }
            } catch (LabException e) {
                first = e;
            }
        }
        return newest(
                steps,
                step -> ModelFile.generatorAt(run, step),
                first,
                Message.of("runs.noGenerator", run.path().toString()));
    }

    /// Reads the generator that learns, not averaged, of the newest whole checkpoint.
    ///
    /// @throws LabException if there is none; then with what is wrong with the newest
    public static ModelFile raw(RunFolder run) throws LabException {
        return newest(
                run.checkpoints(),
                step -> ModelFile.rawGeneratorAt(run, step),
                null,
                Message.of("runs.noRawAtAll", run.path().toString()));
    }

    private interface Reader {
        ModelFile read(long step) throws LabException;
    }

    private static ModelFile newest(
            List<Long> steps, Reader reader, @Nullable LabException before, Message none)
            throws LabException {
        LabException first = before;
        for (long step : steps.reversed()) {
            try {
                return reader.read(step);
            } catch (LabException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new LabException(none) : first;
    }
}
