package dcganlab.training;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.concurrent.ThreadFactory;

/// Threads that compute for long and let those go first on which a hand or an eye waits: beside two
/// threads that train, a picture under the slider else takes twice its time.
///
/// Java's priorities mean nothing on Linux, where each thread has its own niceness (setpriority(2),
/// "C library/kernel differences"); libtorch's workers, which the thread that computes starts,
/// inherit it. Elsewhere Java's priorities must do.
public enum Background {
    /// Goes behind the window and its pictures.
    TRAINING(10),

    /// Goes behind training, too.
    MEASURING(15);

    private static final int THIS_THREAD = 0; // PRIO_PROCESS, of no other

    private final int niceness;

    Background(int niceness) {
        this.niceness = niceness;
    }

    /// Makes daemon threads of this rank, or of the one that they have anyway if that is lower.
    public ThreadFactory threads(String name) {
        return work ->
                Thread.ofPlatform()
                        .name(name)
                        .daemon()
                        .unstarted(() -> {
                            goBehind();
                            work.run();
                        });
    }

    @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it.
    private void goBehind() {
        if (System.getProperty("os.name").startsWith("Linux")) {
            setNiceness();
        } else {
            Thread.currentThread()
                    .setPriority(this == TRAINING ? Thread.NORM_PRIORITY - 1 : Thread.MIN_PRIORITY);
        }
    }

    private void setNiceness() {
        if (call("getpriority", THIS_THREAD, THIS_THREAD) < niceness
                && call("setpriority", THIS_THREAD, THIS_THREAD, niceness) != 0) {
            System.getLogger(Background.class.getName())
                    .log(System.Logger.Level.INFO, "the system refuses niceness " + niceness);
        }
    }

    /// Calls a function of the C library, from ints to int.
    @SuppressWarnings("restricted") // The window needs native code anyway.
    private static int call(String function, Object... numbers) {
        MemoryLayout[] ints = new MemoryLayout[numbers.length];
        Arrays.fill(ints, ValueLayout.JAVA_INT);
        Linker linker = Linker.nativeLinker();
        try {
            return (int)
                    linker.downcallHandle(
                                    linker.defaultLookup().findOrThrow(function),
                                    FunctionDescriptor.of(ValueLayout.JAVA_INT, ints))
                            .invokeWithArguments(numbers);
        } catch (Throwable e) {
            throw new AssertionError(function + " throws nothing", e);
        }
    }
}
