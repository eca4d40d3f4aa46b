package dcganlab.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class LatentSeedTest {
    @Test
    void theSameNumberGivesTheSamePoint() {
        assertEquals(new LatentSeed(7).point(100), new LatentSeed(7).point(100));
        assertNotEquals(new LatentSeed(7).point(100), new LatentSeed(8).point(100));
    }

    @Test
    void pointsStayTheSameFromOneReleaseToTheNext() {
        assertArrayEquals(
                new float[] {-1.5950614f, -1.759473f, -1.2230971f, -0.24822366f},
                new LatentSeed(42).point(4).toArray(),
                1e-6f);
    }

    @Test
    void pointsLieNearTheShell() {
        double mean = 0;
        for (int seed = 0; seed < 100; seed++) {
            mean += new LatentSeed(seed).point(100).norm() / 100;
        }
        assertEquals(10, mean, 0.3);
    }
}
