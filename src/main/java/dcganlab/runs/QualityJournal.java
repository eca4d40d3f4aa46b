package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Writes figures of quality into a run's folder as they come. Rows that cannot be written, on a
/// full disk say, wait for the next one. May be used from any thread.
public final class QualityJournal {
    private final RunFolder run;
    private final Consumer<Message> trouble;
    private final Deque<QualityMetrics> waiting = new ArrayDeque<>();

    /// @param trouble is told once why rows wait
    public QualityJournal(RunFolder run, Consumer<Message> trouble) {
        this.run = run;
        this.trouble = trouble;
    }

    /// Takes the newest figures.
    public synchronized void measured(QualityMetrics metrics) {
        waiting.add(metrics);
        try {
            while (!waiting.isEmpty()) {
                QualityLog.append(run.qualityFile(), waiting.getFirst());
                waiting.removeFirst();
            }
        } catch (LabException e) {
            if (waiting.size() == 1) {
                trouble.accept(e.reason());
            }
        }
    }
}
