package dcganlab.model;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// How long a thread has computed: time in which others had the processor, or the disk kept it
/// waiting, does not count.
public final class WorkTime {
    private WorkTime() {}

    /// Nanoseconds of the calling thread; those of the clock where the system does not tell.
    public static long ofThisThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return threads.isCurrentThreadCpuTimeSupported()
                ? threads.getCurrentThreadCpuTime()
                : System.nanoTime();
    }
}
