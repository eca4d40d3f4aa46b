package dcganlab.data;

import dcganlab.model.LabException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/// A load under way: its threads, how far it is, whether it is to go on, what it may fill.
public final class Load {
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final LoadProgress progress;
    private final MemoryBudget memory;
    private final int most;
    private volatile int total = -1;
    private volatile boolean failed;
    private int done;

    public Load(LoadProgress progress) {
        this(progress, MemoryBudget.now());
    }

    Load(LoadProgress progress, MemoryBudget memory) {
        this(progress, memory, Integer.MAX_VALUE);
    }

    private Load(LoadProgress progress, MemoryBudget memory, int most) {
        this.progress = progress;
        this.memory = memory;
        this.most = most;
    }

    /// A load of about so many images, which is over when this one is. Its progress is not told.
    ///
    /// @param images at most twice as many
    public Load sampling(int images) {
        LoadProgress silent =
                new LoadProgress() {
                    @Override
                    public void loaded(int done, int total) {}

                    @Override
                    public boolean cancelled() {
                        return over();
                    }
                };
        return new Load(silent, memory, images);
    }

    /// Refuses more images than fit, before memory is asked for.
    ///
    /// @param images how many there are, of which perhaps only some are asked for
    /// @throws LabException as {@link MemoryBudget#require} says
    public void require(long images, Preparation preparation) throws LabException {
        memory.require(Math.min(images, 2L * most), preparation);
    }

    /// Of so many images, how many lie from one to keep to the next, if only some are asked for.
    int stride(int images) {
        return Math.max(1, images / most);
    }

    /// The memory that its images may fill.
    public MemoryBudget memory() {
        return memory;
    }

    /// What every thread of the load does until nothing is left to do.
    @FunctionalInterface
    public interface Share {
        void work() throws IOException, LabException;
    }

    /// From here on the progress counts from none to so many.
    public void begin(int howMany) {
        total = howMany;
        synchronized (this) {
            done = 0;
            progress.loaded(0, howMany);
        }
    }

    public synchronized void done(int more) {
        done += more;
        progress.loaded(done, total);
    }

    /// Whether the user or another thread's failure ends the load.
    public boolean over() {
        return failed || progress.cancelled();
    }

    /// Does nothing while the load goes on.
    ///
    /// @throws CancellationException if the load is over
    public void goOn() {
        if (over()) {
            throw new CancellationException();
        }
    }

    /// Runs the share on every processor at once and returns when all are through. The threads end
    /// here, whatever happens.
    ///
    /// @throws CancellationException if the user ended the load or interrupted this thread
    public void run(Share share) throws IOException, LabException {
        Callable<Void> task =
                () -> {
                    boolean finished = false;
                    try {
                        share.work();
                        finished = true;
                        return null;
                    } finally {
                        failed |= !finished;
                    }
                };
        ThreadFactory names = Thread.ofPlatform().daemon().name("image-loader-", 1).factory();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS, names)) {
            List<Callable<Void>> shares = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                shares.add(task);
            }
            if (Thread.interrupted()) { // the shares might be done before anybody asks
                throw new InterruptedException();
            }
            rethrowFirst(threads.invokeAll(shares));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /// A thread that stopped because another failed says nothing of its own.
    private static void rethrowFirst(List<Future<Void>> shares)
            throws IOException, LabException, InterruptedException {
        CancellationException cancelled = null;
        for (Future<Void> share : shares) {
            try {
                share.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof CancellationException c) {
                    cancelled = c;
                } else {
                    rethrow(e);
                }
            }
        }
        if (cancelled != null) {
            throw cancelled;
        }
    }

    private static void rethrow(ExecutionException failure) throws IOException, LabException {
        switch (failure.getCause()) {
            case IOException io -> throw io;
            case LabException lab -> throw lab;
            case RuntimeException bug -> throw bug;
            case Error grave -> throw grave;
            case null, default -> throw new IllegalStateException(failure);
        }
    }
}
