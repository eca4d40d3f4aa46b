package dcganlab.latent;

import dcganlab.model.LatentPoint;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Renders latent points with weights of its own, so that a slider never waits for a training step:
/// weights arrive as copies between two steps, from a file or from the past, all by the same path.
///
/// Of requests the newest wins, of weights too; {@link RenderQueue} says what comes when. All
/// native memory belongs to the renderer's thread, which alone reads and closes it.
public final class LatentRenderer implements PictureRenderer, AutoCloseable {
    /// Pictures that show training go on at most so often.
    private static final long SHORTEST_PAUSE = 150_000_000L; // ns

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Executor thread;
    private final Consumer<Rendered> sink;

    // Guarded by this.
    private final RenderQueue queue = new RenderQueue(System.nanoTime());
    private @Nullable GeneratorCopy arrived;
    private boolean scheduled;
    private boolean closed;
    private boolean training;
    private long upToDate = System.nanoTime() - SHORTEST_PAUSE;

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
        queue.request(place, points);
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

    /// Whether training runs and wants the processor: then the renderer takes little of it, else
    /// all.
    public synchronized void training(boolean runs) {
        training = runs;
        queue.training(runs);
        notifyAll();
    }

    /// Whether it has shown what it has, for long enough to be seen: then it is time for newer
    /// weights.
    public synchronized boolean ready() {
        return arrived == null
                && queue.upToDate()
                && System.nanoTime() - upToDate >= SHORTEST_PAUSE;
    }

    private void schedule() {
        if (scheduled) {
            notifyAll();
        } else if (!closed) {
            scheduled = true;
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            for (RenderJob job = next(); job != null; job = next()) {
                advance(job);
            }
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                scheduled = false; // One picture too many for the memory is not the last one.
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            synchronized (this) {
                scheduled = false;
            }
        }
    }

    /// Waits until there is something to do; null if there is nothing more.
    private synchronized @Nullable RenderJob next() throws InterruptedException {
        while (!closed) {
            if (arrived != null) {
                replaceGenerator(arrived);
                arrived = null;
                queue.weightsChanged();
            }
            long pause = queue.pause(System.nanoTime());
            if (generator == null || pause == Long.MAX_VALUE) {
                scheduled = false;
                return null;
            }
            if (pause == 0) {
                return queue.take(System.nanoTime());
            }
            TimeUnit.NANOSECONDS.timedWait(this, pause);
        }
        replaceGenerator(null);
        scheduled = false;
        return null;
    }

    private void advance(RenderJob job) {
        GeneratorCopy copy = generator;
        if (copy == null) {
            return;
        }
        List<LatentPoint> points;
        long start = System.nanoTime();
        synchronized (this) {
            int latent = copy.spec().latent();
            if (job.points().stream().anyMatch(point -> point.dimensions() != latent)) {
                // Asked for before the generator changed; the question comes again in its shape.
                queue.over(job);
                return;
            }
            points = job.next(queue.slice(job, start));
            Torch.useThread(training ? 1 : CORES);
        }
        try {
            job.add(copy.pictures(points));
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                queue.over(job);
            }
            throw e;
        }
        synchronized (this) {
            queue.rendered(job, points.size(), start, System.nanoTime());
            if (queue.upToDate()) {
                upToDate = System.nanoTime();
            }
        }
        if (job.complete()) {
            sink.accept(job.result(copy.step()));
        }
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
        if (scheduled) {
            notifyAll();
        } else {
            scheduled = true;
            thread.execute(this::work);
        }
    }
}
