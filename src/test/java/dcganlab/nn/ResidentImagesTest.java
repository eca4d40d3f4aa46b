package dcganlab.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

/// What a GPU gets for itself is what the processor gets.
class ResidentImagesTest {
    private final NDManager manager = Torch.newManager(Device.CPU);

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void aBatchIsTheOneThatJavaConverts() {
        byte[][] images = new byte[1100][3 * 8 * 8]; // More than travel at once.
        SplittableRandom random = new SplittableRandom(1);
        for (byte[] image : images) {
            random.nextBytes(image);
        }
        ResidentImages resident = new ResidentImages(manager, images.length, 3, 8, i -> images[i]);
        NDArray expected =
                new RealBatch(4, 3, 8)
                        .of(manager, images[7], images[1099], images[1024], images[0]);
        assertEquals(expected, resident.batch(manager, 7, 1099, 1024, 0));
    }

    @Test
    void everyByteBecomesTheSameNumber() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertEquals(
                new RealBatch(1, 1, 16).of(manager, all),
                new ResidentImages(manager, 1, 1, 16, _ -> all).batch(manager, 0));
    }

    @Test
    void noiseIsThatOfItsSeedAndLeavesTheBorderAlone() {
        NDArray images = Phases.of(manager.zeros(new Shape(64, 3, 32, 32)));
        NDArray noisy = Phases.noisy(images, 0.5, 1);
        assertEquals(noisy, Phases.noisy(images, 0.5, 1));
        assertNotEquals(noisy, Phases.noisy(images, 0.5, 2));
        NDArray inside = Phases.images(noisy);
        assertEquals(0, inside.mean().getFloat(), 0.01);
        assertEquals(0.25, inside.square().mean().getFloat(), 0.01);
        assertEquals(noisy, Phases.of(inside), "of the border nothing");
    }
}
