package dcganlab.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files told apart by content.
class FileKindTest {
    @TempDir Path folder;

    /// Written by PyTorch, NumPy and others; see the scripts beside them.
    @ParameterizedTest
    @CsvSource({
        "reference/generator.pth, PYTORCH",
        "reference/generator_legacy.pth, PYTORCH",
        "reference/generator_module.pth, PYTORCH",
        "reference/initial.npz, NUMPY_ARCHIVE",
        "data/cmyk.jpg, JPEG",
        "data/lossy.webp, WEBP",
        "data/shades.png, PNG",
        "assets/portraits.safetensors, SAFETENSORS",
    })
    void knowsRealFiles(String resource, FileKind kind) throws Exception {
        assertEquals(kind, FileKind.of(Files.write(file(), resource(resource))));
    }

    @ParameterizedTest
    @CsvSource({
        "reference/generator.pth, PYTORCH",
        "reference/generator_legacy.pth, PYTORCH",
        "reference/initial.npz, NUMPY_ARCHIVE",
        "assets/portraits.safetensors, SAFETENSORS",
    })
    void knowsThemCutOff(String resource, FileKind kind) throws Exception {
        byte[] half = Arrays.copyOf(resource(resource), 1000);

        assertEquals(kind, FileKind.of(Files.write(file(), half)));
    }

    @Test
    void torchScriptIsAZipWithCode() throws Exception {
        Path file = zip("g/data.pkl", "g/code/__torch__.py", "g/constants.pkl", "g/version");

        assertEquals(FileKind.TORCH_SCRIPT, FileKind.of(file));
    }

    @Test
    void otherZipsAreKerassOrJustZips() throws Exception {
        assertEquals(
                FileKind.KERAS,
                FileKind.of(zip("metadata.json", "config.json", "model.weights.h5")));
        assertEquals(FileKind.ZIP, FileKind.of(zip("cats/1.png")));
        assertEquals(FileKind.ZIP, FileKind.of(bytes("504B 0304")));
    }

    @ParameterizedTest
    @CsvSource({
        "'version https://git-lfs.github.com/spec/v1\noid sha256:00', GIT_LFS",
        "'\n<!DOCTYPE html><html lang=\"en\">', WEB_PAGE",
        "'<!-- saved from url=(0014)about:internet -->\n<html>', WEB_PAGE",
        "'<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>', XML",
        "'<?xml version=\"1.0\"?>\n<!-- drawn -->\n<svg xmlns=\"x\">', SVG",
        "'{\"error\":\"Repository not found\"}', JSON",
        "'[[1, 2], [3, 4]]', JSON",
        "'Entry not found', TEXT",
        "'label,pixel0,pixel1\n5,0,0\n', TEXT",
        "潜在空間, TEXT",
    })
    void readsTexts(String text, FileKind kind) {
        FileKind found = FileKind.of(text.getBytes(UTF_8));

        assertEquals(kind, found);
    }

    @Test
    void textMayBeCutWithinACharacter() {
        byte[] text = "あ".repeat(500).getBytes(UTF_8);

        assertEquals(FileKind.TEXT, FileKind.of(text)); // 512 is no multiple of 3.
    }

    @ParameterizedTest
    @CsvSource({
        "8948 4446 0D0A 1A0A 0000, HDF5",
        "4747 5546 0300 0000, GGUF",
        "1C00 0000 5446 4C33 1400, TENSORFLOW_LITE",
        "1F8B 0800 0000, GZIP",
        "0000 0018 6674 7970 6865 6963, HEIC",
        "0000 0018 6674 7970 6176 6966, AVIF",
        "0000 0020 6674 7970 6973 6F6D, FILM",
        "4949 2A00 0800, TIFF",
        "8004 9595 0000 0000, PICKLE",
    })
    void knowsFirstBytes(String hex, FileKind kind) {
        assertEquals(kind, FileKind.of(bytes(hex)));
    }

    /// As `torch.onnx.export` begins its files: version, producer, its version, graph.
    @Test
    void onnxHasAVersionAProducerAndAGraph() {
        String start = "08 08 12 07" + hex("pytorch") + "1A 05" + hex("2.7.1");

        assertEquals(FileKind.ONNX, FileKind.of(bytes(start + "3A 80 80 10 0A 51 0A 01 7A")));
        assertNull(FileKind.of(bytes(start + "3B 80 80 10 0A 51 0A 01 7A")));
        assertNull(FileKind.of(bytes(start)));
        assertNull(FileKind.of(bytes("08 00 12 01 41 3A 80 80 10 0A")));
        assertNull(FileKind.of(bytes("08 08 12 02 00 01 3A 80 80 10 0A")));
    }

    @Test
    void tensorFlowKeepsGraphsModelsAndCheckpoints() throws Exception {
        String graph = "0A 80 01 0A 01" + hex("z") + "12 0B" + hex("Placeholder") + "2A 05";
        String model = "08 01 12 A0 8D 06 0A 80 01 12 00";
        byte[] checkpoint = bytes("00 02 01 0F 08 01 1A 02 00 00 57 FB 80 8B 24 75 47 DB");

        assertEquals(FileKind.TENSORFLOW, FileKind.of(bytes(graph)));
        assertEquals(FileKind.TENSORFLOW, FileKind.of(bytes(model)));
        assertEquals(FileKind.TENSORFLOW, FileKind.of(Files.write(file(), checkpoint)));
    }

    @Test
    void numbersAreNoKind() throws Exception {
        byte[] zeros = new byte[1000];

        assertNull(FileKind.of(Files.write(file(), zeros)));
        assertNull(FileKind.of(Files.write(file(), new byte[0])));
        assertNull(FileKind.of(ByteBuffer.allocate(64).putFloat(0.1f).putFloat(-3).array()));
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasWords(FileKind kind) {
        assertFalse(new Texts(Locale.ENGLISH).of(kind.words()).isBlank());
    }

    private Path file() {
        return folder.resolve("file");
    }

    private Path zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        return Files.write(file(), bytes.toByteArray());
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = FileKindTest.class.getResourceAsStream("/dcganlab/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(ISO_8859_1));
    }
}
