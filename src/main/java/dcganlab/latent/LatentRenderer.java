package dcganlab.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Renders latent points with weights of its own, so that a slider never waits for a training step:
/// weights arrive as copies between two steps, from a file or from the past, all by the same path.
///
/// Of requests the newest wins, of weights too; after each picture the most urgent request is
/// looked for anew. All native memory belongs to the renderer's thread, which alone reads and
/// closes it.
public final class LatentRenderer implements PictureRenderer, AutoCloseable {
    /// Pictures that show training go on at most so often, and take at most this part of the time.
    private static final long SHORTEST_PAUSE = 150_000_000L; // ns

    private static final int IDLE_PARTS = 12;

    private final Executor thread;
    private final Consumer<Rendered> sink;

    // Guarded by this.
    private final Map<Place, List<LatentPoint>> requests = new EnumMap<>(Place.class);
    private final Set<Place> due = EnumSet.noneOf(Place.class);
    private @Nullable GeneratorCopy arrived;
    private boolean scheduled;
    private boolean closed;
    private long rest; // ns
    private long ended = System.nanoTime();

    // Of the renderer's thread.
    private @Nullable GeneratorCopy generator;

    /// @param thread runs the renderer, one task at a time
    /// @param sink takes the pictures, on that thread
    public LatentRenderer(Executor thread, Consumer<Rendered> sink) {
        this.thread = thread;
        this.sink = sink;
    }

    @Override
    public synchronized void render(Place place, List<LatentPoint> points) {
        requests.put(place, List.copyOf(points));
        due.add(place);
        schedule();
    }

    /// Renders everything anew with another generator, which is the renderer's from now on. May be
    /// called from any thread; a copy that comes before the last one was used replaces it.
    public synchronized void use(GeneratorCopy copy) {
        if (closed) {
            copy.close();
            return;
        }
        if (arrived != null) {
            arrived.close();
        }
        arrived = copy;
        schedule();
    }

    /// Whether it has shown what it has and rested long enough for training to go on undisturbed:
    /// then it is time for newer weights.
    public synchronized boolean ready() {
        return !scheduled && arrived == null && System.nanoTime() - ended >= rest;
    }

    private void schedule() {
        if (!scheduled && !closed) {
            scheduled = true;
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            renderWhatIsDue();
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                scheduled = false; // One picture too many for the memory is not the last one.
            }
            throw e;
        }
    }

    private void renderWhatIsDue() {
        Torch.useThread(1);
        boolean fresh = false;
        long start = System.nanoTime();
        while (true) {
            Place place;
            List<LatentPoint> points;
            synchronized (this) {
                if (arrived != null) {
                    replaceGenerator(arrived);
                    arrived = null;
                    fresh = true;
                    due.addAll(requests.keySet());
                }
                place = due.stream().findFirst().orElse(null);
                if (place == null || generator == null || closed) {
                    scheduled = false;
                    if (fresh) {
                        ended = System.nanoTime();
                        rest = Math.max(SHORTEST_PAUSE, IDLE_PARTS * (ended - start));
                    }
                    if (closed) {
                        replaceGenerator(null);
                    }
                    return;
                }
                due.remove(place);
                points = requests.getOrDefault(place, List.of());
                if (!place.isLive()) {
                    requests.remove(place);
                }
            }
            render(generator, place, points);
        }
    }

    private void render(GeneratorCopy copy, Place place, List<LatentPoint> points) {
        int latent = copy.spec().latent();
        if (points.stream().anyMatch(point -> point.dimensions() != latent)) {
            return; // Asked for before the generator changed; the question comes again in its
            // shape.
        }
        Pictures pictures = copy.pictures(points);
        sink.accept(new Rendered(place, points, pictures, copy.step()));
    }

    private void replaceGenerator(@Nullable GeneratorCopy copy) {
        if (generator != null) {
            generator.close();
        }
        generator = copy;
    }

    /// Frees the native memory, on the renderer's thread.
    @Override
    public synchronized void close() {
        closed = true;
        if (arrived != null) {
            arrived.close();
            arrived = null;
        }
        if (!scheduled) {
            scheduled = true;
            thread.execute(this::work);
        }
    }
}
