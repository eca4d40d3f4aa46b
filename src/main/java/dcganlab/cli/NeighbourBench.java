package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.StepKind;
import dcganlab.training.DcganTrainer;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/// Measures what another program that keeps one core busy leaves to training: a loop of the shell,
/// in a session of its own, to which Linux gives as much of the cores as to all of the lab.
final class NeighbourBench implements Turns.Beside, AutoCloseable {
    private static final int TURNS = 7;
    private static final long SETTLING = TimeUnit.SECONDS.toNanos(2);

    /// It ends with the process of the number that it is given, even if that is killed.
    private static final String LOOP = "while kill -0 \"$0\"; do :; done";

    private final TrainingThread thread;
    private final DcganTrainer trainer;
    private final Turns turns;
    private @Nullable Process neighbour;

    /// @param thread on which the trainer was made; this one starts the neighbour, which else would
    ///   have the rank of those that train
    /// @param length nanoseconds of training with or without a neighbour
    NeighbourBench(TrainingThread thread, DcganTrainer trainer, long length) {
        this.thread = thread;
        this.trainer = trainer;
        turns = new Turns(TURNS, Math.min(SETTLING, length), length);
    }

    /// The part of its speed that training keeps.
    double share() throws LabException {
        return turns.share(this);
    }

    @Override
    public void there(boolean is) throws LabException {
        close();
        if (is) {
            neighbour = start();
        }
    }

    /// @throws LabException if the system has no such program
    private static Process start() throws LabException {
        try {
            return new ProcessBuilder(
                            "setsid", "sh", "-c", LOOP, "" + ProcessHandle.current().pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new LabException(Message.of("cli.noSession"), e);
        }
    }

    @Override
    public void step() throws LabException {
        thread.call(() -> trainer.step(StepKind.FULL));
    }

    @Override
    public void close() {
        if (neighbour != null) {
            neighbour.destroyForcibly().onExit().join();
            neighbour = null;
        }
    }
}
