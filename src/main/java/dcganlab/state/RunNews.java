package dcganlab.state;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.Notes;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;
import dcganlab.training.TrainingObserver;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Brings what a run does from its thread to the JavaFX thread, in its order.
final class RunNews implements TrainingObserver {
    /// Rows of earlier steps that come together, for there may be millions.
    private static final int ROWS = 4096;

    /// From one row of quick steps to the next that is shown, as in a film: what draws it takes the
    /// cores for which training waits. Drawn at every pulse, the classroom's steps ran at two
    /// thirds of their speed.
    private static final Duration REST = Duration.ofMillis(40);

    private final LabState lab;
    private final ShownGenerator generator;
    private final Mailbox<Lifecycle> lifecycles;
    private final Inbox<Event> events;
    private volatile boolean playing;

    /// @param doorway runs tasks on the JavaFX thread
    RunNews(LabState lab, ShownGenerator generator, Executor doorway) {
        this.lab = lab;
        this.generator = generator;
        lifecycles = new Mailbox<>(doorway, lab::becomes);
        events = new Inbox<>(doorway, REST, this::happened);
    }

    private sealed interface Event {
        record Begun(TrainingPlan plan) implements Event {}

        record Keeps(Path folder, String name, List<SettingsChange> changes) implements Event {}

        record Changed(Settings settings) implements Event {}

        record Stepped(List<StepMetrics> metrics) implements Event {}

        record Measured(QualityMetrics metrics) implements Event {}

        record Written(Kept kept) implements Event {}

        record Unkept(boolean unkept) implements Event {}
    }

    private void happened(List<Event> batch) {
        List<StepMetrics> steps = new ArrayList<>();
        for (Event event : batch) {
            switch (event) {
                case Event.Begun b -> {
                    steps.clear();
                    lab.begun(b.plan());
                }
                case Event.Keeps k -> lab.timeLine().keeps(k.folder(), k.name(), k.changes());
                case Event.Changed c -> lab.changed(c.settings());
                case Event.Stepped s -> steps.addAll(s.metrics());
                case Event.Measured m -> {
                    lab.run().stepped(steps);
                    steps.clear();
                    lab.run().measured(m.metrics());
                }
                case Event.Written w -> lab.timeLine().kept(w.kept());
                case Event.Unkept u -> lab.run().unkept(u.unkept());
            }
        }
        lab.run().stepped(steps);
    }

    @Override
    public void lifecycleChanged(Lifecycle next) {
        generator.lifecycle(next);
        lab.quality().lifecycleChanged(next);
        playing = next instanceof Lifecycle.Running;
        events.hurry(); // Whoever hears that it rests has seen every step.
        lifecycles.put(next);
    }

    @Override
    public void started(DcganTrainer trainer) {
        TrainingPlan now = trainer.plan().withSettings(trainer.settings());
        events.put(new Event.Begun(now));
        lab.quality().begin(trainer);
    }

    @Override
    public void keeps(RunFolder folder, Consumer<QualityMetrics> keeper) {
        lab.quality().keeps(keeper);
        try {
            events.put(new Event.Keeps(folder.path(), name(folder.path()), folder.changes()));
            List<QualityMetrics> measured = QualityLog.read(folder.qualityFile());
            List<StepMetrics> rows = new ArrayList<>();
            folder.rows(row -> {
                rows.add(row);
                if (rows.size() == ROWS) {
                    had(rows);
                }
            });
            had(rows);
            measured.forEach(figures -> events.put(new Event.Measured(figures)));
            if (!measured.isEmpty()) {
                lab.quality().had(measured.getLast());
            }
            events.put(new Event.Written(folder.kept()));
        } catch (LabException e) {
            lab.notices().warn(e.reason());
        }
    }

    private String name(Path run) {
        try {
            return Notes.read(run).nameOf(run);
        } catch (LabException e) {
            lab.notices().warn(e.reason());
            return Notes.NONE.nameOf(run);
        }
    }

    /// Passes on rows of earlier steps, and forgets them.
    private void had(List<StepMetrics> rows) {
        if (!rows.isEmpty()) {
            events.put(new Event.Stepped(List.copyOf(rows)));
            rows.clear();
        }
    }

    @Override
    public void stepped(StepMetrics metrics) {
        Event row = new Event.Stepped(List.of(metrics));
        if (playing) {
            events.putLater(row);
        } else {
            events.put(row);
        }
        lab.quality().stepped();
    }

    @Override
    public void changed(Settings settings) {
        events.put(new Event.Changed(settings));
    }

    @Override
    public boolean wantsGenerator() {
        return generator.wantsNewest();
    }

    @Override
    public void generator(GeneratorCopy copy) {
        generator.newest(copy);
    }

    @Override
    public void noticed(Message message) {
        lab.notices().warn(message);
    }

    @Override
    public void cannotWrite(Message reason) {
        events.put(new Event.Unkept(true));
        lab.notices().warn(Message.of("state.cannotKeep", reason));
    }

    @Override
    public void writesAgain() {
        events.put(new Event.Unkept(false));
        lab.notices().say(Message.of("state.keptAgain"));
    }

    @Override
    public void kept(Kept kept) {
        events.put(new Event.Written(kept));
    }
}
