package dcganlab.cli;

import dcganlab.data.LoadProgress;
import dcganlab.model.LabException;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.FasterPrecision;
import dcganlab.training.Learner;

import java.util.concurrent.CancellationException;

/// How a command begins to train: it says what is slow, how far images are loaded, and what they
/// are, and ends if the process is told to end meanwhile.
///
/// @param interruption watches already
record Beginning(Terminal terminal, Interruption interruption) {
    /// Loads images and builds networks.
    @FunctionalInterface
    interface Preparation<T> {
        T prepare(LoadProgress progress) throws LabException;
    }

    /// What is ready to train.
    ///
    /// @throws CancellationException if the process was told to end meanwhile
    <T extends Learner> T of(TrainingPlan plan, Preparation<T> preparation) throws LabException {
        FasterPrecision.warning(plan).ifPresent(terminal::say);
        T ready;
        try (StatusLine line = new StatusLine(terminal, System::nanoTime)) {
            ready = preparation.prepare(new LoadingReport(terminal, line, interruption::requested));
        }
        if (interruption.requested()) {
            try (ready) {
                throw new CancellationException();
            }
        }
        terminal.say(LoadedImages.withRemarks(ready.images()));
        return ready;
    }
}
