package dcganlab.nn;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;

import java.util.concurrent.CountDownLatch;

/// As long as one is open, threads that compute together wait for each other asleep and not awake.
///
/// libtorch divides an operation among its threads, and at the end of each part, several hundred
/// times in a step, they wait for the last one: with libgomp awake for some milliseconds, which is
/// fastest while each of them has a core. Where another program wants one of the cores, two threads
/// share what is left: one waits awake until its time slice is over, and the one it waits for gets
/// nothing done meanwhile. libgomp waits awake for no more than a hundred looks while there are
/// more of its threads in the process than cores (`gomp_throttled_spin_count_var`), however little
/// those threads do. So this is a thread with so many workers that there are, and all of them rest.
///
/// Nothing changes in what is computed: operations are divided as before. Where libtorch comes with
/// another OpenMP than libgomp, nothing changes at all.
public final class SleepingBarriers implements AutoCloseable {
    /// Numbers that libtorch divides among all its threads.
    private static final int DIVIDED = 1 << 18;

    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param threads how many rest, 2 or more; the first of them the process has anyway
    public SleepingBarriers(int threads) {
        Thread.ofPlatform().name("lab-barriers").daemon().start(() -> rest(threads));
    }

    private void rest(int threads) {
        Torch.useThread(threads);
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            manager.zeros(new Shape(DIVIDED)).addi(1); // Its workers start.
        }
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // It ends, and its workers with it.
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
