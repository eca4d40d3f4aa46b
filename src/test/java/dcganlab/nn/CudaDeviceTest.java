package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Device;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;

class CudaDeviceTest {
    @Test
    void withoutADriverNothingIsKnown() {
        assertEquals(Optional.empty(), CudaDevice.of(0, "libno-such-driver.so"));
        assertEquals(
                OptionalDouble.empty(),
                new CudaDevice("", 0, "0000:00:00.0").busy("libno-such-driver.so"));
        assertEquals(Optional.empty(), CudaDevice.of(Device.CPU));
    }

    @Test
    void anotherLibraryIsNoDriver() {
        String other =
                Path.of(System.getProperty("java.home"), "lib", System.mapLibraryName("java"))
                        .toString();
        assertEquals(Optional.empty(), CudaDevice.of(0, other));
    }
}
