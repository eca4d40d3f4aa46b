package dcganlab.nn;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// Functions of a native library, called by their names.
///
/// @param symbols where they are looked up
@SuppressWarnings("restricted") // The window needs native code anyway.
record NativeLibrary(SymbolLookup symbols) {
    /// The system's C library.
    static NativeLibrary ofSystem() {
        return new NativeLibrary(Linker.nativeLinker().defaultLookup());
    }

    /// The first of some libraries that can be opened.
    ///
    /// @param arena for whose life it stays open
    /// @param names of files that the system finds, or paths
    static Optional<NativeLibrary> open(Arena arena, String... names) {
        for (String name : names) {
            try {
                return Optional.of(new NativeLibrary(SymbolLookup.libraryLookup(name, arena)));
            } catch (IllegalArgumentException e) {
                System.getLogger(NativeLibrary.class.getName())
                        .log(System.Logger.Level.DEBUG, name, e);
            }
        }
        return Optional.empty();
    }

    /// Calls a function that returns an int.
    ///
    /// @param arguments an {@link Integer} for an `int`, a {@link Long} for a `size_t` or an
    ///   address, a {@link MemorySegment} for a pointer
    /// @return nothing where the library has no such function
    OptionalInt call(String function, Object... arguments) {
        Optional<MemorySegment> address = symbols.find(function);
        if (address.isEmpty()) {
            return OptionalInt.empty();
        }
        MemoryLayout[] layouts =
                Arrays.stream(arguments).map(NativeLibrary::layout).toArray(MemoryLayout[]::new);
        try {
            return OptionalInt.of(
                    (int)
                            Linker.nativeLinker()
                                    .downcallHandle(
                                            address.get(),
                                            FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts))
                                    .invokeWithArguments(arguments));
        } catch (Throwable e) {
            throw new AssertionError(function + " throws nothing", e);
        }
    }

    private static MemoryLayout layout(Object argument) {
        return switch (argument) {
            case Integer _ -> ValueLayout.JAVA_INT;
            case Long _ -> ValueLayout.JAVA_LONG;
            case MemorySegment _ -> ValueLayout.ADDRESS;
            default -> throw new IllegalArgumentException(argument.getClass().getName());
        };
    }
}
