package dcganlab.state;

import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.training.DcganTrainer;
import dcganlab.training.quality.QualityWatch;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// How good the present run's generator is, measured beside training at an interval that the user
/// chooses. Properties and {@link #every} belong to the JavaFX thread, the rest to the run's.
public final class QualityState implements AutoCloseable {
    /// The intervals to choose from; zero for never.
    public static final List<Duration> INTERVALS =
            List.of(
                    Duration.ZERO,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(60));

    /// Pictures that are looked at each time.
    public static final int PICTURES = QualityWatch.PICTURES;

    private final Consumer<QualityMetrics> figures;
    private final QualityWatch watch = new QualityWatch(QualityWatch.INTERVAL);
    private final ReadOnlyObjectWrapper<Duration> interval =
            new ReadOnlyObjectWrapper<>(this, "interval", QualityWatch.INTERVAL);
    private final ReadOnlyObjectWrapper<@Nullable QualityMetrics> latest =
            new ReadOnlyObjectWrapper<>(this, "latest");
    private final ReadOnlyObjectWrapper<@Nullable Message> problem =
            new ReadOnlyObjectWrapper<>(this, "problem");
    private final Inbox<Event> events;
    private @Nullable Run shown;
    private @Nullable Run current; // of the run's thread

    /// @param figures takes those of the present run
    QualityState(Executor doorway, Consumer<QualityMetrics> figures) {
        this.figures = figures;
        events = new Inbox<>(doorway, batch -> batch.forEach(this::happened));
    }

    /// From one measurement to the next; zero for never.
    public ReadOnlyObjectProperty<Duration> intervalProperty() {
        return interval.getReadOnlyProperty();
    }

    /// The newest figures of the present run, perhaps from before it was opened; none before the
    /// first.
    public ReadOnlyObjectProperty<@Nullable QualityMetrics> latestProperty() {
        return latest.getReadOnlyProperty();
    }

    /// Why the present run has no figures; none if it can have some.
    public ReadOnlyObjectProperty<@Nullable Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Chooses the interval.
    ///
    /// @param other one of {@link #INTERVALS}
    public void every(Duration other) {
        interval.set(other);
        watch.every(other);
    }

    /// A run begins.
    void begin(DcganTrainer trainer) {
        Run begun = new Run();
        current = begun;
        events.put(new Event.Begun(begun));
        watch.begin(trainer, begun);
    }

    /// A run that was measured before is looked at. Belongs to the JavaFX thread.
    void looked(@Nullable QualityMetrics last) {
        gone();
        latest.set(last);
    }

    /// There is no run any more; what is still being measured of it is not shown. Belongs to the
    /// JavaFX thread.
    void gone() {
        shown = null;
        latest.set(null);
        problem.set(null);
    }

    /// The run that has begun is kept, and so are its figures.
    ///
    /// @param keeper takes them, on any thread
    void keeps(Consumer<QualityMetrics> keeper) {
        if (current != null) {
            current.keeper = keeper;
        }
    }

    /// The run that has begun was measured before; what real images have holds again.
    void had(QualityMetrics last) {
        if (current != null) {
            events.put(new Event.Had(current, last));
        }
    }

    void lifecycleChanged(Lifecycle next) {
        watch.training(next instanceof Running);
        if (next instanceof Idle) {
            watch.end();
        }
    }

    /// The run has taken a step.
    void stepped() {
        watch.stepped();
    }

    @Override
    public void close() {
        watch.close();
    }

    private void happened(Event event) {
        if (event instanceof Event.Begun begun) {
            shown = begun.run();
        } else if (event.run() != shown) {
            return; // The end of an older run's measurement.
        }
        switch (event) {
            case Event.Begun b -> {
                latest.set(null);
                problem.set(null);
            }
            case Event.Had h -> latest.set(h.last());
            case Event.Measured m -> {
                latest.set(m.metrics());
                problem.set(null);
                figures.accept(m.metrics());
            }
            case Event.Stopped s -> {
                latest.set(null);
                problem.set(s.reason());
            }
        }
    }

    private sealed interface Event {
        Run run();

        record Begun(Run run) implements Event {}

        record Had(Run run, QualityMetrics last) implements Event {}

        record Measured(Run run, QualityMetrics metrics) implements Event {}

        record Stopped(Run run, Message reason) implements Event {}
    }

    private final class Run implements QualityWatch.Reader {
        private volatile Consumer<QualityMetrics> keeper = figures -> {};

        @Override
        public void measured(QualityMetrics metrics) {
            keeper.accept(metrics);
            events.put(new Event.Measured(this, metrics));
        }

        @Override
        public void stopped(Message reason) {
            events.put(new Event.Stopped(this, reason));
        }
    }
}
