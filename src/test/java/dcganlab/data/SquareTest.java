package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Fit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

class SquareTest {
    @ParameterizedTest
    @CsvSource({
        "32, 28, 64",
        "100, 100, 64",
        "125, 100, 128",
        "7, 7, 7",
        "3, 1, 64",
        "9000, 9000, 32"
    })
    void weightsOfEveryPixelAddUpToOneAndStayInTheSource(int source, double window, int count) {
        Axis axis = Axis.of(source, (source - window) / 2, window, count);

        assertEquals(count, axis.count());
        for (int i = 0; i < count; i++) {
            float sum = 0;
            for (float weight : axis.weights()[i]) {
                assertTrue(weight >= 0);
                sum += weight;
            }
            assertEquals(1, sum, 1e-4);
            assertTrue(axis.first()[i] >= 0);
            assertTrue(axis.first()[i] + axis.weights()[i].length <= source);
        }
    }

    @Test
    void imageOfTheRightSizeIsLeftAlone() {
        byte[] pixels = new byte[32 * 32];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7);
        }

        assertArrayEquals(pixels, square(1, Fit.CROP).of(ByteRows.grey(pixels, 0, 32, 32)));
    }

    @Test
    void finePatternShrinksToGreyAndNotToAnotherPattern() {
        int side = 32 * 5 + 3;
        byte[] board = new byte[side * side];
        for (int i = 0; i < board.length; i++) {
            board[i] = (byte) ((i % side + i / side) % 2 * 255);
        }

        for (byte pixel : square(1, Fit.CROP).of(ByteRows.grey(board, 0, side, side))) {
            assertEquals(127.5, pixel & 0xFF, 8);
        }
    }

    @Test
    void shrinkingKeepsTheMean() {
        byte[] pixels = new byte[50 * 50];
        long sum = 0;
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 131);
            sum += pixels[i] & 0xFF;
        }

        long shrunk = 0;
        for (byte pixel : square(1, Fit.CROP).of(ByteRows.grey(pixels, 0, 50, 50))) {
            shrunk += pixel & 0xFF;
        }

        assertEquals(sum / 2500.0, shrunk / 1024.0, 0.2);
    }

    @Test
    void enlargingGoesEvenlyFromOnePixelToTheNext() {
        byte[] two = {0, (byte) 128, 0, (byte) 128};

        byte[] large = square(1, Fit.CROP).of(ByteRows.grey(two, 0, 2, 2));

        for (int x = 1; x < 32; x++) {
            int rise = (large[x] & 0xFF) - (large[x - 1] & 0xFF);
            assertTrue(rise >= 0 && rise <= 9, () -> "a step of " + rise);
        }
        assertEquals(0, large[0]);
        assertEquals(128, large[31] & 0xFF);
    }

    @Test
    void greyIsTheLumaOfBt601() {
        byte[] red = {(byte) 255, 0, 0};
        byte[] green = {0, (byte) 255, 0};
        byte[] blue = {0, 0, (byte) 255};

        Square grey = square(1, Fit.CROP);
        assertEquals(76, grey.of(ByteRows.planes(red, 0, 1, 1))[0] & 0xFF);
        assertEquals(150, grey.of(ByteRows.planes(green, 0, 1, 1))[0] & 0xFF);
        assertEquals(29, grey.of(ByteRows.planes(blue, 0, 1, 1))[0] & 0xFF);
    }

    @Test
    void greyBecomesThreeEqualPlanes() {
        byte[] planes = square(3, Fit.CROP).of(ByteRows.grey(new byte[] {77}, 0, 1, 1));

        for (byte value : planes) {
            assertEquals(77, value);
        }
    }

    @Test
    void cropTakesTheMiddle() {
        byte[] pixels = new byte[96 * 32];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 96 / 32 * 100);
        }

        for (byte pixel : square(1, Fit.CROP).of(ByteRows.grey(pixels, 0, 96, 32))) {
            assertEquals(100, pixel);
        }
    }

    @Test
    void fitPutsBarsOfTheBackgroundAroundTheWholeImage() {
        byte[] square = square(3, Fit.FIT).of(ByteRows.grey(new byte[64 * 32], 0, 64, 32));

        for (int y = 0; y < 32; y++) {
            boolean bar = y < 8 || y >= 24;
            assertEquals(bar ? 0x12 : 0, square[y * 32 + 9]);
            assertEquals(bar ? 0x34 : 0, square[1024 + y * 32 + 9]);
            assertEquals(bar ? 0x56 : 0, square[2048 + y * 32 + 9]);
        }
    }

    @Test
    void stretchFillsTheSquareWithTheWholeImage() {
        byte[] pixels = new byte[64 * 32];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i % 64 < 32 ? 10 : 90);
        }

        byte[] square = square(1, Fit.STRETCH).of(ByteRows.grey(pixels, 0, 64, 32));

        for (int i = 0; i < square.length; i++) {
            assertEquals(i % 32 < 16 ? 10 : 90, square[i]);
        }
    }

    @Test
    void oneSquareServesImagesOfManySizes() {
        Square square = square(1, Fit.CROP);
        for (int side = 1; side < 70; side++) {
            byte[] pixels = new byte[side * side];
            Arrays.fill(pixels, (byte) side);
            for (byte pixel : square.of(ByteRows.grey(pixels, 0, side, side))) {
                assertEquals(side, pixel);
            }
        }
    }

    private static Square square(int channels, Fit fit) {
        return new Square(new Preparation(32, channels, fit, 0x123456));
    }
}
