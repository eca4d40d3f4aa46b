package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
    @ParameterizedTest
    @ValueSource(strings = {"cpu", "gpu0", "gpu1", "gpu77", "mps"})
    void aDeviceIsTheOneThatItsWordNames(String word) {
        assertEquals(word, Device.of(word).word());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CPU", "gpu", "gpu-1", "gpu100", "cuda:0", "mps0", "cpu0"})
    void noOtherWordNamesOne(String word) {
        InvalidPlanException wrong =
                assertThrows(InvalidPlanException.class, () -> Device.of(word));
        assertEquals("model.device", wrong.reason().key());
    }

    @Test
    void thereIsOneProcessor() {
        assertThrows(IllegalArgumentException.class, () -> new Device(Device.Kind.CPU, 1));
    }
}
