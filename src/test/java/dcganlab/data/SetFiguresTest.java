package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;

class SetFiguresTest {
    @Test
    void valuesGoFromBlackToWhite() {
        SetFigures figures =
                SetFigures.of(set(new int[0], List.of(), new byte[] {0, 51, (byte) 204, 0}));

        assertEquals(0, figures.min());
        assertEquals(0.8, figures.max());
        assertEquals(0.25, figures.mean());
        assertEquals(0, figures.classSizes().length);
    }

    @Test
    void imagesAreCountedByClass() {
        byte[] grey = {9, 9, 9, 9};
        SetFigures figures =
                SetFigures.of(
                        set(new int[] {2, 0, 2}, List.of("cat", "cow", "dog"), grey, grey, grey));

        assertArrayEquals(new int[] {1, 0, 2}, figures.classSizes());
    }

    private static ImageSet set(int[] labels, List<String> classes, byte[]... images) {
        return new ImageSet("set", 1, 2, images, labels, classes, List.of());
    }
}
