package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.StepKind;
import dcganlab.training.DcganTrainer;
import dcganlab.training.quality.QualityWatch;

/// Measures what figures of quality cost training.
final class QualityBench implements Turns.Beside, QualityWatch.Reader, AutoCloseable {
    private static final int TURNS = 13;

    private final DcganTrainer trainer;
    private final Turns turns;
    private final QualityWatch watch = new QualityWatch(QualityWatch.INTERVAL);
    private boolean measuring;

    /// @param trainer of enough images to be judged by
    /// @param length nanoseconds of training with or without figures of quality
    QualityBench(DcganTrainer trainer, long length) {
        this.trainer = trainer;
        turns = new Turns(TURNS, 0, length);
        watch.begin(trainer, this);
    }

    /// The part of its speed that training loses.
    double share() throws LabException {
        return 1 - turns.share(this);
    }

    @Override
    public void there(boolean is) {
        measuring = is;
        watch.training(is);
    }

    @Override
    public void step() throws LabException {
        trainer.step(StepKind.FULL);
        if (measuring) {
            watch.stepped();
        }
    }

    @Override
    public void measured(QualityMetrics metrics) {
        // Only their cost matters.
    }

    @Override
    public void stopped(Message reason) {
        throw new IllegalStateException(reason.toString());
    }

    @Override
    public void close() {
        watch.close();
    }
}
