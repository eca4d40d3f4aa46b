package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Random;

class RealBatchTest {
    private final NDManager manager = Torch.newManager(Device.CPU);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void bytesBecomeValuesFromMinusOneToOneInPhases() {
        NDArray phases =
                new RealBatch(1, 1, 2).of(manager, new byte[] {0, 51, (byte) 204, (byte) 255});
        assertEquals(new Shape(1, 4, 2, 2), phases.getShape());
        // Outside there is nothing, not black.
        assertArrayEquals(
                new float[] {0, 0, 0, 1, 0, 0, 0.6f, 0, 0, -0.6f, 0, 0, -1, 0, 0, 0},
                phases.toFloatArray(),
                1e-6f);
    }

    @Test
    void aBatchIsTheSameAsThePhasesOfItsValues() {
        RealBatch batch = new RealBatch(2, 3, 32);
        for (int seed = 1; seed <= 2; seed++) { // The second in the memory of the first.
            Random random = new Random(seed);
            byte[][] images = new byte[2][3 * 32 * 32];
            float[] values = new float[2 * 3 * 32 * 32];
            for (int i = 0; i < values.length; i++) {
                int value = random.nextInt(256);
                images[i / images[0].length][i % images[0].length] = (byte) value;
                values[i] = value * (2f / 255) - 1;
            }
            NDArray expected = Phases.of(manager.create(values, new Shape(2, 3, 32, 32)));
            assertEquals(expected, batch.of(manager, images));
        }
    }

    @Test
    void aBatchIsFull() {
        RealBatch batch = new RealBatch(2, 1, 2);
        assertThrows(IllegalArgumentException.class, () -> batch.of(manager, new byte[4]));
    }
}
