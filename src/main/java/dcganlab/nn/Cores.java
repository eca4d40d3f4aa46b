package dcganlab.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// How the engine's threads behave towards others on the same processor cores.
public final class Cores {
    private static final int KEEP = 0;

    private Cores() {}

    /// Lets a thread that has done its part of an operation sleep until the others have done
    /// theirs, rather than spin. Spinning is a little faster on a machine that does nothing else,
    /// but where another thread needs a core (a window that draws, a slider that moves) it halves
    /// the speed of training. OpenMP reads this when the engine is loaded, so it must be said
    /// before.
    public static void share() {
        setDefault("OMP_WAIT_POLICY", "PASSIVE");
    }

    /// Sets a variable, for libraries that are loaded later, unless the user has set it. Does
    /// nothing on a system that has no `setenv` (Windows).
    @SuppressWarnings("restricted") // The lab is started with native access.
    private static void setDefault(String name, String value) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) {
            return;
        }
        MethodHandle call =
                linker.downcallHandle(
                        setenv.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int result =
                    (int)
                            call.invokeExact(
                                    arena.allocateFrom(name), arena.allocateFrom(value), KEEP);
            if (result != 0) {
                throw new IllegalStateException("setenv " + name);
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
