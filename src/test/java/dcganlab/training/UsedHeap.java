package dcganlab.training;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SegmentAllocator;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// What native code has allocated and not freed, as glibc counts it (mallinfo2(3)): unlike what is
/// resident it does not depend on when the allocator gives memory back, nor on the Java heap.
final class UsedHeap {
    private static final String FUNCTION = "mallinfo2";
    private static final int FIELDS = 10;
    private static final int IN_MAPS = 4; // hblkhd
    private static final int IN_ARENAS = 7; // uordblks

    private static final MethodHandle MALLINFO = find();

    private UsedHeap() {}

    /// Whether the C library counts.
    static boolean isKnown() {
        return Linker.nativeLinker().defaultLookup().find(FUNCTION).isPresent();
    }

    @SuppressWarnings("restricted") // Only native code tells.
    private static MethodHandle find() {
        Linker linker = Linker.nativeLinker();
        MemoryLayout counts =
                MemoryLayout.structLayout(
                        MemoryLayout.sequenceLayout(FIELDS, ValueLayout.JAVA_LONG));
        return linker.downcallHandle(
                linker.defaultLookup().find(FUNCTION).orElseThrow(), FunctionDescriptor.of(counts));
    }

    static long bytes() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment counts = (MemorySegment) MALLINFO.invokeExact((SegmentAllocator) arena);
            return counts.getAtIndex(ValueLayout.JAVA_LONG, IN_MAPS)
                    + counts.getAtIndex(ValueLayout.JAVA_LONG, IN_ARENAS);
        } catch (Throwable e) {
            throw new AssertionError(FUNCTION + " throws nothing", e);
        }
    }
}
