package dcganlab.training;

import dcganlab.nn.CLibrary;

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

    /// Likewise: while images are decoded or painted, the window opens, and goes on to be used.
    LOADING(10),

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
                    .setPriority(
                            this == MEASURING ? Thread.MIN_PRIORITY : Thread.NORM_PRIORITY - 1);
        }
    }

    private void setNiceness() {
        int now = CLibrary.call("getpriority", THIS_THREAD, THIS_THREAD).orElseThrow();
        if (now < niceness
                && CLibrary.call("setpriority", THIS_THREAD, THIS_THREAD, niceness).orElseThrow()
                        != 0) {
            System.getLogger(Background.class.getName())
                    .log(System.Logger.Level.INFO, "the system refuses niceness " + niceness);
        }
    }
}
