package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.Device;

import org.junit.jupiter.api.Test;

import java.util.Optional;

class CudaDeviceTest {
    @Test
    void withoutADriverNothingIsKnown() {
        assertEquals(Optional.empty(), CudaDevice.of(0, "libno-such-driver.so"));
        assertEquals(Optional.empty(), CudaDevice.of(Device.CPU));
    }

    @Test
    void anotherLibraryIsNoDriver() {
        String other = System.mapLibraryName("jvm");
        assertEquals(Optional.empty(), CudaDevice.of(0, other));
    }
}
