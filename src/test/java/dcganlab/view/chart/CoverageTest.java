package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.Arrays;

class CoverageTest {
    private final Coverage coverage = new Coverage();

    @BeforeEach
    void tenByTen() {
        coverage.resize(10, 10);
    }

    @Test
    void theEndsOfAColumnAreCoveredInPart() {
        coverage.column(3, 2.25, 5.5);

        assertEquals(0, coverage.at(3, 1));
        assertEquals(0.75 * 255, coverage.at(3, 2), 1);
        assertEquals(255, coverage.at(3, 4));
        assertEquals(0.5 * 255, coverage.at(3, 5), 1);
        assertEquals(0, coverage.at(4, 4));
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        coverage.column(-1, 0, 10);
        coverage.column(10, 0, 10);
        coverage.column(2, -50, 50);
        coverage.segment(-1000, -1000, 1000, 1000, 1);

        assertEquals(255, coverage.at(2, 0));
        assertEquals(255, coverage.at(7, 7));
        assertEquals(0, coverage.at(9, 0));
    }

    @Test
    void strokesThatOverlapCoverNoMoreThanTheStrongerOne() {
        coverage.column(5, 4, 4.5);
        coverage.column(5, 4.5, 4.75);

        assertEquals(0.5 * 255, coverage.at(5, 4), 1);
    }

    @Test
    void coveredPixelsTakeTheColourOnce() {
        int[] palette = new int[256];
        palette[255] = 0xFF336699;
        int[] pixels = new int[100];
        Arrays.fill(pixels, 0xFFFFFFFF);
        coverage.column(1, 1, 2);
        coverage.blend(pixels, palette);
        int[] once = pixels.clone();
        coverage.blend(pixels, palette);

        assertEquals(0xFF336699, pixels[11]);
        assertEquals(0xFFFFFFFF, pixels[12]);
        assertArrayEquals(once, pixels);
    }

    @Test
    void halfCoverageMixesHalfAndHalf() {
        int[] palette = new int[256];
        palette[128] = 0x80000000;
        int[] pixels = new int[100];
        Arrays.fill(pixels, 0xFFFFFFFF);
        coverage.column(0, 0, 0.5);
        coverage.blend(pixels, palette);

        assertEquals(0xFF7F7F7F, pixels[0]);
    }
}
