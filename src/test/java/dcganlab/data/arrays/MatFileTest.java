package dcganlab.data.arrays;

import static dcganlab.data.Loading.assertRefused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.zip.DeflaterOutputStream;

/// MATLAB's arrays are read, packed or not, in either order of bytes.
class MatFileTest {
    private static final int COUNT = 20;

    @TempDir Path folder;

    /// As Street View House Numbers are: `[row, column, colour, image]`, and 10 is zero.
    @ParameterizedTest
    @CsvSource({"true, LITTLE_ENDIAN", "false, LITTLE_ENDIAN", "true, BIG_ENDIAN"})
    void houseNumbersStandUprightAndTenIsZero(boolean packed, String order) throws Exception {
        Path file = houseNumbers(packed, order);

        ImageSet set = Loading.colour(new ChosenFiles(file));

        assertEquals(COUNT, set.size());
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), set.classes());
        assertEquals("1", set.classes().get(set.label(0)));
        assertEquals("0", set.classes().get(set.label(9)));
        assertEquals(value(4, 31, 3, 1), set.image(4)[(1 * 32 + 31) * 32 + 3] & 0xFF);
        assertEquals(value(19, 0, 30, 2), set.image(19)[(2 * 32 + 0) * 32 + 30] & 0xFF);
        assertEquals("MATLAB, uint8 [20, 32, 32, 3]", Loading.kind(set));
    }

    /// As the copy of MNIST at OpenML is: `data` [784, n], `label` [1, n].
    @Test
    void imagesMayBeColumns() throws Exception {
        Mat mat = new Mat(ByteOrder.LITTLE_ENDIAN, true);
        mat.add("data", 9, 2, new int[] {1024, 7}, 7 * 1024, i -> i % 1024 / 32 * 8 + i / 1024);
        mat.add("label", 6, 2, new int[] {1, 7}, 7, i -> i);
        Path file = mat.write(folder.resolve("mnist-original.mat"));

        ImageSet set = Loading.grey(new ChosenFiles(file));

        assertEquals(7, set.size());
        assertEquals(6, set.label(6));
        assertEquals(5 * 8 + 3, set.image(3)[5 * 32 + 9]);
    }

    @Test
    void cutFileIsRefused() throws Exception {
        for (boolean packed : new boolean[] {true, false}) {
            Path file = houseNumbers(packed, "LITTLE_ENDIAN");
            byte[] whole = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(whole, whole.length * 6 / 10));

            assertRefused(file, "It is cut off: the end is missing. Copy or download it again.");
        }
    }

    @Test
    void fileWithoutArraysOfImagesSaysWhatItHolds() throws Exception {
        Mat mat = new Mat(ByteOrder.LITTLE_ENDIAN, true);
        mat.add("w", 6, 9, new int[] {3, 4}, 12, i -> i);

        assertRefused(
                mat.write(folder.resolve("a.mat")),
                "It holds no array of images. Possible shapes: (n, height, width), (n, height, width,"
                        + " 1, 3 or 4), (n, 1 or 3, height, width) or (n, pixels) of square images."
                        + " Found: w (3, 4).");
    }

    private Path houseNumbers(boolean packed, String order) throws IOException {
        Mat mat =
                new Mat(
                        order.equals("BIG_ENDIAN") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                        packed);
        mat.add(
                "X",
                9,
                2,
                new int[] {32, 32, 3, COUNT},
                COUNT * 3072,
                i -> value(i / 3072, i % 32, i / 32 % 32, i / 1024 % 3));
        mat.add("y", 9, 2, new int[] {COUNT, 1}, COUNT, i -> i % 10 + 1);
        return mat.write(folder.resolve("train_32x32.mat"));
    }

    private static int value(int n, int row, int column, int channel) {
        return (20 * n + 5 * row + 3 * column + 40 * channel) % 256;
    }

    /// Writes files of level 5.
    private static final class Mat {
        private final ByteOrder order;
        private final boolean packed;
        private final ByteArrayOutputStream file = new ByteArrayOutputStream();

        Mat(ByteOrder order, boolean packed) throws IOException {
            this.order = order;
            this.packed = packed;
            byte[] header = new byte[128];
            Arrays.fill(header, 0, 116, (byte) ' ');
            byte[] text = "MATLAB 5.0 MAT-file, Platform: GLNXA64".getBytes(ISO_8859_1);
            System.arraycopy(text, 0, header, 0, text.length);
            ByteBuffer.wrap(header)
                    .order(order)
                    .putShort(124, (short) 0x100)
                    .putShort(126, (short) 0x4D49);
            file.write(header);
        }

        void add(String name, int kind, int type, int[] sides, int count, IntUnaryOperator values)
                throws IOException {
            ByteArrayOutputStream matrix = new ByteArrayOutputStream();
            part(matrix, 6, ints(kind, 0));
            part(matrix, 5, ints(sides));
            byte[] letters = name.getBytes(ISO_8859_1);
            if (letters.length > 4) {
                part(matrix, 1, letters);
            } else { // in its own tag
                matrix.write(ints(letters.length << 16 | 1));
                matrix.write(Arrays.copyOf(letters, 4));
            }
            ByteBuffer numbers = ByteBuffer.allocate(count * (type == 9 ? 8 : 1)).order(order);
            for (int i = 0; i < count; i++) {
                if (type == 9) {
                    numbers.putDouble(values.applyAsInt(i));
                } else {
                    numbers.put((byte) values.applyAsInt(i));
                }
            }
            part(matrix, type, numbers.array());
            ByteArrayOutputStream element = new ByteArrayOutputStream();
            part(element, 14, matrix.toByteArray());
            if (!packed) {
                file.write(element.toByteArray());
                return;
            }
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            try (DeflaterOutputStream deflater = new DeflaterOutputStream(small)) {
                deflater.write(element.toByteArray());
            }
            file.write(ints(15, small.size()));
            file.write(small.toByteArray());
        }

        private void part(ByteArrayOutputStream to, int type, byte[] content) throws IOException {
            to.write(ints(type, content.length));
            to.write(content);
            to.write(new byte[Math.floorMod(-content.length, 8)]);
        }

        private byte[] ints(int... numbers) {
            ByteBuffer bytes = ByteBuffer.allocate(4 * numbers.length).order(order);
            Arrays.stream(numbers).forEach(bytes::putInt);
            return bytes.array();
        }

        Path write(Path to) throws IOException {
            return Files.write(to, file.toByteArray());
        }
    }
}
