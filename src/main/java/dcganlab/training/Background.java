package dcganlab.training;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
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

    /// Makes daemon threads of this rank.
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

    @SuppressWarnings("restricted") // The window needs native code anyway.
    private void setNiceness() {
        Linker linker = Linker.nativeLinker();
        MethodHandle setpriority =
                linker.downcallHandle(
                        linker.defaultLookup().findOrThrow("setpriority"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT,
                                ValueLayout.JAVA_INT));
        try {
            int refused = (int) setpriority.invokeExact(THIS_THREAD, THIS_THREAD, niceness);
            if (refused != 0) {
                System.getLogger(Background.class.getName())
                        .log(System.Logger.Level.INFO, "the system refuses niceness " + niceness);
            }
        } catch (Throwable e) {
            throw new AssertionError("setpriority throws nothing", e);
        }
    }
}
