package dcganlab.inside;

import dcganlab.model.Insight;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.Look;
import dcganlab.model.WorkTime;
import dcganlab.nn.Handover;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks into copies of both networks, on a thread of its own, for as long as somebody watches: at
/// the newest latent vector, with the newest weights, and beside training for no more than a small
/// part of the time. In the same time it has pictures judged for as long as somebody asks. All
/// native memory belongs to that thread, which alone reads and closes it.
public final class InsideRenderer implements AutoCloseable {
    /// Beside training, a look is followed by a rest of so many times what it has worked, whatever
    /// it waited for the processor: training waits for its other thread as long.
    private static final int REST = 20;

    /// Nobody sees more of them.
    private static final long SHORTEST_PAUSE = 33_000_000L; // ns

    /// Beside training, what is painted takes more of the processor than the look.
    private static final long PAUSE_BESIDE = 95_000_000L; // ns

    /// Opinions of many pictures that change more often are a flicker.
    private static final long JUDGING_PAUSE = 200_000_000L; // ns

    /// What is done until the next rest.
    ///
    /// @param wish none if there is nothing new to look at
    private record Turn(@Nullable Look wish, List<JudgingRequest> requests) {}

    private final Executor thread;
    private final Consumer<Insight> sink;
    private final Consumer<Judgement> judgements;

    // Guarded by this.
    private final Handover<NetworksCopy> networks = new Handover<>(NetworksCopy::close);
    private @Nullable Look wish;
    private boolean due;
    private boolean watched;
    private final Set<JudgingRequest> requests = new LinkedHashSet<>();
    private final Set<JudgingRequest> dueRequests = new LinkedHashSet<>();
    private boolean outdated;
    private boolean training;
    private boolean scheduled;
    private long restsUntil = System.nanoTime();

    /// @param thread runs the renderer, one task at a time
    /// @param sink takes what was seen, on that thread
    /// @param judgements takes what was judged, likewise
    public InsideRenderer(Executor thread, Consumer<Insight> sink, Consumer<Judgement> judgements) {
        this.thread = thread;
        this.sink = sink;
        this.judgements = judgements;
    }

    /// Looks once, and again whenever the weights change. Of several wishes the newest counts.
    public synchronized void look(Look at) {
        wish = at;
        due = true;
        schedule();
    }

    /// Whether somebody watches; else it looks at nothing.
    public synchronized void watched(boolean is) {
        watched = is;
        schedule();
    }

    /// Has pictures judged, and again whenever the weights change, until that [ends][#end].
    public synchronized void judge(JudgingRequest request) {
        requests.add(request);
        dueRequests.add(request);
        schedule();
    }

    /// Nobody asks that any more.
    public synchronized void end(JudgingRequest request) {
        requests.remove(request);
        dueRequests.remove(request);
    }

    /// Whether somebody watches or asks.
    public synchronized boolean isWatched() {
        return watched || !requests.isEmpty();
    }

    /// Whether training runs and wants the processor.
    public synchronized void training(boolean runs) {
        training = runs;
        notifyAll();
    }

    /// Whether it is time for newer weights.
    public synchronized boolean ready() {
        return isWatched() && !networks.hasNewer() && System.nanoTime() - restsUntil >= 0;
    }

    /// Looks into other networks from now on. They are the renderer's, which closes them; those
    /// that come before the last ones were used replace them.
    public synchronized void use(NetworksCopy copy) {
        if (networks.put(copy)) {
            outdated = false;
            due = true;
            dueRequests.addAll(requests);
            schedule();
        }
    }

    /// Others draw now, and nobody looks into them: the next one who does waits until they come.
    public synchronized void forget() {
        networks.forget();
        outdated = true;
    }

    private void schedule() {
        if (scheduled) {
            notifyAll();
        } else if (!networks.isClosed() && isDue()) {
            scheduled = true;
            thread.execute(this::work);
        }
    }

    private boolean isDue() {
        return watched && due || !dueRequests.isEmpty();
    }

    private void work() {
        try {
            for (Turn next = next(); next != null; next = next()) {
                NetworksCopy copy = networks.used();
                if (copy != null) {
                    take(copy, next);
                }
            }
        } catch (RuntimeException | Error e) {
            stand();
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stand();
        }
    }

    private void take(NetworksCopy copy, Turn turn) {
        long start = System.nanoTime();
        long worked = WorkTime.ofThisThread();
        Torch.useThread(1);
        int latent = copy.spec().latent();
        Look at = turn.wish();
        if (at != null && at.point().dimensions() == latent) {
            sink.accept(copy.look(at));
        }
        for (JudgingRequest each : turn.requests()) {
            if (each.points().stream().allMatch(point -> point.dimensions() == latent)) {
                judgements.accept(copy.judge(each));
            }
        }
        long end = System.nanoTime();
        long work = WorkTime.ofThisThread() - worked;
        synchronized (this) {
            long rest = training ? REST * work : 0;
            long shortest = training ? PAUSE_BESIDE : SHORTEST_PAUSE;
            long pause = turn.requests().isEmpty() ? shortest : JUDGING_PAUSE;
            restsUntil = Math.max(end + rest, start + pause);
        }
    }

    /// Waits until there is something to do; null if there is nothing more.
    private synchronized @Nullable Turn next() throws InterruptedException {
        while (!networks.isClosed() && isDue()) {
            long pause = restsUntil - System.nanoTime();
            if (pause > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, pause);
                continue;
            }
            if (outdated) {
                networks.drop();
            }
            networks.take();
            Look newest = watched && due ? wish : null;
            due = due && !watched;
            Turn turn = new Turn(newest, List.copyOf(dueRequests));
            dueRequests.clear();
            if (newest != null || !turn.requests().isEmpty()) {
                return turn;
            }
        }
        stand();
        return null;
    }

    /// Leaves the thread until somebody asks again.
    private synchronized void stand() {
        scheduled = false;
        if (networks.isClosed()) {
            networks.drop();
        }
    }

    /// Frees the native memory, on the renderer's thread.
    @Override
    public synchronized void close() {
        if (networks.isClosed()) {
            return;
        }
        networks.close();
        if (scheduled) {
            notifyAll();
        } else {
            scheduled = true;
            thread.execute(this::stand);
        }
    }
}
