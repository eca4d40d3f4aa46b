package dcganlab.nn;

import dcganlab.model.Device;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What NVIDIA's driver says of a graphics processor (CUDA Driver API, "Device Management"; NVML,
/// "Device Queries"). It counts them as libtorch does, those alone that the process may see.
///
/// @param name what NVIDIA calls it
/// @param memory bytes of its own
/// @param address on the PCI bus
public record CudaDevice(String name, long memory, String address) {
    private static final String[] DRIVER = {"libcuda.so.1", "nvcuda.dll"};
    private static final String[] MANAGEMENT = {"libnvidia-ml.so.1", "nvml.dll"};
    private static final int LONGEST_NAME = 256;
    private static final int SUCCESS = 0; // CUDA_SUCCESS, NVML_SUCCESS

    /// What there is to say of a device.
    ///
    /// @return nothing if it speaks no CUDA, or there is no driver
    public static Optional<CudaDevice> of(Device device) {
        return device.kind() == Device.Kind.GPU ? of(device.number(), DRIVER) : Optional.empty();
    }

    /// @param driver names of its library
    static Optional<CudaDevice> of(int number, String... driver) {
        try (Arena arena = Arena.ofConfined()) {
            return NativeLibrary.open(arena, driver).flatMap(cuda -> of(number, cuda, arena));
        }
    }

    private static Optional<CudaDevice> of(int number, NativeLibrary cuda, Arena arena) {
        MemorySegment device = arena.allocate(ValueLayout.JAVA_INT);
        if (!done(cuda.call("cuInit", 0)) || !done(cuda.call("cuDeviceGet", device, number))) {
            return Optional.empty();
        }
        int handle = device.get(ValueLayout.JAVA_INT, 0);
        MemorySegment name = arena.allocate(LONGEST_NAME);
        MemorySegment bytes = arena.allocate(ValueLayout.JAVA_LONG);
        MemorySegment address = arena.allocate(LONGEST_NAME);
        boolean known =
                done(cuda.call("cuDeviceGetName", name, LONGEST_NAME, handle))
                        && done(cuda.call("cuDeviceTotalMem_v2", bytes, handle))
                        && done(cuda.call("cuDeviceGetPCIBusId", address, LONGEST_NAME, handle));
        return known
                ? Optional.of(
                        new CudaDevice(
                                name.getString(0),
                                bytes.get(ValueLayout.JAVA_LONG, 0),
                                address.getString(0)))
                : Optional.empty();
    }

    /// For what part of the last moment, a sixth of a second to a second, it was computing; nothing
    /// where nobody says so.
    public OptionalDouble busy() {
        return busy(MANAGEMENT);
    }

    OptionalDouble busy(String... management) {
        try (Arena arena = Arena.ofConfined()) {
            return NativeLibrary.open(arena, management)
                    .map(library -> busy(library, arena))
                    .orElseGet(OptionalDouble::empty);
        }
    }

    private OptionalDouble busy(NativeLibrary library, Arena arena) {
        MemorySegment handle = arena.allocate(ValueLayout.ADDRESS);
        MemorySegment percent =
                arena.allocate(ValueLayout.JAVA_INT, 2); // Of time; of its memory's.
        boolean known =
                done(library.call("nvmlInit_v2"))
                        && done(
                                library.call(
                                        "nvmlDeviceGetHandleByPciBusId_v2",
                                        arena.allocateFrom(address),
                                        handle))
                        && done(
                                library.call(
                                        "nvmlDeviceGetUtilizationRates",
                                        handle.get(ValueLayout.ADDRESS, 0),
                                        percent));
        return known
                ? OptionalDouble.of(percent.get(ValueLayout.JAVA_INT, 0) / 100.0)
                : OptionalDouble.empty();
    }

    private static boolean done(OptionalInt result) {
        return result.isPresent() && result.getAsInt() == SUCCESS;
    }
}
