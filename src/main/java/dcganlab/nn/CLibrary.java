package dcganlab.nn;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Functions of the system's C library.
public final class CLibrary {
    private CLibrary() {}

    /// The address of a function.
    ///
    /// @return nothing where the library has no such function
    static OptionalLong address(String function) {
        return Linker.nativeLinker()
                .defaultLookup()
                .find(function)
                .map(address -> OptionalLong.of(address.address()))
                .orElse(OptionalLong.empty());
    }

    /// Calls a function that returns an int.
    ///
    /// @param numbers an {@link Integer} for an `int`, a {@link Long} for a `size_t` or an address
    /// @return nothing where the library has no such function
    @SuppressWarnings("restricted") // The window needs native code anyway.
    public static OptionalInt call(String function, Object... numbers) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> address = linker.defaultLookup().find(function);
        if (address.isEmpty()) {
            return OptionalInt.empty();
        }
        MemoryLayout[] layouts =
                Arrays.stream(numbers)
                        .map(number ->
                                number instanceof Long
                                        ? ValueLayout.JAVA_LONG
                                        : ValueLayout.JAVA_INT)
                        .toArray(MemoryLayout[]::new);
        try {
            return OptionalInt.of(
                    (int)
                            linker.downcallHandle(
                                            address.get(),
                                            FunctionDescriptor.of(ValueLayout.JAVA_INT, layouts))
                                    .invokeWithArguments(numbers));
        } catch (Throwable e) {
            throw new AssertionError(function + " throws nothing", e);
        }
    }
}
