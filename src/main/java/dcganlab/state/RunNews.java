package dcganlab.state;

import dcganlab.model.Goal;
import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Message;
import dcganlab.model.Place;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.NetworksView;
import dcganlab.runs.LayersLog;
import dcganlab.runs.Notes;
import dcganlab.runs.Parent;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.training.DcganTrainer;
import dcganlab.training.TrainingObserver;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /// Where nothing but numbers goes on with the steps.
    private static final Duration REST_OF_NUMBERS = Duration.ofMillis(100);

    /// Where looks into the networks come more often, and the numbers with them.
    private static final Duration REST_BESIDE_LOOKS = Duration.ofMillis(300);

    private static final long NOTHING = -1;

    private final PresentRun run;
    private final ShownGenerator generator;
    private final Notices notices;
    private final Mailbox<Lifecycle> lifecycles;
    private final Inbox<Event> events;
    private volatile boolean playing;
    private volatile Duration rest = REST;

    // Of the run's thread.
    private long rows; // the last step that was passed on
    private long told = NOTHING; // up to which step the run that goes on is known already

    /// @param doorway runs tasks on the JavaFX thread
    RunNews(PresentRun run, ShownGenerator generator, Notices notices, Executor doorway) {
        this.run = run;
        this.generator = generator;
        this.notices = notices;
        lifecycles = new Mailbox<>(doorway, run::becomes);
        events = new Inbox<>(doorway, () -> rest, this::happened);
    }

    /// The window shows these places.
    void see(Set<Place> places) {
        rest = places.contains(Place.SAMPLES) ? REST : REST_OF_NUMBERS;
        events.hurry();
    }

    /// What is seen inside the networks is drawn now, and the newest steps with it.
    void looked() {
        if (playing) {
            events.readAlong(REST_BESIDE_LOOKS);
        }
    }

    private sealed interface Event {
        record Begun(TrainingPlan plan) implements Event {}

        record Opened(TrainingPlan plan) implements Event {}

        record GoesOn(TrainingPlan plan) implements Event {}

        /// All of the run that was opened has been told.
        record Told(@Nullable QualityMetrics last) implements Event {}

        record Keeps(
                Path folder, String name, @Nullable Origin origin, List<SettingsChange> changes)
                implements Event {}

        record Changed(Settings settings) implements Event {}

        record Stepped(List<StepMetrics> metrics) implements Event {}

        record Arrived(Goal goal, long step) implements Event {}

        record Measured(QualityMetrics metrics) implements Event {}

        record Stages(List<StageStatistics> measured) implements Event {}

        record Written(Kept kept) implements Event {}

        record Unkept(boolean unkept) implements Event {}
    }

    private void happened(List<Event> batch) {
        List<StepMetrics> steps = new ArrayList<>();
        for (Event event : batch) {
            switch (event) {
                case Event.Begun b -> {
                    steps.clear();
                    run.begun(b.plan());
                }
                case Event.Opened o -> {
                    steps.clear();
                    run.opened(o.plan());
                }
                case Event.GoesOn g -> run.goesOn(g.plan());
                case Event.Told t -> {
                    run.stepped(steps);
                    steps.clear();
                    run.quality().looked(t.last());
                    run.look();
                }
                case Event.Keeps k ->
                        run.timeLine().keeps(k.folder(), k.name(), k.origin(), k.changes());
                case Event.Changed c -> run.changed(c.settings());
                case Event.Stepped s -> steps.addAll(s.metrics());
                case Event.Arrived a -> run.goal().arrived(a.goal(), a.step());
                case Event.Measured m -> {
                    run.stepped(steps);
                    steps.clear();
                    run.measured(m.metrics());
                }
                case Event.Stages s -> {
                    run.stepped(steps);
                    steps.clear();
                    run.measured(s.measured());
                }
                case Event.Written w -> run.timeLine().kept(w.kept());
                case Event.Unkept u -> run.figures().unkept(u.unkept());
            }
        }
        run.stepped(steps);
    }

    @Override
    public void lifecycleChanged(Lifecycle next) {
        if (next instanceof Lifecycle.Idle) {
            told = NOTHING; // The opening came to nothing, or has ended.
        }
        generator.lifecycle(next);
        run.quality().lifecycleChanged(next);
        playing = next instanceof Lifecycle.Running;
        events.hurry(); // Whoever hears that it rests has seen every step.
        lifecycles.put(next);
    }

    @Override
    public void opened(RunFolder folder) {
        told = NOTHING;
        try {
            events.put(new Event.Opened(folder.plan().withSettings(folder.settings())));
            QualityMetrics last = tell(folder);
            told = rows;
            events.put(new Event.Told(last));
        } catch (LabException e) {
            notices.warn(e.reason());
        }
    }

    @Override
    public void started(DcganTrainer trainer) {
        TrainingPlan now = trainer.plan().withSettings(trainer.settings());
        boolean known = told == trainer.steps();
        if (!known) {
            told = NOTHING;
        }
        events.put(known ? new Event.GoesOn(now) : new Event.Begun(now));
        run.quality().begin(trainer);
    }

    @Override
    public void keeps(RunFolder folder, Consumer<QualityMetrics> keeper) {
        run.quality().keeps(keeper);
        try {
            QualityMetrics last =
                    told == NOTHING ? tell(folder) : QualityLog.last(folder.qualityFile());
            if (last != null) {
                run.quality().had(last);
            }
        } catch (LabException e) {
            notices.warn(e.reason());
        }
        told = NOTHING;
    }

    /// Passes on all that a run has kept.
    ///
    /// @return the last figures of its quality; none if it was never judged
    private @Nullable QualityMetrics tell(RunFolder folder) throws LabException {
        Path path = folder.path();
        events.put(new Event.Keeps(path, name(path), origin(folder.parent()), folder.changes()));
        List<QualityMetrics> measured = QualityLog.read(folder.qualityFile());
        List<StageStatistics> stages = LayersLog.read(folder.layersFile());
        List<StepMetrics> waiting = new ArrayList<>();
        rows = 0;
        folder.rows(row -> {
            rows = row.step();
            waiting.add(row);
            if (waiting.size() == ROWS) {
                had(waiting);
            }
        });
        had(waiting);
        measured.forEach(figures -> events.put(new Event.Measured(figures)));
        events.put(new Event.Stages(stages));
        events.put(new Event.Written(folder.kept()));
        return measured.isEmpty() ? null : measured.getLast();
    }

    private @Nullable Origin origin(@Nullable Parent parent) {
        if (parent == null) {
            return null;
        }
        try {
            Path folder = Path.of(parent.run());
            return Files.isDirectory(folder)
                    ? new Origin(name(folder), parent.step())
                    : Origin.lost(parent);
        } catch (InvalidPathException e) { // It was branched under another system.
            return Origin.lost(parent);
        }
    }

    private String name(Path folder) {
        try {
            return Notes.read(folder).nameOf(folder);
        } catch (LabException e) {
            notices.warn(e.reason());
            return Notes.NONE.nameOf(folder);
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
        run.quality().stepped();
    }

    @Override
    public void arrived(Goal goal, long step) {
        events.put(new Event.Arrived(goal, step));
    }

    @Override
    public void measured(List<StageStatistics> stages) {
        if (!stages.isEmpty()) {
            events.put(new Event.Stages(stages));
        }
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
    public boolean looksInside() {
        return generator.looksInside();
    }

    @Override
    public boolean wantsNetworks() {
        return generator.wantsNetworks();
    }

    @Override
    public void lookInto(NetworksView networks) {
        generator.lookInto(networks);
    }

    @Override
    public void networks(NetworksCopy copy) {
        generator.networks(copy);
    }

    @Override
    public void noticed(Message message) {
        notices.warn(message);
    }

    @Override
    public void cannotWrite(Message reason) {
        events.put(new Event.Unkept(true));
        notices.warn(Message.of("state.cannotKeep", reason));
    }

    @Override
    public void writesAgain() {
        events.put(new Event.Unkept(false));
        notices.say(Message.of("state.keptAgain"));
    }

    @Override
    public void kept(Kept kept) {
        events.put(new Event.Written(kept));
    }
}
