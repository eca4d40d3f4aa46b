package dcganlab.inside;

import dcganlab.model.Insight;
import dcganlab.model.Judgement;
import dcganlab.model.JudgingRequest;
import dcganlab.model.Look;
import dcganlab.model.WorkTime;
import dcganlab.nn.Handover;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.NetworksView;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks into both networks for as long as somebody watches: at the newest latent vector, with the
/// newest weights, and while they are trained for no more than a small part of the time. In the
/// same time it has pictures judged for as long as somebody asks.
///
/// Networks that are trained it looks into between two of their steps, on the thread that trains
/// them: a copy would take as long as the look, and a thread beside them would hold up theirs. Of
/// all others it has copies and looks into them on a thread of its own, which alone reads and
/// closes them.
public final class InsideRenderer implements AutoCloseable {
    /// While networks are trained, a look is followed by a rest of so many times what it has
    /// worked, whatever it waited for the processor.
    private static final int REST = 20;

    /// Nobody sees more of them.
    private static final long SHORTEST_PAUSE = 33_000_000L; // ns

    /// While networks are trained, what is painted takes more of the processor than the look.
    private static final long PAUSE_BETWEEN_STEPS = 98_000_000L; // ns

    /// Opinions of many pictures that change more often are a flicker.
    private static final long JUDGING_PAUSE = 200_000_000L; // ns

    /// What is done until the next rest.
    ///
    /// @param wish none if there is nothing new to look at
    private record Turn(@Nullable Look wish, List<JudgingRequest> requests) {
        boolean isEmpty() {
            return wish == null && requests.isEmpty();
        }
    }

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
    private boolean invited; // To look between two steps.
    private boolean betweenSteps; // It was there that it looked last.
    private boolean working;
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
        invited =
                isWatched()
                        && !networks.isClosed()
                        && !networks.hasNewer()
                        && !working
                        && System.nanoTime() - restsUntil >= 0;
        return invited;
    }

    /// Looks into copies from now on. They are the renderer's, which closes them; those that come
    /// before the last ones were used replace them.
    public synchronized void use(NetworksCopy copy) {
        if (networks.put(copy)) {
            outdated = false;
            leaveTraining();
            newWeights();
            schedule();
        }
    }

    /// Looks into networks that are trained, on the calling thread, before their next step. What
    /// others want to know is answered there, too, until copies are brought again. Nothing happens
    /// if it was not [ready][#ready], or if copies came since.
    public void lookInto(NetworksView trained) {
        Turn turn;
        synchronized (this) {
            if (!invited) {
                return;
            }
            invited = false;
            betweenSteps = true;
            outdated = true;
            newWeights();
            turn = turn();
            working = true;
        }
        Torch.onOneCore(() -> attempt(trained, turn));
    }

    /// A look that fails is no reason for a run to end.
    private void attempt(NetworksView trained, Turn turn) {
        try {
            take(trained, turn);
        } catch (RuntimeException | Error e) {
            thread.execute(() -> {
                throw e;
            });
        }
    }

    private void leaveTraining() {
        invited = false;
        betweenSteps = false;
    }

    private void newWeights() {
        due = true;
        dueRequests.addAll(requests);
    }

    /// Others draw now, and nobody looks into them: the next one who does waits until they come.
    public synchronized void forget() {
        networks.forget();
        outdated = true;
        leaveTraining();
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
        return !betweenSteps && (watched && due || !dueRequests.isEmpty());
    }

    private void work() {
        try {
            for (Turn next = next(); next != null; next = next()) {
                NetworksCopy copy = networks.used();
                if (copy != null) {
                    Torch.useThread(1);
                    take(copy.view(), next);
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

    private void take(NetworksView looked, Turn turn) {
        long start = System.nanoTime();
        long worked = WorkTime.ofThisThread();
        try {
            int latent = looked.spec().latent();
            Look at = turn.wish();
            if (at != null && at.point().dimensions() == latent) {
                sink.accept(looked.look(at));
            }
            for (JudgingRequest each : turn.requests()) {
                if (each.points().stream().allMatch(point -> point.dimensions() == latent)) {
                    judgements.accept(looked.judge(each));
                }
            }
        } finally {
            rest(turn, start, WorkTime.ofThisThread() - worked);
        }
    }

    /// @param start when the turn began, nanoseconds
    /// @param work nanoseconds for which its thread has computed
    private synchronized void rest(Turn turn, long start, long work) {
        working = false;
        long rest = training ? REST * work : 0;
        long shortest = training ? PAUSE_BETWEEN_STEPS : SHORTEST_PAUSE;
        long pause = turn.requests().isEmpty() ? shortest : JUDGING_PAUSE;
        // A step that ended late does not put off the turns after the next one.
        long planned = Math.max(restsUntil, start - pause);
        restsUntil = Math.max(System.nanoTime() + rest, planned + pause);
        notifyAll();
    }

    /// Waits until there is something to do; null if there is nothing more.
    private synchronized @Nullable Turn next() throws InterruptedException {
        while (!networks.isClosed() && isDue()) {
            long pause = restsUntil - System.nanoTime();
            if (working) {
                wait(); // For a look between two steps.
                continue;
            }
            if (pause > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, pause);
                continue;
            }
            if (outdated) {
                networks.drop();
            }
            networks.take();
            Turn turn = turn();
            if (networks.used() != null && !turn.isEmpty()) {
                working = true;
                return turn;
            }
        }
        stand();
        return null;
    }

    private Turn turn() {
        Look newest = watched && due ? wish : null;
        due = due && !watched;
        Turn turn = new Turn(newest, List.copyOf(dueRequests));
        dueRequests.clear();
        return turn;
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
