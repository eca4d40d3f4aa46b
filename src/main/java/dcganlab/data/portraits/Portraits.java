package dcganlab.data.portraits;

import dcganlab.data.ImageSet;
import dcganlab.data.ImageSource;
import dcganlab.data.LoadProgress;
import dcganlab.data.Preparation;
import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/// Portraits painted on all cores. Each depends on the seed and on its own index alone: not on how
/// many there are, nor on which thread painted it.
public final class Portraits implements ImageSource {
    private static final int MOST_THREADS = 16;
    private static final int REPORT_EVERY = 32;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final int count;
    private final long seed;
    private final int threads;

    /// @param count how many, 1 or more
    public Portraits(int count, long seed) {
        this(count, seed, Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    }

    Portraits(int count, long seed, int threads) {
        if (count < 1) {
            throw new IllegalArgumentException("count " + count);
        }
        this.count = count;
        this.seed = seed;
        this.threads = Math.min(count, threads);
    }

    /// What the portrait of an index shows.
    ///
    /// @param index 0 or more, also beyond the count
    public PortraitTraits traits(int index) {
        // One generator gives the seeds, another the traits: neighbours have nothing in common.
        long own = new SplittableRandom(seed + index * GOLDEN).nextLong();
        return PortraitTraits.random(new SplittableRandom(own));
    }

    @Override
    public ImageSet load(Preparation preparation, LoadProgress progress) throws LabException {
        int size = preparation.size();
        int channels = preparation.channels();
        long bytes = (long) count * channels * size * size;
        if (bytes > Runtime.getRuntime().maxMemory()) {
            throw tooMuch(bytes);
        }
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        progress.loaded(0, count);
        try {
            byte[][] images = new byte[count][];
            Callable<Boolean> worker =
                    () -> {
                        var painter = new PortraitPainter(size);
                        for (int i = next.getAndIncrement();
                                i < count;
                                i = next.getAndIncrement()) {
                            if (progress.cancelled() || Thread.currentThread().isInterrupted()) {
                                return false;
                            }
                            images[i] = painter.paint(traits(i), channels);
                            int finished = done.incrementAndGet();
                            if (finished % REPORT_EVERY == 0) {
                                progress.loaded(finished, count);
                            }
                        }
                        return true;
                    };
            if (!allFinish(worker)) {
                throw new CancellationException();
            }
            progress.loaded(count, count);
            return new ImageSet(
                            DataChoice.PORTRAITS,
                            channels,
                            size,
                            images,
                            new int[0],
                            List.of(),
                            List.of())
                    .ofKind(Message.of("data.kindPortraits"));
        } catch (OutOfMemoryError e) {
            throw tooMuch(bytes);
        }
    }

    /// Runs the worker on every thread to its end.
    ///
    /// @return whether all of them finished
    private boolean allFinish(Callable<Boolean> worker) {
        var workers = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < threads; i++) {
            workers.add(worker);
        }
        ThreadFactory factory = Thread.ofPlatform().daemon().name("portraits-", 0).factory();
        try (ExecutorService painters = Executors.newFixedThreadPool(threads, factory)) {
            boolean finished = true;
            for (var result : painters.invokeAll(workers)) {
                finished &= result.get();
            }
            return finished;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private LabException tooMuch(long bytes) {
        return new LabException(
                Message.of(
                        "data.portraits.tooMuch",
                        count,
                        bytes >> 20,
                        Runtime.getRuntime().maxMemory() >> 20));
    }
}
