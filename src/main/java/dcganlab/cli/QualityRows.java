package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;
import dcganlab.training.quality.QualityWatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/// Has the quality measured while a run trains and writes it into the run's folder. Rows that
/// cannot be written, on a full disk say, wait for the next one; training goes on.
final class QualityRows implements QualityWatch.Reader, AutoCloseable {
    private final Terminal terminal;
    private final RunFolder run;
    private final QualityWatch watch;
    private final Deque<QualityMetrics> waiting = new ArrayDeque<>(); // one thread at a time

    /// @param interval from one row to the next; zero for none
    QualityRows(Terminal terminal, RunFolder run, Duration interval, DcganTrainer trainer) {
        this.terminal = terminal;
        this.run = run;
        watch = new QualityWatch(interval);
        watch.begin(trainer.images(), trainer::generatorCopy, this);
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
        waiting.add(metrics);
        try {
            while (!waiting.isEmpty()) {
                QualityLog.append(run.qualityFile(), waiting.getFirst());
                waiting.removeFirst();
            }
        } catch (LabException e) {
            if (waiting.size() == 1) {
                terminal.say("cli.cannotSave", e.reason());
            }
        }
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
