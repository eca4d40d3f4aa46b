package dcganlab.nn;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Keeps the process from ending below native work that is under way.
///
/// A process that ends, by itself or by a signal, runs the destructors of its C++ libraries while
/// threads of Java that are in native code go on there: libtorch falls to pieces under them and
/// crashes the process. The Java machine waits for such threads, but 0.3 s at most. So everything
/// that may keep the engine busy for longer goes through a gate. At its end the process first lets
/// what there is to save end in good order, then closes the gate, and waits until nobody is behind
/// it; who comes later waits there for the end. What takes too long is ended where it is.
public final class NativeWork {
    /// Enough for any step, but not for its convolutions without instructions for them.
    private static final long LONGEST_WAIT = 10; // s

    /// The exit code of a process that was told to end, as the Java machine has it.
    private static final int TERMINATED = 128 + 15;

    private static final ReadWriteLock GATE = new ReentrantReadWriteLock();
    private static final Pass PASS = GATE.readLock()::unlock;
    private static final Object LOCK = new Object();

    // Guarded by the lock.
    private static final Set<Runnable> ENDINGS = new LinkedHashSet<>();
    private static boolean ends;

    static {
        try {
            Runtime.getRuntime()
                    .addShutdownHook(
                            Thread.ofPlatform()
                                    .name("end-in-good-order")
                                    .unstarted(NativeWork::end));
        } catch (IllegalStateException e) {
            throw awaitTheEnd(); // It has come already.
        }
    }

    private NativeWork() {}

    /// Lets the calling thread do native work until the pass is closed; for ever, if the process
    /// ends. A thread that has a pass may ask for another one.
    static Pass begin() {
        GATE.readLock().lock();
        return PASS;
    }

    /// The permission to do native work.
    @FunctionalInterface
    interface Pass extends AutoCloseable {
        @Override
        void close();
    }

    /// Has something done at the end of the process before native work ends, which it may still
    /// use. The process waits for it, however long it takes.
    ///
    /// @return to be closed when there is nothing more to do at the end
    public static Ending atTheEnd(Runnable work) {
        synchronized (LOCK) {
            if (!ends) {
                ENDINGS.add(work);
                return () -> remove(work);
            }
        }
        throw awaitTheEnd();
    }

    /// What is done at the end of the process.
    @FunctionalInterface
    public interface Ending extends AutoCloseable {
        @Override
        void close();
    }

    /// Returns unless the process ends: what goes wrong from then on, because its parts end one
    /// after another, is nobody's trouble any more.
    public static void requireNoEnd() {
        synchronized (LOCK) {
            if (!ends) {
                return;
            }
        }
        throw awaitTheEnd();
    }

    private static void remove(Runnable work) {
        synchronized (LOCK) {
            ENDINGS.remove(work);
        }
    }

    private static void end() {
        List<Runnable> endings;
        synchronized (LOCK) {
            ends = true;
            endings = List.copyOf(ENDINGS);
        }
        try {
            endings.forEach(Runnable::run);
        } finally {
            skipDestructors(closeGate());
        }
    }

    /// Whether all native work has ended.
    private static boolean closeGate() {
        try {
            return GATE.writeLock().tryLock(LONGEST_WAIT, TimeUnit.SECONDS); // Never unlocked.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// The last function that is registered with the C library for the end of the process is called
    /// first: it ends the process at once, with the exit code that it has come to. Destructors
    /// would only free what the system frees anyway. Where the library cannot do that, the process
    /// ends here if it must.
    private static void skipDestructors(boolean quiet) {
        boolean skipped =
                CLibrary.address("_exit").stream()
                        .mapToObj(exit -> CLibrary.call("on_exit", exit, 0L))
                        .anyMatch(result -> result.isPresent());
        if (!skipped && !quiet) {
            CLibrary.call("_exit", TERMINATED);
        }
    }

    /// @return never
    private static AssertionError awaitTheEnd() {
        while (true) {
            LockSupport.park(GATE);
        }
    }
}
