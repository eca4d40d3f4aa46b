package dcganlab.cli;

import org.jspecify.annotations.Nullable;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.function.IntSupplier;

/// How many columns the terminal has on which a person watches the error stream; 0 if it is none.
/// Asked of the system each time, for a window can be made narrower at any moment. Java does not
/// tell, and libraries that do also set the terminal up, which stops a process in the background.
final class ScreenWidth implements IntSupplier {
    private static final int ERRORS = 2; // file descriptor

    /// `TIOCGWINSZ`, which asks for the `struct winsize`: rows, columns, two more, 16 bits each.
    private static final long LINUX = 0x5413;

    private static final long MACOS = 0x40087468;

    /// Of a terminal that does not know its own size, a serial one say.
    private static final int USUAL = 80;

    private final boolean dumb = "dumb".equals(System.getenv("TERM"));
    private final String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private @Nullable MethodHandle size;

    @Override
    public synchronized int getAsInt() {
        if (dumb) {
            return 0; // It cannot draw a line anew.
        }
        try (Arena arena = Arena.ofConfined()) {
            return system.startsWith("windows") ? ofConsole(arena) : ofTerminal(arena);
        } catch (Throwable e) {
            throw new AssertionError("the system's functions throw nothing", e);
        }
    }

    @SuppressWarnings("restricted") // The engine needs native code anyway.
    private int ofTerminal(Arena arena) throws Throwable {
        if (size == null) {
            Linker linker = Linker.nativeLinker();
            size =
                    linker.downcallHandle(
                            linker.defaultLookup().findOrThrow("ioctl"),
                            FunctionDescriptor.of(
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_INT,
                                    ValueLayout.JAVA_LONG,
                                    ValueLayout.ADDRESS),
                            Linker.Option.firstVariadicArg(2));
        }
        MemorySegment window = arena.allocate(4 * Short.BYTES, Short.BYTES);
        int failed =
                (int) size.invokeExact(ERRORS, system.startsWith("mac") ? MACOS : LINUX, window);
        if (failed != 0) {
            return 0; // A file, a pipe, or closed.
        }
        int columns = Short.toUnsignedInt(window.get(ValueLayout.JAVA_SHORT, Short.BYTES));
        return columns > 0 ? columns : USUAL;
    }

    /// `GetConsoleScreenBufferInfo` fills a `CONSOLE_SCREEN_BUFFER_INFO` of 11 numbers of 16 bits,
    /// of which the sixth and the eighth are the window's left and right edge.
    @SuppressWarnings("restricted")
    private int ofConsole(Arena arena) throws Throwable {
        Linker linker = Linker.nativeLinker();
        SymbolLookup kernel = SymbolLookup.libraryLookup("kernel32", arena);
        MethodHandle stream =
                linker.downcallHandle(
                        kernel.findOrThrow("GetStdHandle"),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        MethodHandle information =
                linker.downcallHandle(
                        kernel.findOrThrow("GetConsoleScreenBufferInfo"),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        MemorySegment screen = arena.allocate(11 * Short.BYTES, Short.BYTES);
        MemorySegment errors = (MemorySegment) stream.invokeExact(-12);
        int done = (int) information.invokeExact(errors, screen);
        return done == 0
                ? 0
                : screen.getAtIndex(ValueLayout.JAVA_SHORT, 7)
                        - screen.getAtIndex(ValueLayout.JAVA_SHORT, 5)
                        + 1;
    }
}
