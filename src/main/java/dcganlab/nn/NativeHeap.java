package dcganlab.nn;

/// The heap of the C library, in which libtorch has its tensors.
///
/// Each step takes the same memory as the last one. By itself glibc gives large pieces back to the
/// system as soon as they are free, which must then fill every page with zeros anew when it is
/// first touched: up to 20,000 pages a step of the lesson's, a third of a step's time in a virtual
/// machine. See mallopt(3).
final class NativeHeap {
    private static final int TRIM_THRESHOLD = -1;
    private static final int TOP_PAD = -2;
    private static final int MMAP_THRESHOLD = -3;

    /// Larger pieces come from the system and go back to it; glibc allows no more.
    private static final int LARGEST = 32 << 20; // bytes

    /// A thread's heap is a chain of regions of 64 MiB, and one is given back when it is free and
    /// the one before has this much room, which it never has.
    private static final int TWO_REGIONS = 128 << 20; // bytes, of addresses and not of memory

    private NativeHeap() {}

    /// What is freed from now on is kept for the next step. A C library without such settings does
    /// as it likes.
    static void keepWhatIsFree() {
        CLibrary.call("mallopt", MMAP_THRESHOLD, LARGEST);
        CLibrary.call("mallopt", TRIM_THRESHOLD, Integer.MAX_VALUE);
        CLibrary.call("mallopt", TOP_PAD, TWO_REGIONS);
    }

    /// What is free now goes back to the system.
    static void giveBack() {
        CLibrary.call("malloc_trim", 0L);
    }
}
