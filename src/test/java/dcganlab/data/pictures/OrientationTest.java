package dcganlab.data.pictures;

import static dcganlab.data.Quadrants.BLUE;
import static dcganlab.data.Quadrants.GREEN;
import static dcganlab.data.Quadrants.RED;
import static dcganlab.data.Quadrants.WHITE;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Loading;
import dcganlab.data.Preparation;
import dcganlab.data.Quadrants;
import dcganlab.model.Fit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/// Pictures from cameras that were held sideways stand upright.
class OrientationTest {
    @TempDir Path folder;

    /// What is seen of a picture stored with red, green above and blue, white below. Exif names the
    /// places of the stored first row and first column: 6 is "right side, top".
    private static int[] seen(int tag) {
        return switch (tag) {
            case 2 -> new int[] {GREEN, RED, WHITE, BLUE};
            case 3 -> new int[] {WHITE, BLUE, GREEN, RED};
            case 4 -> new int[] {BLUE, WHITE, RED, GREEN};
            case 5 -> new int[] {RED, BLUE, GREEN, WHITE};
            case 6 -> new int[] {BLUE, RED, WHITE, GREEN};
            case 7 -> new int[] {WHITE, GREEN, BLUE, RED};
            case 8 -> new int[] {GREEN, WHITE, RED, BLUE};
            default -> new int[] {RED, GREEN, BLUE, WHITE};
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void jpegIsTurnedAsItsTagSays(int tag) throws Exception {
        Files.write(folder.resolve("a.jpg"), jpeg(exif(tag, true)));

        Quadrants.assertColours(load(), 0, 12, seen(tag));
    }

    @Test
    void blockMayCountBytesFromEitherEnd() throws Exception {
        Files.write(folder.resolve("a.jpg"), jpeg(exif(6, false)));

        Quadrants.assertColours(load(), 0, 12, seen(6));
    }

    @Test
    void wideJpegIsTurnedAroundItsMiddle() throws Exception {
        byte[] wide = insert(encoded("jpg", 96, 40), 2, app1(exif(6, true)));
        Files.write(folder.resolve("a.jpg"), wide);

        Preparation fitted = new Preparation(64, 3, Fit.FIT, 0xFF00FF);
        ImageSet set = new ChosenFiles(folder).load(fitted, LoadProgress.UNWATCHED);

        Quadrants.assertNear(0xFFFF00FF, set.pictures(0).argb(0, 2, 32), 0, "left bar");
        Quadrants.assertNear(0xFFFF00FF, set.pictures(0).argb(0, 61, 32), 0, "right bar");
        Quadrants.assertNear(BLUE, set.pictures(0).argb(0, 26, 8), 12, "top left");
        Quadrants.assertNear(GREEN, set.pictures(0).argb(0, 38, 56), 12, "bottom right");
    }

    @Test
    void pngIsTurned() throws Exception {
        byte[] chunk = pngChunk(exif(8, true));
        Files.write(folder.resolve("a.png"), insert(encoded("png", 64, 64), 33, chunk));

        Quadrants.assertColours(load(), 0, 0, seen(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Exif\0\0"})
    void webpIsTurned(String prefix) throws Exception {
        Files.write(folder.resolve("a.webp"), webp(prefix, exif(3, true)));

        Quadrants.assertColours(load(), 0, 24, seen(3));
    }

    @Test
    void brokenBlockLeavesThePictureAsItIs() throws Exception {
        byte[] cut = Arrays.copyOf(exif(6, true), 9);
        Files.write(folder.resolve("a.jpg"), jpeg(cut));
        byte[] astray = exif(6, true);
        astray[4] = 0x7F;
        Files.write(folder.resolve("b.jpg"), jpeg(astray));

        ImageSet set = load();
        assertEquals(2, set.size());
        Quadrants.assertColours(set, 0, 12, seen(1));
        Quadrants.assertColours(set, 1, 12, seen(1));
    }

    @ParameterizedTest
    @EnumSource
    void turningLosesNoPixel(Orientation orientation) {
        byte[] planes = new byte[3 * 7 * 7];
        for (int i = 0; i < planes.length; i++) {
            planes[i] = (byte) i;
        }
        byte[] turned = orientation.turn(planes.clone(), 7);
        Arrays.sort(planes);
        byte[] sorted = turned.clone();
        Arrays.sort(sorted);

        assertEquals(Arrays.toString(planes), Arrays.toString(sorted));
    }

    private ImageSet load() throws Exception {
        return Loading.colour(new ChosenFiles(folder));
    }

    private static byte[] encoded(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(Quadrants.of(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] jpeg(byte[] exif) throws IOException {
        return insert(encoded("jpg", 64, 64), 2, app1(exif));
    }

    private static byte[] exif(int tag, boolean bigEndian) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes(bigEndian ? "MM" : "II");
        writeShort(out, 42, bigEndian);
        writeInt(out, 8, bigEndian);
        writeShort(out, 2, bigEndian);
        entry(out, 0x0100, 640, bigEndian);
        entry(out, 0x0112, tag, bigEndian);
        writeInt(out, 0, bigEndian);
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int value, boolean bigEndian)
            throws IOException {
        writeShort(out, tag, bigEndian);
        writeShort(out, 3, bigEndian);
        writeInt(out, 1, bigEndian);
        writeShort(out, value, bigEndian);
        writeShort(out, 0, bigEndian);
    }

    private static void writeShort(DataOutputStream out, int value, boolean bigEndian)
            throws IOException {
        out.writeShort(bigEndian ? value : Short.reverseBytes((short) value));
    }

    private static void writeInt(DataOutputStream out, int value, boolean bigEndian)
            throws IOException {
        out.writeInt(bigEndian ? value : Integer.reverseBytes(value));
    }

    private static byte[] app1(byte[] exif) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0xFFE1);
        out.writeShort(2 + 6 + exif.length);
        out.writeBytes("Exif\0\0");
        out.write(exif);
        return bytes.toByteArray();
    }

    private static byte[] pngChunk(byte[] exif) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("eXIf");
        out.write(exif);
        CRC32 crc = new CRC32();
        crc.update(bytes.toByteArray());
        byte[] length = {0, 0, 0, (byte) exif.length};
        out.writeInt((int) crc.getValue());
        return insert(bytes.toByteArray(), 0, length);
    }

    /// The extended file format: a canvas, the picture of the simple format, the block.
    private static byte[] webp(String prefix, byte[] exif) throws IOException {
        byte[] simple = Loading.resource("lossy.webp");
        byte[] block = insert(exif, 0, prefix.getBytes(US_ASCII));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBytes("WEBPVP8X");
        writeInt(out, 10, false);
        out.write(new byte[] {8, 0, 0, 0, 31, 0, 0, 31, 0, 0});
        out.write(simple, 12, simple.length - 12);
        out.writeBytes("EXIF");
        writeInt(out, block.length, false);
        out.write(block);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream riff = new DataOutputStream(file);
        riff.writeBytes("RIFF");
        writeInt(riff, bytes.size(), false);
        riff.write(bytes.toByteArray());
        return file.toByteArray();
    }

    private static byte[] insert(byte[] file, int at, byte[] block) {
        byte[] longer = new byte[file.length + block.length];
        System.arraycopy(file, 0, longer, 0, at);
        System.arraycopy(block, 0, longer, at, block.length);
        System.arraycopy(file, at, longer, at + block.length, file.length - at);
        return longer;
    }
}
