package dcganlab.data.pictures;

import static dcganlab.data.Loading.COLOUR;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Loading;
import dcganlab.data.Quadrants;
import dcganlab.model.LabException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/// Files that are no usable images are passed over with a reason; the good one beside them loads.
class BrokenFilesTest {
    @TempDir Path folder;

    @BeforeEach
    void oneGoodImage() throws IOException {
        Files.write(folder.resolve("good.png"), encoded("png"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "pnm"})
    void fileCutOffInTheMiddleIsSkipped(String format) throws Exception {
        byte[] whole = encoded(format);
        Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length * 6 / 10));

        assertTrue(skippedBeside().containsKey("half"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy.webp", "transparent.webp", "cmyk.jpg"})
    void fileOfAnotherProgramCutOffInTheMiddleIsSkipped(String name) throws Exception {
        byte[] whole = Loading.resource(name);
        Files.write(folder.resolve("half"), Arrays.copyOf(whole, whole.length * 6 / 10));

        assertTrue(skippedBeside().containsKey("half"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "pnm", "lossy.webp", "transparent.webp"})
    void wildlyDamagedFilesNeitherCrashNorHang(String format) throws Exception {
        byte[] whole = format.contains(".") ? Loading.resource(format) : encoded(format);
        Random random = new Random(5);
        int files = 150;
        for (int i = 0; i < files; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 1 + i % 8; k++) {
                damaged[2 + random.nextInt(whole.length - 2)] = (byte) random.nextInt(256);
            }
            Files.write(folder.resolve("damaged" + i), damaged);
        }

        ImageSet set = Loading.colour(new ChosenFiles(folder));
        assertEquals(files + 1, set.size() + set.skipped().size());
    }

    @Test
    void headerOfAHugeImageIsNotBelieved() throws Exception {
        Files.write(folder.resolve("lie.png"), pngHeader(50_000, 50_000, 0));
        Files.write(folder.resolve("lie.bmp"), bmpHeader(30_000, 30_000));
        Files.writeString(folder.resolve("lie.pgm"), "P5 40000 40000 255\n....");

        Map<String, String> skipped = skippedBeside();
        assertEquals(
                "It claims to have 50,000 x 50,000 pixels but has only 57 bytes.",
                skipped.get("lie.png"));
        assertEquals(3, skipped.size());
    }

    @Test
    void endlessBlanksBetweenTheNumbersOfAnImageExhaustNothing() throws Exception {
        Files.writeString(
                folder.resolve("blank.pgm"), "P2\n9000 9000\n255\n1 2 3\n" + " ".repeat(2_000_000));

        assertEquals(
                Map.of("blank.pgm", "It is damaged, or of a kind that cannot be read."),
                skippedBeside());
    }

    @Test
    void imageBeyondTheLimitIsRefused() throws Exception {
        Files.write(folder.resolve("huge.png"), pngHeader(50_000, 50_000, 400_000));

        assertEquals(
                "It has 50,000 x 50,000 pixels; at most 250 million can be read. Make it smaller.",
                skippedBeside().get("huge.png"));
    }

    @Test
    void largeHonestImageIsRead() throws Exception {
        BufferedImage large = new BufferedImage(5200, 5000, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < 2500; y++) {
            for (int x = 0; x < 2600; x++) {
                large.getRaster().setSample(x, y, 0, 1);
            }
        }
        assertTrue((long) large.getWidth() * large.getHeight() > ImageFile.PIXELS_AT_ONCE);
        ImageIO.write(large, "png", folder.resolve("large.png").toFile());
        Files.delete(folder.resolve("good.png"));

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        Quadrants.assertColours(set, 0, 0, 0xFFFFFFFF, 0xFF000000, 0xFF000000, 0xFF000000);
    }

    @Test
    void whatIsNoImageIsListedWithItsReason() throws Exception {
        Files.writeString(folder.resolve("README.md"), "Photographs of cats");
        Files.writeString(folder.resolve(".DS_Store"), "Bud1");
        Files.createFile(folder.resolve("nothing.jpg"));
        Files.createDirectory(folder.resolve("folder.png"));
        Files.write(folder.resolve("phone.heic"), "\0\0\0\24ftypheic".getBytes(ISO_8859_1));
        Files.createDirectories(folder.resolve(".git/objects"));
        Files.write(folder.resolve(".git/x.png"), encoded("png"));

        assertEquals(
                Map.of(
                        "README.md", "Not an image.",
                        ".DS_Store", "Hidden.",
                        "nothing.jpg", "Empty.",
                        "folder.png", "An empty folder.",
                        "phone.heic",
                                "It is a HEIC image, which cannot be read. Save it as JPEG or PNG.",
                        ".git", "Hidden."),
                skippedBeside());
    }

    @Test
    void circleOfLinksIsNoticed() throws Exception {
        Path cats = Files.createDirectory(folder.resolve("cats"));
        Files.createSymbolicLink(cats.resolve("around"), folder);
        Files.createSymbolicLink(folder.resolve("nowhere.png"), folder.resolve("gone.png"));
        Files.createSymbolicLink(folder.resolve("self.png"), folder.resolve("self.png"));

        Map<String, String> skipped = skippedBeside();
        assertEquals("A link that leads back to a folder above it.", skipped.get("cats/around"));
        assertTrue(skipped.containsKey("nowhere.png"));
        assertTrue(skipped.containsKey("self.png"));
    }

    @Test
    void forbiddenFilesAndFoldersAreSkipped() throws Exception {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = Files.write(folder.resolve("secret.png"), encoded("png"));
        Path inside = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("---------"));
        try {
            assumeFalse(Files.isReadable(file), "root may read everything");

            assertEquals(
                    Map.of(
                            "secret.png", "You have no permission to read it.",
                            "closed", "You have no permission to read it."),
                    skippedBeside());
        } finally {
            Files.setPosixFilePermissions(inside, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void folderWithoutAnyUsableImageSaysWhy() throws Exception {
        Files.delete(folder.resolve("good.png"));
        Files.writeString(folder.resolve("README"), "later");

        LabException none =
                assertThrows(LabException.class, () -> Loading.colour(new ChosenFiles(folder)));
        assertEquals(
                "None of the one file in %s can be used. README: Not an image.".formatted(folder),
                Loading.text(none));
    }

    @Test
    void emptyFolderSaysWhatToDo() throws Exception {
        Files.delete(folder.resolve("good.png"));

        LabException empty =
                assertThrows(LabException.class, () -> Loading.colour(new ChosenFiles(folder)));
        assertEquals(
                "There are no files in %s. Choose a folder with images.".formatted(folder),
                Loading.text(empty));
    }

    private Map<String, String> skippedBeside() throws LabException {
        ImageSet set = new ChosenFiles(folder).load(COLOUR, LoadProgress.UNWATCHED);
        assertEquals(1, set.size());
        return Loading.reasons(set);
    }

    private static byte[] encoded(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BufferedImage image = new BufferedImage(48, 48, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 48 * 48; i++) {
            image.setRGB(i % 48, i / 48, i * 31 * 77 & 0xFFFFFF);
        }
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static byte[] pngHeader(int width, int height, int padding) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(chunk);
        header.writeBytes("IHDR");
        header.writeInt(width);
        header.writeInt(height);
        header.write(new byte[] {1, 0, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(chunk.toByteArray());
        out.writeInt(13);
        out.write(chunk.toByteArray());
        out.writeInt((int) crc.getValue());
        out.writeInt(12 + padding);
        out.writeBytes("IDAT");
        out.write(new byte[16 + padding]);
        return bytes.toByteArray();
    }

    private static byte[] bmpHeader(int width, int height) throws IOException {
        byte[] header = encoded("bmp");
        for (int i = 0; i < 4; i++) {
            header[18 + i] = (byte) (width >> (8 * i));
            header[22 + i] = (byte) (height >> (8 * i));
        }
        return header;
    }
}
