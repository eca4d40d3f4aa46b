package dcganlab.data.pictures;

import static dcganlab.data.Loading.COLOUR;
import static dcganlab.data.Loading.GREY;
import static dcganlab.data.Quadrants.BLUE;
import static dcganlab.data.Quadrants.GREEN;
import static dcganlab.data.Quadrants.RED;
import static dcganlab.data.Quadrants.WHITE;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Loading;
import dcganlab.data.Quadrants;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// TIFF files: of scanners, microscopes and satellites.
class TiffTest {
    private static final int WIDTH = 256;
    private static final int LENGTH = 257;
    private static final int BITS = 258;
    private static final int PHOTOMETRIC = 262;
    private static final int OFFSET = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int BYTES = 279;
    private static final int SAMPLE_FORMAT = 339;

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"LZW", "ZLib", "PackBits", "Uncompressed"})
    void coloursSurviveEachCompression(String compression) throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        if (!compression.equals("Uncompressed")) {
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionType(compression);
        }
        try (ImageOutputStream out =
                ImageIO.createImageOutputStream(folder.resolve("a.tif").toFile())) {
            writer.setOutput(out);
            writer.write(
                    null,
                    new IIOImage(Quadrants.of(64, 64, BufferedImage.TYPE_INT_RGB), null, null),
                    parameters);
        } finally {
            writer.dispose();
        }

        Quadrants.assertColours(load(), 0, 0, RED, GREEN, BLUE, WHITE);
    }

    @Test
    void firstOfSeveralPagesIsRead() throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream out =
                ImageIO.createImageOutputStream(folder.resolve("a.tif").toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(
                    new IIOImage(Quadrants.of(64, 64, BufferedImage.TYPE_INT_RGB), null, null),
                    null);
            writer.writeToSequence(new IIOImage(new BufferedImage(64, 64, 1), null, null), null);
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }

        ImageSet set = load();

        assertEquals(1, set.size());
        Quadrants.assertColours(set, 0, 0, RED, GREEN, BLUE, WHITE);
    }

    @Test
    void cmykHasItsColours() throws Exception {
        tiff(5, 8, 4, 1, 1, y -> (x, c) -> c == 3 ? 0 : c == (x < 16 ? 0 : 1) ? 255 : 0);

        ImageSet set = load();

        assertEquals(1, set.size());
        byte[] pixels = set.image(0);
        int cyanRed = pixels[4] & 0xFF;
        int cyanBlue = pixels[2 * 1024 + 4] & 0xFF;
        int magentaGreen = pixels[1024 + 28] & 0xFF;
        assertTrue(cyanRed < 80 && cyanBlue > 180 && magentaGreen < 90);
    }

    @Test
    void sixteenBitsAreScaled() throws Exception {
        tiff(1, 16, 1, 1, 1, y -> (x, c) -> x < 16 ? 0xFFFF : 0x8000);

        ImageSet set = new ChosenFiles(folder).load(GREY, LoadProgress.UNWATCHED);

        assertEquals(255, set.image(0)[0] & 0xFF);
        assertEquals(128, set.image(0)[31] & 0xFF);
    }

    @Test
    void pictureIsTurnedUpright() throws Exception {
        tiff(1, 8, 1, 1, 3, y -> (x, c) -> y < 16 ? 200 : 10); // upside down

        ImageSet set = new ChosenFiles(folder).load(GREY, LoadProgress.UNWATCHED);

        assertEquals(10, set.image(0)[0] & 0xFF);
        assertEquals(200, set.image(0)[1023] & 0xFF);
    }

    @Test
    void floatingPointIsRefusedWithTheReason() throws Exception {
        tiff(1, 32, 1, 3, 1, y -> (x, c) -> Float.floatToIntBits(x / 32f));
        Files.write(folder.resolve("b.png"), Loading.square(1));

        assertEquals(
                Map.of(
                        "a.tif",
                        "Its pixels are measurements of 32 bits, which do not say what is black"
                                + " and what is white. Save it with 8 or 16 bits."),
                Loading.reasons(load()));
    }

    private ImageSet load() throws LabException {
        return new ChosenFiles(folder).load(COLOUR, LoadProgress.UNWATCHED);
    }

    private interface Row {
        int sample(int x, int channel);
    }

    private interface Rows {
        Row row(int y);
    }

    /// A TIFF of 32 x 32 pixels in one strip, little-endian.
    private void tiff(
            int photometric, int bits, int samples, int format, int orientation, Rows rows)
            throws IOException {
        int[][] tags = {
            {WIDTH, 32},
            {LENGTH, 32},
            {BITS, bits},
            {PHOTOMETRIC, photometric},
            {OFFSET, 200},
            {ORIENTATION, orientation},
            {SAMPLES, samples},
            {BYTES, 32 * 32 * samples * bits / 8},
            {SAMPLE_FORMAT, format}
        };
        ByteBuffer file =
                ByteBuffer.allocate(200 + 32 * 32 * samples * bits / 8)
                        .order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        file.putShort((short) tags.length);
        for (int[] tag : tags) {
            boolean several = tag[0] == BITS && samples > 2;
            file.putShort((short) tag[0]).putShort((short) 3);
            file.putInt(several ? samples : 1).putInt(several ? 180 : tag[1]);
        }
        file.putInt(0).position(180);
        for (int i = 0; i < 4; i++) {
            file.putShort((short) bits);
        }
        file.position(200);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 32; x++) {
                for (int c = 0; c < samples; c++) {
                    int sample = rows.row(y).sample(x, c);
                    switch (bits) {
                        case 8 -> file.put((byte) sample);
                        case 16 -> file.putShort((short) sample);
                        default -> file.putInt(sample);
                    }
                }
            }
        }
        Files.write(folder.resolve("a.tif"), file.array());
    }
}
