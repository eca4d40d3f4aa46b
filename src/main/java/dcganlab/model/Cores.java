package dcganlab.model;

/// How many processor cores training computes on: all of them, but for one while a window is on the
/// screen beside it.
///
/// Threads that train together wait for each other several hundred times in a step, so whenever the
/// window, its pictures, the compiler or the system's display take one of their cores, all of them
/// stand still. Two cores of an Intel Xeon with AVX-512 and bfloat16 (or kept to AVX2, in float32),
/// the classroom's steps a second in the place that was open, on both cores and on one; alone 59
/// and 50 (29 and 20):
///
/// | place | both | one | both, AVX2 | one, AVX2 |
/// | --- | --- | --- | --- | --- |
/// | Train | 44, 46 | 53, 48 | 19 | 21 |
/// | Latent | 45, 55 | 53, 49 | | |
/// | Inside | 53, 57 | 54, 48 | 22 | 20 |
/// | Runs | 58, 59 | 54, 50 | 25 | 20 |
///
/// Where most is drawn, one core trains faster than two, and the window has the other to itself: 19
/// of 20 moves of a slider are seen after 17 ms for 20. Where little is drawn, some speed is lost,
/// the less the more cores there are.
///
/// What is computed on another number of cores is rounded otherwise.
public final class Cores {
    private final int most;
    private volatile boolean windowShown;

    private Cores(int most) {
        this.most = most;
    }

    /// All that this program may use.
    public static Cores all() {
        return new Cores(Runtime.getRuntime().availableProcessors());
    }

    /// One, for a step or two beside another run.
    public static Cores one() {
        return new Cores(1);
    }

    /// A window is on the screen from now on, or no longer. Of any thread; training follows with
    /// its next step.
    public void windowShown(boolean shown) {
        windowShown = shown;
    }

    /// Whether training leaves one to the window.
    public boolean leaveOne() {
        return windowShown && most > 1;
    }

    /// How many training computes on, 1 or more.
    public int training() {
        return leaveOne() ? most - 1 : most;
    }

    /// How many it computes on at most.
    public int most() {
        return most;
    }
}
