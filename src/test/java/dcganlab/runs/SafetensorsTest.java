package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Texts;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;

/// Safetensors files, good ones to the byte and broken ones to the reason.
class SafetensorsTest {
    private static final Charset UTF_8 = StandardCharsets.UTF_8;

    @TempDir Path folder;

    @Test
    void aTinyFileHasExactlyTheseBytes() throws Exception {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        tensors.put("a.weight", new Tensor(new long[] {2}, new float[] {1, -2}));
        tensors.put("a.num_batches_tracked", new Tensor(new long[0], new float[] {5}));
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        metadata.put("format", "pt");
        Path file = folder.resolve("tiny.safetensors");

        new Safetensors(new Weights(tensors), metadata).write(file);

        String json =
                "{\"__metadata__\":{\"format\":\"pt\"},"
                        + "\"a.weight\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,16]},"
                        + "\"a.num_batches_tracked\":{\"dtype\":\"I64\",\"shape\":[],"
                        + "\"data_offsets\":[0,8]}}";
        int padded = (json.length() + 7) / 8 * 8;
        byte[] expected =
                bytes(8 + padded + 16)
                        .putLong(padded)
                        .put((json + " ".repeat(padded - json.length())).getBytes(UTF_8))
                        .putLong(5)
                        .putFloat(1)
                        .putFloat(-2)
                        .array();
        assertArrayEquals(expected, Files.readAllBytes(file));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Weights weights = Networks.random(Part.GENERATOR, new NetworkSpec(32, 3, 5, 9));
        SequencedMap<String, String> metadata = new LinkedHashMap<>();
        metadata.put("author", "山田 \"quoted\"");
        Path file = folder.resolve("g.safetensors");
        new Safetensors(weights, metadata).write(file);

        Safetensors again = Safetensors.read(file);

        assertEquals(metadata, again.metadata());
        assertEquals(
                weights.tensors().keySet().stream().toList(),
                again.weights().tensors().keySet().stream().toList());
        weights.tensors()
                .forEach((name, tensor) -> {
                    Tensor other = again.weights().tensor(name);
                    assertArrayEquals(tensor.shape(), other.shape(), name);
                    assertArrayEquals(tensor.values(), other.values(), name);
                });
    }

    @Test
    void everyTensorIsAlignedToItsType() throws Exception {
        Weights weights = Networks.random(Part.GENERATOR, new NetworkSpec(32, 1, 3, 9));
        Path file = folder.resolve("g.safetensors");
        new Safetensors(weights, new LinkedHashMap<>()).write(file);
        ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int length = (int) all.getLong();

        SafetensorsHeader header =
                SafetensorsHeader.parse(all.slice(8, length), all.capacity() - 8 - length);

        assertEquals(0, length % 8);
        for (TensorEntry entry : header.entries()) {
            assertEquals(0, entry.begin() % entry.type().bytes(), entry.name());
        }
    }

    @Test
    void everyTypeOfNumberIsRead() throws Exception {
        String json =
                "{\"f64\":{\"dtype\":\"F64\",\"shape\":[1],\"data_offsets\":[0,8]},"
                        + "\"i64\":{\"dtype\":\"I64\",\"shape\":[1],\"data_offsets\":[8,16]},"
                        + "\"f32\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[16,20]},"
                        + "\"i32\":{\"dtype\":\"I32\",\"shape\":[1],\"data_offsets\":[20,24]},"
                        + "\"f16\":{\"dtype\":\"F16\",\"shape\":[1],\"data_offsets\":[24,26]},"
                        + "\"bf16\":{\"dtype\":\"BF16\",\"shape\":[1],\"data_offsets\":[26,28]}}";
        Path file =
                write(
                        json,
                        bytes(28)
                                .putDouble(0.5)
                                .putLong(-3)
                                .putFloat(1.25f)
                                .putInt(-9)
                                .putShort(Float.floatToFloat16(-2.5f))
                                .putShort((short) (Float.floatToIntBits(-3f) >>> 16))
                                .array());

        Safetensors read = Safetensors.read(file);

        assertEquals(0.5f, read.weights().tensor("f64").values()[0]);
        assertEquals(-3f, read.weights().tensor("i64").values()[0]);
        assertEquals(1.25f, read.weights().tensor("f32").values()[0]);
        assertEquals(-9f, read.weights().tensor("i32").values()[0]);
        assertEquals(-2.5f, read.weights().tensor("f16").values()[0]);
        assertEquals(-3f, read.weights().tensor("bf16").values()[0]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json | its header is not the JSON",
                "[1] | its header is not the JSON",
                "{} {} | its header is not the JSON",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[\"1\"],\"data_offsets\":[0,8]}} | is not the"
                        + " JSON",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2]}} | lacks the type",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8,9]}} | lacks the type",
                "{\"a\":{\"dtype\":\"Q4\",\"shape\":[2],\"data_offsets\":[0,8]}} | numbers of type"
                        + " Q4",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[3],\"data_offsets\":[0,8]}} | does not fit"
                        + " its 8 bytes",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[-1,-2],\"data_offsets\":[0,8]}} | does not fit",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4294967296,4294967296,0],"
                        + "\"data_offsets\":[0,0]}} | does not fit its 0 bytes",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[8,0]}} | out of order",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[-8,0]}} | out of order",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[4],\"data_offsets\":[0,16]}} | ends at byte 16",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}} | 4 bytes at its"
                        + " end",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | leaves a gap",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,8]},"
                        + "\"b\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | overlaps",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]},"
                        + "\"a\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}} | twice",
                "{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483648],"
                        + "\"data_offsets\":[0,8589934592]}} | more than a single array"
            })
    void aHeaderThatLiesIsRefused(String json, String reason) throws IOException {
        Path file = write(json, new byte[8]);
        assertRefused(file, reason);
    }

    @Test
    void aHeaderLongerThanTheFileIsRefused() throws IOException {
        Path file = folder.resolve("long.safetensors");
        Files.write(file, bytes(16).putLong(Long.MAX_VALUE).array());
        assertRefused(file, "claims 9223372036854775807 bytes");
        Files.write(file, bytes(16).putLong(-1).array());
        assertRefused(file, "claims 18446744073709551615 bytes");
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        Path file = folder.resolve("empty.safetensors");
        Files.write(file, new byte[0]);
        assertRefused(file, "only 0 bytes");
    }

    @Test
    void aMissingFileIsNamed() {
        assertRefused(folder.resolve("none.safetensors"), "there is no such file");
    }

    @Test
    void aHeaderThatIsNotUtf8IsRefused() throws IOException {
        Path file = folder.resolve("latin.safetensors");
        Files.write(file, bytes(12).putLong(4).put(new byte[] {'{', -1, -2, '}'}).array());
        assertRefused(file, "not the JSON");
    }

    @Test
    void aFailedWriteLeavesTheOlderFile() throws Exception {
        Path file = folder.resolve("kept.txt");
        Files.writeString(file, "old");
        assertThrows(
                LabException.class,
                () ->
                        SafeFile.write(
                                file,
                                out -> {
                                    out.write(1);
                                    throw new IOException("disk full");
                                }));
        assertEquals("old", Files.readString(file));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aFileInAMissingFolderIsRefused() {
        Path file = folder.resolve("missing").resolve("file");
        LabException e =
                assertThrows(LabException.class, () -> SafeFile.write(file, out -> out.write(1)));
        assertTrue(text(e).contains("there is no folder"), text(e));
        assertFalse(Files.exists(file));
    }

    private Path write(String json, byte[] data) throws IOException {
        byte[] header = json.getBytes(UTF_8);
        Path file = folder.resolve("written.safetensors");
        Files.write(
                file,
                bytes(8 + header.length + data.length)
                        .putLong(header.length)
                        .put(header)
                        .put(data)
                        .array());
        return file;
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void assertRefused(Path file, String reason) {
        LabException e = assertThrows(LabException.class, () -> Safetensors.read(file));
        assertTrue(text(e).contains(reason), text(e));
    }

    private static String text(LabException e) {
        return new Texts(Locale.ENGLISH).of(e.reason());
    }
}
