package dcganlab.state;

import dcganlab.inside.InsideRenderer;
import dcganlab.latent.LatentRenderer;
import dcganlab.latent.Motion;
import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Lifecycle.Running;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Weights;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.NetworksView;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.Consumer;

/// Which generator draws what is seen: the newest of the training, one from a file, or one of the
/// past, which stays until the present is asked for again. The training asks and brings its own on
/// its thread; everything else, on which the [TimeLineState] has to agree, belongs to the JavaFX
/// thread.
final class ShownGenerator implements TimeLineState.Past {
    private final LatentRenderer renderer;
    private final InsideRenderer inside;
    private final Errands reading;
    private final Consumer<NetworkSpec> shapes;
    private final Consumer<Message> warnings;
    private final Runnable newest;

    // Guarded by this.
    private boolean past;
    private @Nullable Wish wish;
    private @Nullable Wish last;
    private boolean reads;

    // Of the reading thread.
    private @Nullable RunFolder opened;

    private record Wish(Path run, long step) {}

    /// @param reading what takes time, on a thread of its own: a film waits for nothing else
    /// @param shapes is told the shape of each generator, before it draws
    /// @param newest asks for the training's generator
    ShownGenerator(
            LatentRenderer renderer,
            InsideRenderer inside,
            Errands reading,
            Consumer<NetworkSpec> shapes,
            Consumer<Message> warnings,
            Runnable newest) {
        this.renderer = renderer;
        this.inside = inside;
        this.reading = reading;
        this.shapes = shapes;
        this.warnings = warnings;
        this.newest = newest;
    }

    /// Whether it is time for a newer generator of the training.
    synchronized boolean wantsNewest() {
        return !past && renderer.ready();
    }

    /// Takes the training's generator; it is closed unseen while the past is shown.
    synchronized void newest(GeneratorCopy copy) {
        if (past) {
            copy.close();
        } else {
            use(copy);
        }
    }

    /// Whether the training's networks are looked into.
    synchronized boolean looksInside() {
        return !past && inside.isWatched();
    }

    /// Whether it is time to look into newer networks of the training.
    synchronized boolean wantsNetworks() {
        return !past && inside.ready();
    }

    /// Looks into the training's networks, on the training's thread.
    void lookInto(NetworksView networks) {
        inside.lookInto(networks); // Outside the lock: the JavaFX thread would wait for it.
    }

    /// Takes the training's networks to be looked into, unless the past is shown.
    synchronized void networks(NetworksCopy copy) {
        if (past) {
            copy.close();
        } else {
            inside.use(copy);
        }
    }

    /// Takes a generator from elsewhere, and the same one to be looked into.
    synchronized void other(GeneratorCopy copy, NetworksCopy networks) {
        leavePast();
        use(copy);
        inside.use(networks);
    }

    /// Has the networks of what is drawn brought again, for somebody begins to look into them.
    void bringNetworks() {
        if (!againPast()) {
            newest.run();
        }
    }

    private synchronized boolean againPast() {
        if (past && last != null) {
            show(last.run(), last.step());
        }
        return past;
    }

    /// The training's own generators draw again, from the next one on.
    synchronized boolean leavePast() {
        boolean left = past;
        past = false;
        wish = null;
        return left;
    }

    /// Training runs, or does not; beside it the renderer takes little of the processor.
    void lifecycle(Lifecycle now) {
        renderer.training(now instanceof Running);
        inside.training(now instanceof Running);
        if (now instanceof Failed && looksInside()) {
            newest.run(); // There are no more steps between which it could look.
        }
    }

    @Override
    public void moving(Motion motion) {
        renderer.follow(motion);
    }

    @Override
    public void live() {
        if (leavePast()) {
            newest.run();
        }
    }

    @Override
    public synchronized boolean caughtUp() {
        return !reads && renderer.caughtUp();
    }

    /// Of several wishes the last counts.
    @Override
    public synchronized void show(Path run, long step) {
        past = true;
        reads = true;
        boolean waits = wish != null;
        wish = new Wish(run, step);
        last = wish;
        if (!waits) {
            reading.run(this::read, warnings);
        }
    }

    private void read() throws LabException {
        Wish wanted;
        synchronized (this) {
            wanted = wish;
            wish = null;
        }
        try {
            if (wanted != null) {
                RunFolder run = folder(wanted.run());
                ModelFile model = ModelFile.generatorAt(run, wanted.step());
                past(new GeneratorCopy(model.network(), model.weights(), wanted.step()));
                if (inside.isWatched()) {
                    look(run, model);
                }
            }
        } finally {
            synchronized (this) {
                reads = wish != null;
            }
        }
    }

    private void look(RunFolder run, ModelFile model) throws LabException {
        long step = model.step();
        Weights judge = ModelFile.discriminatorAt(run, step).map(ModelFile::weights).orElse(null);
        NetworksCopy copy = NetworksCopy.of(model.network(), model.weights(), judge, step);
        synchronized (this) {
            if (past) {
                inside.use(copy);
            } else {
                copy.close();
            }
        }
    }

    private synchronized void past(GeneratorCopy copy) {
        if (past) {
            use(copy);
        } else {
            copy.close();
        }
    }

    private RunFolder folder(Path run) throws LabException {
        if (opened == null || !opened.path().equals(run)) {
            opened = RunFolder.open(run);
        }
        return opened;
    }

    private void use(GeneratorCopy copy) {
        if (!inside.isWatched()) {
            inside.forget(); // Those that it had draw nothing any more.
        }
        shapes.accept(copy.spec());
        renderer.use(copy);
    }
}
