package dcganlab.training.quality;

import dcganlab.data.ImageSet;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.QualityMetrics;
import dcganlab.model.WorkTime;
import dcganlab.nn.GeneratorCopy;
import dcganlab.training.DcganTrainer;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Computes {@link LiveQuality} beside training, at an interval, on a thread of its own.
///
/// Whatever the watch computes holds up a training step, whose threads wait for each other, by two
/// to three times as long on two cores. So it works in short pieces, and after each rests 49 times
/// as long as the piece computed. A measurement begins no sooner than 60 times as long after the
/// last one began as that one has computed: the watch has no more than a sixtieth of the time,
/// which costs training less than a twentieth of its speed, and where a generator is slow the
/// interval becomes longer. The longest piece is the figures themselves, tens of milliseconds. Only
/// the real images' own figures, once a run, are not counted: nobody should wait for them so long.
///
/// It draws no random numbers of the run's and changes nothing in it: training comes to the same
/// weights with the watch and without. What goes wrong in it ends the watch over the run, never the
/// run.
public final class QualityWatch implements AutoCloseable {
    /// Generated pictures that are looked at each time, always of the same latent points.
    public static final int PICTURES = LiveQuality.MOST;

    /// From one measurement to the next, if nobody says otherwise.
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    /// The watch works for at most one of so many parts of the time while it measures…
    static final int PARTS = 50;

    /// …and of all the time.
    static final int PARTS_OF_ALL = 60;

    /// Rest after the figures of the real images.
    private static final long PAUSE = 1_000_000_000L; // ns

    private final Later thread;
    private final LongSupplier clock;
    private final LongSupplier work;

    // Guarded by this.
    private long interval; // ns; 0 for never
    private @Nullable WatchedRun run;
    private @Nullable Measurement begun;
    private long beganAt;
    private long worked; // ns of the measurement that has begun last
    private long restUntil;
    private long taken; // Steps of the run since it began.
    private boolean fresh; // The run was not measured yet.
    private boolean stepped; // The run has changed since it was measured last.
    private boolean training;
    private boolean waiting; // The next piece, for training to go on.
    private boolean closed;

    /// Is told on the watch's thread, or on the run's, what comes of it.
    public interface Reader {
        /// Whoever measures takes the figures himself.
        Reader NOBODY =
                new Reader() {
                    @Override
                    public void measured(QualityMetrics metrics) {}

                    @Override
                    public void stopped(Message reason) {}
                };

        void measured(QualityMetrics metrics);

        /// There will be no more figures of this run.
        ///
        /// @param reason why not
        void stopped(Message reason);
    }

    /// @param interval from one measurement to the next; zero for none until {@link #every}
    public QualityWatch(Duration interval) {
        this(interval, Later.onThread("lab-quality"), System::nanoTime, WorkTime::ofThisThread);
    }

    /// @param clock nanoseconds
    /// @param work nanoseconds for which the calling thread has computed
    QualityWatch(Duration interval, Later thread, LongSupplier clock, LongSupplier work) {
        this.interval = interval.toNanos();
        this.thread = thread;
        this.clock = clock;
        this.work = work;
        restUntil = clock.getAsLong();
    }

    /// Changes the interval.
    ///
    /// @param other zero to measure no more
    public synchronized void every(Duration other) {
        interval = other.toNanos();
    }

    /// Watches another run from now on, from its next step on.
    ///
    /// @param generator gives copies of the run's generator, which are the watch's; asked on the
    ///   thread that calls {@link #stepped}
    public void begin(ImageSet images, Supplier<GeneratorCopy> generator, Reader reader) {
        begin(new WatchedRun(images, generator, null, reader));
    }

    /// The same, and asks the discriminator too where images are held out.
    ///
    /// @param trainer asked on the thread that calls {@link #stepped}
    public void begin(DcganTrainer trainer, Reader reader) {
        begin(WatchedRun.of(trainer, reader));
    }

    private synchronized void begin(WatchedRun next) {
        run = next;
        fresh = true;
        stepped = false;
        wake(); // To let go of what belongs to another run.
    }

    /// Watches no run any more.
    public synchronized void end() {
        run = null;
        wake();
    }

    /// Whether the run takes steps now; the watch rests while it does not.
    public synchronized void training(boolean runs) {
        training = runs;
        if (runs) {
            wake();
        }
    }

    private void wake() {
        if (waiting && begun != null) {
            waiting = false;
            next(begun);
        }
    }

    /// The run has taken a step and takes none now: the moment to copy its generator, if it is
    /// time. Quick, and never fails.
    public void stepped() {
        Measurement waits = waiting();
        if (waits != null) {
            later(waits);
        }
        WatchedRun due = due();
        if (due == null) {
            return;
        }
        try {
            begin(Measurement.of(due));
        } catch (RuntimeException | OutOfMemoryError e) {
            stop(due, unexpected(e));
        }
    }

    /// The measurement that wants to see what has become of its pictures.
    private synchronized @Nullable Measurement waiting() {
        taken++;
        boolean its = begun != null && begun.run() == run;
        return its && taken == PictureChange.STEPS ? begun : null;
    }

    private void later(Measurement measurement) {
        try {
            GeneratorCopy copy = measurement.run().generator();
            synchronized (this) {
                if (begun == measurement) {
                    measurement.later(copy);
                } else {
                    copy.close(); // It is over meanwhile.
                }
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            stop(measurement.run(), unexpected(e));
        }
    }

    private synchronized @Nullable WatchedRun due() {
        stepped = true;
        long now = clock.getAsLong();
        boolean time = (fresh || now - beganAt >= interval) && now >= restUntil;
        return closed || !training || interval == 0 || begun != null || !time ? null : run;
    }

    private synchronized void begin(Measurement measurement) {
        if (closed) {
            measurement.close();
            return;
        }
        fresh = false;
        stepped = false;
        beganAt = clock.getAsLong();
        taken = 0;
        worked = 0;
        begun = measurement;
        next(measurement);
    }

    private void next(Measurement measurement) {
        thread.run(() -> advance(measurement), Math.max(0, restUntil - clock.getAsLong()));
    }

    private void advance(Measurement measurement) {
        if (!mayWork(measurement)) {
            return;
        }
        boolean first = !measurement.run().isReady();
        long before = work.getAsLong();
        Message trouble = null;
        try {
            measurement.advance(work);
        } catch (LabException e) {
            trouble = e.reason();
        } catch (RuntimeException | OutOfMemoryError e) {
            trouble = unexpected(e);
        }
        QualityMetrics result = measurement.result();
        long piece = first ? PAUSE / PARTS : work.getAsLong() - before;
        worked(measurement, piece, trouble != null || result != null);
        if (trouble != null) {
            stop(measurement.run(), trouble);
        } else if (result != null) {
            measurement.run().reader().measured(result);
        }
    }

    private synchronized boolean mayWork(Measurement measurement) {
        if (closed) {
            return false; // Whoever closes the watch frees the memory.
        }
        if (measurement.run() != run || interval == 0) {
            over(measurement); // Nobody asks any more.
            return false;
        }
        waiting = !training;
        return training;
    }

    private synchronized void worked(Measurement measurement, long piece, boolean last) {
        worked += piece;
        restUntil = clock.getAsLong() + (PARTS - 1) * piece;
        if (last) {
            restUntil = Math.max(restUntil, beganAt + PARTS_OF_ALL * worked);
            over(measurement);
        } else {
            next(measurement);
        }
    }

    private void over(Measurement measurement) {
        measurement.close();
        begun = null;
    }

    private void stop(WatchedRun failed, Message reason) {
        synchronized (this) {
            if (run == failed) {
                run = null;
            }
        }
        failed.reader().stopped(reason);
    }

    private static Message unexpected(Throwable e) {
        return Message.of("training.quality.unexpected", e.toString());
    }

    /// Closes the watch after a run's last step, and then measures what the run has come to, at
    /// once and on the calling thread: nobody trains any more who would have to wait.
    public void finish() {
        boolean missing;
        WatchedRun ended;
        synchronized (this) {
            missing = stepped || begun != null;
            ended = interval == 0 ? null : run;
        }
        close();
        if (ended == null || !missing) {
            return;
        }
        try {
            ended.reader().measured(Measurement.whole(ended, work));
        } catch (LabException e) {
            stop(ended, e.reason());
        } catch (RuntimeException | OutOfMemoryError e) {
            stop(ended, unexpected(e));
        }
    }

    /// Waits for the piece that is at work, then frees the native memory.
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        thread.close();
        synchronized (this) {
            if (begun != null) {
                over(begun);
            }
        }
    }
}
