package dcganlab.nn;

import java.util.OptionalInt;
import java.util.OptionalLong;

/// Functions of the system's C library.
public final class CLibrary {
    private static final NativeLibrary SYSTEM = NativeLibrary.ofSystem();

    private CLibrary() {}

    /// The address of a function.
    ///
    /// @return nothing where the library has no such function
    static OptionalLong address(String function) {
        return SYSTEM.symbols()
                .find(function)
                .map(address -> OptionalLong.of(address.address()))
                .orElse(OptionalLong.empty());
    }

    /// Calls a function that returns an int.
    ///
    /// @param numbers an {@link Integer} for an `int`, a {@link Long} for a `size_t` or an address
    /// @return nothing where the library has no such function
    public static OptionalInt call(String function, Object... numbers) {
        return SYSTEM.call(function, numbers);
    }
}
