package dcganlab.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// NumPy arrays, good ones to the byte and broken ones to the reason.
class NumpyArrayTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"0", "1", "2", "4"})
    void whatIsWrittenIsReadAgain(int sides) throws LabException {
        int[] shape = {2, 3, 1, 4};
        shape = Arrays.copyOf(shape, sides);
        float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / 3f;
        }
        Path file = folder.resolve("a.npy");
        new NumpyArray(shape, values).write(file);

        NumpyArray again = NumpyArray.read(file);

        assertArrayEquals(shape, again.shape());
        assertArrayEquals(values, again.values());
    }

    @Test
    void aWrittenFileIsLaidOutAsNumPyDoesIt() throws Exception {
        Path file = folder.resolve("a.npy");
        new NumpyArray(new int[] {1, 2}, new float[] {1, -2}).write(file);
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2,), }";
        byte[] expected =
                bytes(128 + 8)
                        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                        .putShort((short) 118)
                        .put(
                                (header + " ".repeat(117 - header.length()) + "\n")
                                        .getBytes(StandardCharsets.US_ASCII))
                        .putFloat(1)
                        .putFloat(-2)
                        .array();
        assertArrayEquals(expected, Files.readAllBytes(file));
    }

    @Test
    void float64IsRounded() throws Exception {
        Path file =
                write(
                        "{'shape': (2,), 'fortran_order': False, 'descr': '<f8'}",
                        bytes(16).putDouble(0.1).putDouble(-7).array());
        assertArrayEquals(new float[] {0.1f, -7}, NumpyArray.read(file).values());
    }

    @Test
    void version2HasALongerLengthOfHeader() throws Exception {
        String header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)}";
        Path file = folder.resolve("v2.npy");
        Files.write(
                file,
                bytes(12 + header.length() + 4)
                        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0})
                        .putInt(header.length())
                        .put(header.getBytes(StandardCharsets.US_ASCII))
                        .putFloat(3)
                        .array());
        assertArrayEquals(new float[] {3}, NumpyArray.read(file).values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'descr': '<i8', 'fortran_order': False, 'shape': (1,)} | numbers are of type <i8",
                "{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2)} | column by column",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (3,)} | has 12 bytes, but 8",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} | has 4 bytes, but 8",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (65536, 65536)} | is too large",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (99999999999,)} | (99999999999) is too large",
                "{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)} | not valid",
                "{'descr': '<f4', 'shape': (2,)} | not valid",
                "{} | not valid",
            })
    void aHeaderThatLiesIsRefused(String header, String reason) throws IOException {
        assertRefused(write(header, new byte[8]), reason);
    }

    @Test
    void objectsAreRefused() throws IOException {
        Path file = write("{'descr': '|O', 'fortran_order': False, 'shape': (1,)}", new byte[8]);
        assertRefused(file, "numbers are of type |O");
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        Path file = folder.resolve("text.npy");
        Files.writeString(file, "0.5 0.25 0.125");
        assertRefused(file, "does not begin as .npy files");
        Files.writeString(file, "0.5");
        assertRefused(file, "it ends too early");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("z.npy"), "z.npy cannot be read: there is no such file");
    }

    @Test
    void shapeAndValuesMustAgree() {
        assertEquals(
                "3 values for [2]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new NumpyArray(new int[] {2}, new float[3]))
                        .getMessage());
    }

    private Path write(String header, byte[] data) throws IOException {
        Path file = folder.resolve("written.npy");
        Files.write(
                file,
                bytes(10 + header.length() + data.length)
                        .put(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0})
                        .putShort((short) header.length())
                        .put(header.getBytes(StandardCharsets.US_ASCII))
                        .put(data)
                        .array());
        return file;
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void assertRefused(Path file, String reason) {
        LabException e = assertThrows(LabException.class, () -> NumpyArray.read(file));
        String text = new Texts(Locale.ENGLISH).of(e.reason());
        assertTrue(text.contains(reason), text);
    }
}
