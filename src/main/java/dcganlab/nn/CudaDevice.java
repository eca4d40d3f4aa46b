package dcganlab.nn;

import dcganlab.model.Device;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// What NVIDIA's driver says of a graphics processor (CUDA Driver API, "Device Management"). It
/// counts them as libtorch does, those alone that the process may see.
///
/// @param name what NVIDIA calls it
/// @param memory bytes of its own
public record CudaDevice(String name, long memory) {
    private static final int LONGEST_NAME = 256;

    /// @return nothing if it speaks no CUDA, or there is no driver
    public static Optional<CudaDevice> of(Device device) {
        return device.kind() == Device.Kind.GPU
                ? of(device.number(), System.mapLibraryName("cuda"))
                : Optional.empty();
    }

    /// @param library the driver's, `libcuda.so` say
    static Optional<CudaDevice> of(int number, String library) {
        try (Arena arena = Arena.ofConfined()) {
            Driver driver = new Driver(lookup(library, arena));
            driver.call("cuInit", 0);
            MemorySegment device = arena.allocate(ValueLayout.JAVA_INT);
            driver.call("cuDeviceGet", device, number);
            int handle = device.get(ValueLayout.JAVA_INT, 0);
            MemorySegment name = arena.allocate(LONGEST_NAME);
            driver.call("cuDeviceGetName", name, LONGEST_NAME, handle);
            MemorySegment bytes = arena.allocate(ValueLayout.JAVA_LONG);
            driver.call("cuDeviceTotalMem_v2", bytes, handle);
            return Optional.of(
                    new CudaDevice(
                            name.getString(0, StandardCharsets.UTF_8),
                            bytes.get(ValueLayout.JAVA_LONG, 0)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.getLogger(CudaDevice.class.getName())
                    .log(System.Logger.Level.DEBUG, "no CUDA driver", e);
            return Optional.empty();
        }
    }

    /// The driver alone, without what one compiles against, has a library with a version.
    @SuppressWarnings("restricted")
    private static SymbolLookup lookup(String library, Arena arena) {
        try {
            return SymbolLookup.libraryLookup(library, arena);
        } catch (IllegalArgumentException e) {
            String other = library.endsWith(".so") ? library + ".1" : "nvcuda.dll";
            return SymbolLookup.libraryLookup(other, arena);
        }
    }

    private record Driver(SymbolLookup library) {
        /// @throws IllegalStateException if it fails, or there is no such function
        @SuppressWarnings("restricted") // The window needs native code anyway.
        void call(String function, Object... arguments) {
            MemoryLayout[] layouts =
                    Arrays.stream(arguments)
                            .map(argument ->
                                    argument instanceof Integer
                                            ? ValueLayout.JAVA_INT
                                            : ValueLayout.ADDRESS)
                            .toArray(MemoryLayout[]::new);
            MemorySegment address =
                    library.find(function)
                            .orElseThrow(() -> new IllegalStateException("no " + function));
            int result;
            try {
                result =
                        (int)
                                Linker.nativeLinker()
                                        .downcallHandle(
                                                address,
                                                FunctionDescriptor.of(
                                                        ValueLayout.JAVA_INT, layouts))
                                        .invokeWithArguments(arguments);
            } catch (Throwable e) {
                throw new AssertionError(function + " throws nothing", e);
            }
            if (result != 0) {
                throw new IllegalStateException(function + ": " + result);
            }
        }
    }
}
