package dcganlab.latent;

import dcganlab.model.Cores;
import dcganlab.model.LatentPoint;
import dcganlab.model.Pictures;
import dcganlab.model.Place;
import dcganlab.model.Rendered;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Handover;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Set;
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

    /// For what is saved while nothing is seen that the generator draws.
    private static final long UNSEEN_PAUSE = 1_000_000_000L; // ns

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Executor thread;
    private final Consumer<Rendered> sink;
    private final Cores cores;

    // Guarded by this.
    private final RenderQueue queue = new RenderQueue(System.nanoTime());
    private final Handover<GeneratorCopy> generators = new Handover<>(GeneratorCopy::close);
    private boolean scheduled;
    private boolean training;
    private Motion motion = Motion.STILL;
    private boolean sketched;
    private long settled = System.nanoTime() - SHORTEST_PAUSE;

    /// @param thread runs the renderer, one task at a time
    /// @param sink takes the pictures, on that thread
    public LatentRenderer(Executor thread, Consumer<Rendered> sink) {
        this(thread, sink, Cores.all());
    }

    /// @param thread runs the renderer, one task at a time
    /// @param sink takes the pictures, on that thread
    /// @param cores those on which training computes
    public LatentRenderer(Executor thread, Consumer<Rendered> sink, Cores cores) {
        this.thread = thread;
        this.sink = sink;
        this.cores = cores;
    }

    @Override
    public synchronized void render(Place place, List<LatentPoint> points) {
        queue.request(place, points, System.nanoTime());
        schedule();
    }

    /// Renders everything anew with another generator, which is the renderer's from now on. May be
    /// called from any thread; a copy that comes before the last one was used replaces it.
    public synchronized void use(GeneratorCopy copy) {
        if (generators.put(copy)) {
            schedule();
        }
    }

    /// Which places are seen now: they go before the others.
    public synchronized void see(Set<Place> places) {
        queue.see(places);
        schedule();
    }

    /// Whether training runs and wants the processor: then the renderer takes little of it, and
    /// sketches the picture under the slider; else all, and what was a sketch is drawn exactly.
    public synchronized void training(boolean runs) {
        training = runs;
        queue.training(runs);
        if (!runs && sketched) {
            queue.again(Place.PICTURE);
        }
        schedule();
    }

    /// What moves through the generators: then the renderer renders what is seen alone, and weights
    /// that come faster than that wait until it was rendered with those before.
    public synchronized void follow(Motion moves) {
        motion = moves;
        queue.follow(moves);
        schedule();
    }

    /// Whether it has shown what is seen of what it has, and rested from it: then it is time for
    /// the next picture of a film.
    public synchronized boolean caughtUp() {
        return !generators.hasNewer() && queue.seenUpToDate() && queue.isRested(System.nanoTime());
    }

    /// Whether it has shown what it has, for long enough to be seen: then it is time for newer
    /// weights. One that stands still needs them to go on.
    public synchronized boolean ready() {
        long pause = queue.isSeen() ? SHORTEST_PAUSE : UNSEEN_PAUSE;
        return !generators.hasNewer()
                && (queue.upToDate() || !scheduled)
                && System.nanoTime() - settled >= pause;
    }

    private void schedule() {
        if (scheduled) {
            notifyAll();
        } else if (!generators.isClosed()) {
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
            goOn(); // One picture too many for the memory is not the last one.
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stand();
        }
    }

    /// After a failure: the thread tells of it before it does what else there is.
    private synchronized void goOn() {
        if (generators.isClosed()) {
            stand();
        } else {
            thread.execute(this::work);
        }
    }

    /// Leaves the thread until somebody asks again.
    private synchronized void stand() {
        scheduled = false;
        if (generators.isClosed()) {
            generators.drop();
        }
    }

    /// Waits until there is something to do; null if there is nothing more.
    private synchronized @Nullable RenderJob next() throws InterruptedException {
        while (!generators.isClosed()) {
            if (generators.hasNewer()
                    && (generators.used() == null
                            || motion == Motion.STILL
                            || queue.seenUpToDate())) {
                queue.weightsChanged();
                generators.take();
                if (queue.upToDate()) {
                    settled = System.nanoTime();
                }
            }
            queue.coreLeft(cores.leaveOne());
            long pause = queue.pause(System.nanoTime());
            if (generators.used() == null || pause == Long.MAX_VALUE) {
                break;
            }
            if (pause == 0) {
                return queue.take(System.nanoTime());
            }
            TimeUnit.NANOSECONDS.timedWait(this, pause);
        }
        stand();
        return null;
    }

    private void advance(RenderJob job) {
        GeneratorCopy copy = Objects.requireNonNull(generators.used());
        try {
            int latent = copy.spec().latent();
            if (job.points().stream().anyMatch(point -> point.dimensions() != latent)) {
                settle(() -> queue.postpone(job));
                return;
            }
            draw(job, copy);
        } catch (RuntimeException | Error e) {
            settle(() -> queue.over(job));
            throw e;
        }
        if (job.left() == 0) {
            sink.accept(job.result(copy.step()));
        }
    }

    /// Renders the next slice of a job.
    private void draw(RenderJob job, GeneratorCopy copy) {
        long start = System.nanoTime();
        int count;
        boolean beside;
        synchronized (this) {
            count = share(queue.slice(job, start), job.left());
            beside = training;
            if (job.place() == Place.PICTURE) {
                sketched = beside;
            }
        }
        Torch.useThread(1);
        job.add(draw(job.place(), job.next(count), copy, beside));
        settle(() -> queue.rendered(job, count, start, System.nanoTime()));
    }

    /// The same number for each core.
    private static int share(int count, int most) {
        return Math.min(most, Math.ceilDiv(count, CORES) * CORES);
    }

    /// On all cores, also beside training: its threads wait for each other, and one that is held up
    /// on its core holds up all.
    private static Pictures draw(
            Place place, List<LatentPoint> points, GeneratorCopy copy, boolean beside) {
        return beside && place == Place.PICTURE
                ? copy.sketch(points)
                : copy.pictures(points, CORES);
    }

    /// Does something to the queue that may be the last of what newer weights were owed.
    private synchronized void settle(Runnable change) {
        boolean owing = !queue.upToDate();
        change.run();
        if (owing && queue.upToDate()) {
            settled = System.nanoTime();
        }
    }

    /// Frees the native memory, on the renderer's thread.
    @Override
    public synchronized void close() {
        if (generators.isClosed()) {
            return;
        }
        generators.close();
        if (scheduled) {
            notifyAll();
        } else {
            scheduled = true;
            thread.execute(this::work);
        }
    }
}
