package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;
import dcganlab.model.DiffAugment;
import dcganlab.nn.Phases;
import dcganlab.nn.Torch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

/** What is done to an image, seen on images of a single colour. */
@Tag("arithmetic")
@Tag("gpu")
class AugmentedSightTest {
    private static final int BATCH = 16;
    private static final int SIDE = 32;
    private static final int PIXELS = SIDE * SIDE;

    private final NDManager manager = Torch.newManager(Device.CPU);

    @BeforeEach
    void useThread() {
        Torch.useThread(1);
    }

    @AfterEach
    void close() {
        manager.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void realAndGeneratedImagesAreChangedInTheSameKindsOfWay(DiffAugment kinds) {
        Sight sight = new AugmentedSight(kinds, new Randomness(3), BATCH, 5);
        boolean cutsOut = kinds.cutout();
        for (float value : new float[] {0.75f, -0.5f}) {
            float[] seen = seen(sight, value);
            int cut = 0;
            int moved = 0;
            int coloured = 0;
            for (int i = 0; i < BATCH; i++) {
                float[] image = Arrays.copyOfRange(seen, i * PIXELS, (i + 1) * PIXELS);
                int black = count(image, 0);
                // A square of half the side covers a sixteenth where a corner is its middle.
                cut += black >= PIXELS / 16 ? 1 : 0;
                moved += black > 0 ? 1 : 0;
                coloured += count(image, value) == 0 ? 1 : 0;
            }
            assertEquals(cutsOut ? BATCH : cut, cut);
            assertEquals(kinds.shift() || cutsOut, moved > BATCH / 2);
            assertEquals(kinds.colour(), coloured > BATCH / 2);
        }
    }

    @Test
    void aShiftIsAtMostAnEighthOfTheSide() {
        float[] seen = seen(new AugmentedSight(DiffAugment.SHIFT, new Randomness(3), BATCH, 5), 1);
        int most = SIDE / 8;
        for (int i = 0; i < BATCH; i++) {
            float[] image = Arrays.copyOfRange(seen, i * PIXELS, (i + 1) * PIXELS);
            for (int row = most; row < SIDE - most; row++) {
                float[] middle =
                        Arrays.copyOfRange(image, row * SIDE + most, (row + 1) * SIDE - most);
                assertEquals(middle.length, count(middle, 1));
            }
        }
    }

    @Test
    void everyBatchIsChangedInItsOwnWayAndAStepTakenAgainInTheSame() {
        Sight sight = new AugmentedSight(DiffAugment.ALL, new Randomness(3), BATCH, 5);
        float[] first = seen(sight, 1);
        assertFalse(Arrays.equals(first, seen(sight, 1)));
        assertArrayEquals(
                first, seen(new AugmentedSight(DiffAugment.ALL, new Randomness(3), BATCH, 5), 1));
        assertFalse(
                Arrays.equals(
                        first,
                        seen(new AugmentedSight(DiffAugment.ALL, new Randomness(3), BATCH, 6), 1)));
        assertTrue(count(first, 0) < first.length / 2, "a quarter is cut out, and some is shifted");
    }

    private float[] seen(Sight sight, float value) {
        NDArray images = manager.full(new Shape(BATCH, 1, SIDE, SIDE), value);
        return Phases.images(sight.of(Phases.of(images)).images()).toFloatArray();
    }

    private static int count(float[] values, float value) {
        int count = 0;
        for (float each : values) {
            count += each == value ? 1 : 0;
        }
        return count;
    }
}
