package dcganlab.training;

import dcganlab.model.Cores;
import dcganlab.nn.SleepingBarriers;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// How the threads that train wait for each other: awake while the cores are theirs, asleep while
/// another program wants one of them (see {@link SleepingBarriers}).
///
/// Linux divides its cores among sessions (sched(7), autogroup) or control groups, however many
/// threads each has and whatever their niceness. A program of another session that is always busy
/// so gets one of two cores, and both threads that train get the other, where each waits awake for
/// the one that it keeps from running. What was tried for the classroom, two cores of an AMD Zen 3,
/// the other program a loop of the shell, steps that alternated in one process; shares of 18
/// steps/s alone:
///
/// | change | expected | seen beside it | alone |
/// | --- | --- | --- | --- |
/// | none | | 0.03; for the lesson 0.1 | 1 |
/// | each thread kept to a core of its own | 0.5 | 0.26: a thread that waits awake counts as work, so its neighbour gets a third of the core that the loop wants | 1 |
/// | that, and waiting asleep | 0.5 | 0.32: woken beside the loop, a thread waits for its turn | 0.9 |
/// | a time slice of 0.1 ms | 0.3: turns change more often | 0.03 | 1 |
/// | waiting asleep | 0.5: one core of two | 0.55 to 0.64, and the loop keeps its core; for the lesson 0.7 | 0.87 |
/// | that, while others take more than a third of a core | 0.5 | 0.62 to 0.64, in the window 0.67 to 0.82 for 0.02 | 1 |
///
/// Below that third waiting awake is the faster: beside a program that is busy for an eighth of the
/// time 15.3 steps/s for 14.4, for a quarter 13.4 for 12.4, for half of it 10.5 for 12.0.
final class Waiting implements AutoCloseable {
    /// From one look at other programs to the next.
    static final long INTERVAL = 500_000_000L; // ns

    /// Cores that others take when it begins to be worth while.
    static final double MUCH = 0.35;

    private final LongSupplier clock;
    private final DoubleSupplier taken;
    private final Supplier<Sleep> sleep;
    private @Nullable Sleep asleep;
    private long looked;

    /// @param clock nanoseconds
    /// @param taken cores that training has to share with others since this was asked last
    Waiting(LongSupplier clock, DoubleSupplier taken, Supplier<Sleep> sleep) {
        this.clock = clock;
        this.taken = taken;
        this.sleep = sleep;
        looked = clock.getAsLong();
    }

    /// As long as it is open, threads wait asleep.
    interface Sleep extends AutoCloseable {
        @Override
        void close();
    }

    /// How threads wait on this machine.
    ///
    /// @param cores on which training computes
    static Waiting here(Cores cores) {
        Neighbours neighbours = new Neighbours(Path.of("/proc"));
        int spare = Math.max(0, neighbours.cores() - cores.most());
        return new Waiting(
                System::nanoTime,
                () -> taken(neighbours, cores.training()),
                () -> new SleepingBarriers(spare + 2)::close);
    }

    private static double taken(Neighbours neighbours, int threads) {
        double busy = neighbours.busy();
        int spare = Math.max(0, neighbours.cores() - threads);
        return threads == 1 ? 0 : busy - spare; // One waits for nobody.
    }

    /// Looks at other programs, if it is time to, and waits accordingly from now on.
    void look() {
        long now = clock.getAsLong();
        if (now - looked < INTERVAL) {
            return;
        }
        looked = now;
        if (taken.getAsDouble() < MUCH) {
            close();
        } else if (asleep == null) {
            asleep = sleep.get();
        }
    }

    @Override
    public void close() {
        if (asleep != null) {
            asleep.close();
            asleep = null;
        }
    }
}
