package dcganlab.inside;

import dcganlab.model.Insight;
import dcganlab.model.Look;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Looks into copies of both networks, on a thread of its own, for as long as somebody watches: at
/// the newest latent vector, with the newest weights, and beside training for no more than a small
/// part of the time. All native memory belongs to that thread, which alone reads and closes it.
public final class InsideRenderer implements AutoCloseable {
    /// Beside training, a look is followed by a rest of so many times its length.
    private static final int REST = 12;

    /// Nobody sees more of them.
    private static final long SHORTEST_PAUSE = 33_000_000L; // ns

    private final Executor thread;
    private final Consumer<Insight> sink;

    // Guarded by this.
    private @Nullable NetworksCopy arrived;
    private @Nullable Look wish;
    private boolean due;
    private boolean watched;
    private boolean training;
    private boolean scheduled;
    private boolean closed;
    private long restsUntil = System.nanoTime();

    // Of the renderer's thread.
    private @Nullable NetworksCopy networks;

    /// @param thread runs the renderer, one task at a time
    /// @param sink takes what was seen, on that thread
    public InsideRenderer(Executor thread, Consumer<Insight> sink) {
        this.thread = thread;
        this.sink = sink;
    }

    /// Looks once, and again whenever the weights change. Of several wishes the newest counts.
    public synchronized void look(Look at) {
        wish = at;
        due = true;
        schedule();
    }

    /// Whether somebody watches; else it does nothing.
    public synchronized void watched(boolean is) {
        watched = is;
        schedule();
    }

    public synchronized boolean isWatched() {
        return watched;
    }

    /// Whether training runs and wants the processor.
    public synchronized void training(boolean runs) {
        training = runs;
        notifyAll();
    }

    /// Whether it is time for newer weights.
    public synchronized boolean ready() {
        return watched && arrived == null && System.nanoTime() - restsUntil >= 0;
    }

    /// Looks into other networks from now on. They are the renderer's, which closes them; those
    /// that come before the last ones were used replace them.
    public synchronized void use(NetworksCopy copy) {
        if (closed) {
            copy.close();
            return;
        }
        NetworksCopy unused = arrived;
        arrived = copy;
        due = true;
        schedule();
        if (unused != null) {
            unused.close();
        }
    }

    private void schedule() {
        if (scheduled) {
            notifyAll();
        } else if (!closed && watched && due) {
            scheduled = true;
            thread.execute(this::work);
        }
    }

    private void work() {
        try {
            for (Look next = next(); next != null; next = next()) {
                NetworksCopy copy = networks;
                if (copy != null && copy.spec().latent() == next.point().dimensions()) {
                    look(copy, next);
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

    private void look(NetworksCopy copy, Look at) {
        long start = System.nanoTime();
        Torch.useThread(1);
        sink.accept(copy.look(at));
        long end = System.nanoTime();
        synchronized (this) {
            long rest = training ? REST * (end - start) : 0;
            restsUntil = Math.max(end + rest, start + SHORTEST_PAUSE);
        }
    }

    /// Waits until there is something to look at; null if there is nothing more.
    private synchronized @Nullable Look next() throws InterruptedException {
        while (!closed && watched && due) {
            long pause = restsUntil - System.nanoTime();
            if (pause > 0) {
                TimeUnit.NANOSECONDS.timedWait(this, pause);
                continue;
            }
            if (arrived != null) {
                replaceNetworks(arrived);
                arrived = null;
            }
            due = false;
            if (wish != null) {
                return wish;
            }
        }
        stand();
        return null;
    }

    /// Leaves the thread until somebody asks again.
    private synchronized void stand() {
        scheduled = false;
        if (closed) {
            replaceNetworks(null);
        }
    }

    private void replaceNetworks(@Nullable NetworksCopy copy) {
        NetworksCopy older = networks;
        networks = copy;
        if (older != null) {
            older.close();
        }
    }

    /// Frees the native memory, on the renderer's thread.
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (arrived != null) {
            arrived.close();
            arrived = null;
        }
        if (scheduled) {
            notifyAll();
        } else {
            scheduled = true;
            thread.execute(this::stand);
        }
    }
}
