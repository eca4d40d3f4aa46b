package dcganlab.cli;

import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.training.DcganTrainer;
import dcganlab.training.KeptRun;
import dcganlab.training.quality.QualityWatch;

import java.time.Duration;

/// Has the quality measured while a run trains, and kept with it.
final class QualityRows implements QualityWatch.Reader, AutoCloseable {
    private final Terminal terminal;
    private final KeptRun run;
    private final QualityWatch watch;

    /// @param interval from one row to the next; zero for none
    QualityRows(Terminal terminal, KeptRun run, Duration interval, DcganTrainer trainer) {
        this.terminal = terminal;
        this.run = run;
        watch = new QualityWatch(interval);
        watch.begin(trainer, this);
        watch.training(true);
    }

    /// The trainer has taken a step.
    void stepped() {
        watch.stepped();
    }

    /// The trainer has taken its last step.
    void finish() {
        watch.finish();
    }

    @Override
    public void measured(QualityMetrics metrics) {
        run.measured(metrics);
    }

    @Override
    public void stopped(Message reason) {
        terminal.say("cli.noQuality", reason);
    }

    @Override
    public void close() {
        watch.close();
    }
}
