package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("arithmetic")
class PhasesTest {
    private final NDManager manager = Torch.newManager(Device.CPU);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void twoByTwoPixelsOfTheImageWithItsBorderAreChannelsOfOne() {
        NDArray image = manager.create(new float[] {1, 2, 3, 4}, new Shape(1, 1, 2, 2));
        NDArray phases = Phases.of(image);
        assertEquals(new Shape(1, 4, 2, 2), phases.getShape());
        // The border, and in it 1 2 over 3 4: channel by channel what is at even and odd places.
        assertArrayEquals(
                new float[] {0, 0, 0, 4, 0, 0, 3, 0, 0, 2, 0, 0, 1, 0, 0, 0},
                phases.toFloatArray());
    }

    @Test
    void theImagesComeBack() {
        NDArray images = manager.randomNormal(new Shape(3, 3, 32, 32));
        assertArrayEquals(images.toFloatArray(), Phases.images(Phases.of(images)).toFloatArray());
    }
}
