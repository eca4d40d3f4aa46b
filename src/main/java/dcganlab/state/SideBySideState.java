package dcganlab.state;

import dcganlab.exchange.SideBySideFile;
import dcganlab.model.FieldWords;
import dcganlab.model.LabException;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Idle;
import dcganlab.model.Lifecycle.Paused;
import dcganlab.model.Lifecycle.Preparing;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.SideBySideTable;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;
import dcganlab.runs.RunLibrary;
import dcganlab.training.SideBySideService;
import dcganlab.training.SideBySideService.Order;
import dcganlab.training.TrainerFactory;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;

/// Runs that are trained side by side: where they stand, and what they have come to. While they
/// learn, they are what the place Runs compares. Belongs to the JavaFX thread.
public final class SideBySideState {
    private final Executor doorway;
    private final SideBySideService service;
    private final RunsState runs;
    private final Runnable makeWay;
    private final ReadOnlyObjectWrapper<Lifecycle> lifecycle =
            new ReadOnlyObjectWrapper<>(this, "lifecycle", Lifecycle.IDLE);
    private final ReadOnlyLongWrapper step = new ReadOnlyLongWrapper(this, "step");
    private final ReadOnlyLongWrapper steps = new ReadOnlyLongWrapper(this, "steps");
    private final ReadOnlyObjectWrapper<@Nullable SideBySideTable> table =
            new ReadOnlyObjectWrapper<>(this, "table");
    private List<String> plainNames = List.of();

    /// @param makeWay ends the ordinary run, which would share the processor
    SideBySideState(
            Threads threads,
            TrainerFactory factory,
            RunLibrary library,
            RunsState runs,
            Runnable makeWay) {
        this.doorway = threads.doorway();
        this.runs = runs;
        this.makeWay = makeWay;
        service = new SideBySideService(threads.training(), factory, library, new News());
    }

    // What is shown.

    /// Where they stand: idle also after they have ended.
    public ReadOnlyObjectProperty<Lifecycle> lifecycleProperty() {
        return lifecycle.getReadOnlyProperty();
    }

    /// Whether the processor is theirs, be it that they pause.
    public boolean isGoing() {
        return switch (lifecycle.get()) {
            case Idle _, Failed _ -> false;
            case Preparing _, Running _, Paused _ -> true;
        };
    }

    /// Steps that all have taken.
    public ReadOnlyLongProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Steps that each takes.
    public ReadOnlyLongProperty stepsProperty() {
        return steps.getReadOnlyProperty();
    }

    /// What the last ones have come to; null while others learn, and before the first.
    public ReadOnlyObjectProperty<@Nullable SideBySideTable> tableProperty() {
        return table.getReadOnlyProperty();
    }

    // What can be done.

    /// Begins; the ordinary run ends and stays kept.
    ///
    /// @param names of the runs, as many as the variation has values
    /// @param many steps that each takes
    public void begin(TrainingPlan base, Variation<?> variation, List<String> names, long many) {
        makeWay.run();
        plainNames = variation.names(new FieldWords(Language.ENGLISH.texts()));
        table.set(null);
        step.set(0);
        steps.set(many);
        // At once, so that nothing else is begun meanwhile.
        lifecycle.set(new Preparing(Message.of("training.loading"), -1));
        service.begin(new Order(base, variation, names, many));
    }

    public void pause() {
        service.pause();
    }

    public void goOn() {
        service.goOn();
    }

    /// Ends all of them after the present step; what they have come to is told.
    public void stop() {
        service.stop();
    }

    /// The table was seen.
    public void forget() {
        table.set(null);
        if (lifecycle.get() instanceof Failed) {
            lifecycle.set(Lifecycle.IDLE);
        }
    }

    /// Saves the table as a picture.
    public void savePicture(Path file, Texts texts) {
        save(file, saved -> saved.writePng(file, texts));
    }

    /// Saves the table as CSV, for programs: in English, whatever language the runs were named in.
    public void saveTable(Path file) {
        List<String> names = plainNames;
        save(file, saved -> new SideBySideFile(saved.table().named(names)).writeCsv(file));
    }

    private interface Saving {
        void save(SideBySideFile file) throws LabException;
    }

    private void save(Path file, Saving saving) {
        SideBySideTable now = table.get();
        if (now != null) {
            runs.notices()
                    .errand(() -> {
                        saving.save(new SideBySideFile(now));
                        runs.notices().say(Message.of("state.saved", file));
                    });
        }
    }

    void close() {
        service.close();
    }

    /// From the training thread to the JavaFX thread.
    private final class News implements SideBySideService.Observer {
        private final Mailbox<Long> taken = new Mailbox<>(doorway, step::set);

        @Override
        public void lifecycleChanged(Lifecycle next) {
            doorway.execute(() -> {
                lifecycle.set(next);
                if (next instanceof Failed failed) {
                    runs.notices().warn(failed.reason());
                }
            });
        }

        @Override
        public void begun(List<Path> places) {
            doorway.execute(() -> runs.follow(places));
        }

        @Override
        public void stepped(long now) {
            taken.put(now);
        }

        @Override
        public void grown(Path run) {
            doorway.execute(() -> runs.grown(run));
        }

        @Override
        public void ended(SideBySideTable ended) {
            doorway.execute(() -> {
                table.set(ended);
                runs.refresh();
            });
        }

        @Override
        public void noticed(Message message) {
            runs.notices().say(message);
        }
    }
}
