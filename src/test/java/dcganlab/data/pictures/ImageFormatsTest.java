package dcganlab.data.pictures;

import static dcganlab.data.Loading.COLOUR;
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
import dcganlab.data.Preparation;
import dcganlab.data.Quadrants;
import dcganlab.model.Fit;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Every kind of image file that the lab reads, written here or by another program.
class ImageFormatsTest {
    private static final Preparation OVER_MAGENTA = new Preparation(32, 3, Fit.CROP, 0xFF00FF);
    private static final int MAGENTA = 0xFFFF00FF;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"png, 0", "bmp, 0", "gif, 0", "pnm, 0", "jpg, 8"})
    void coloursSurvive(String format, int tolerance) throws Exception {
        write(Quadrants.of(64, 64, BufferedImage.TYPE_INT_RGB), format);

        Quadrants.assertColours(load(COLOUR), 0, tolerance, RED, GREEN, BLUE, WHITE);
    }

    @Test
    void progressiveJpegIsRead() throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (ImageOutputStream out =
                ImageIO.createImageOutputStream(folder.resolve("a.jpg").toFile())) {
            writer.setOutput(out);
            writer.write(
                    null,
                    new IIOImage(Quadrants.of(64, 64, BufferedImage.TYPE_INT_RGB), null, null),
                    parameters);
        } finally {
            writer.dispose();
        }

        Quadrants.assertColours(load(COLOUR), 0, 8, RED, GREEN, BLUE, WHITE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "lossy.webp"})
    void filesOfOtherProgramsHaveTheirColours(String name) throws Exception {
        Files.write(folder.resolve(name), Loading.resource(name));

        Quadrants.assertColours(load(COLOUR), 0, 24, RED, GREEN, BLUE, WHITE);
    }

    /// The PNG is what libwebp makes of the WebP. A decoder that starts its predictions wrongly
    /// makes it green.
    @Test
    void lossyWebpDoesNotTurnGreen() throws Exception {
        Files.write(folder.resolve("a.webp"), Loading.resource("shades.webp"));
        Files.write(folder.resolve("b.png"), Loading.resource("shades.png"));

        ImageSet set = load(COLOUR);

        long difference = 0;
        for (int i = 0; i < 3 * 32 * 32; i++) {
            difference += Math.abs((set.image(0)[i] & 0xFF) - (set.image(1)[i] & 0xFF));
        }
        assertEquals(0, difference / (3.0 * 32 * 32), 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transparent.webp", "lossy-transparent.webp"})
    void transparentWebpLiesOverTheBackground(String name) throws Exception {
        Files.write(folder.resolve(name), Loading.resource(name));

        Quadrants.assertColours(load(OVER_MAGENTA), 0, 12, RED, GREEN, BLUE, MAGENTA);
    }

    @Test
    void firstPictureOfAGifLiesWhereItBelongsOnItsScreen() throws Exception {
        Files.write(
                folder.resolve("a.gif"),
                Loading.resource("cases/09-gif-first-frame-is-a-part.gif"));

        ImageSet set = load(OVER_MAGENTA);

        assertEquals(1, set.size());
        int magenta = 0;
        for (int i = 0; i < 32 * 32; i++) {
            boolean red = set.image(0)[i] == -1;
            boolean blue = set.image(0)[2 * 32 * 32 + i] == -1;
            magenta += red && blue && set.image(0)[32 * 32 + i] == 0 ? 1 : 0;
        }
        assertTrue(magenta > 200 && magenta < 1000, magenta + " pixels of background");
    }

    @Test
    void transparentPngLiesOverTheBackground() throws Exception {
        write(Quadrants.of(32, 32, BufferedImage.TYPE_INT_ARGB), "png");

        Quadrants.assertColours(load(OVER_MAGENTA), 0, 0, RED, GREEN, BLUE, MAGENTA);
    }

    @Test
    void halfTransparentPixelsMixWithTheBackground() throws Exception {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 32 * 32; i++) {
            image.setRGB(i % 32, i / 32, 0x80FF0000);
        }
        write(image, "png");

        Quadrants.assertNear(
                0xFFFF007F, load(OVER_MAGENTA).pictures(0).argb(0, 5, 5), 1, "mixture");
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "gif"})
    void transparentPlaceInAPaletteLiesOverTheBackground(String format) throws Exception {
        byte[] red = {(byte) 0xDC, 0x28, 0x1E, 0};
        byte[] green = {0x28, (byte) 0xB4, 0x3C, 0};
        byte[] blue = {0x1E, 0x3C, (byte) 0xC8, 0};
        BufferedImage image =
                new BufferedImage(
                        32,
                        32,
                        BufferedImage.TYPE_BYTE_INDEXED,
                        new IndexColorModel(2, 4, red, green, blue, 3));
        for (int i = 0; i < 32 * 32; i++) {
            int x = i % 32;
            int y = i / 32;
            image.getRaster().setSample(x, y, 0, x / 16 + y / 16 * 2);
        }
        write(image, format);

        Quadrants.assertColours(load(OVER_MAGENTA), 0, 0, RED, GREEN, BLUE, MAGENTA);
    }

    @Test
    void greyPngKeepsItsValues() throws Exception {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 32 * 32; i++) {
            image.getRaster().setSample(i % 32, i / 32, 0, i % 256);
        }
        write(image, "png");

        byte[] pixels = load(Loading.GREY).image(0);
        for (int i = 0; i < 32 * 32; i++) {
            assertEquals((byte) i, pixels[i]);
        }
    }

    @Test
    void greyPngWithSixteenBitsLosesOnlyTheLowerHalf() throws Exception {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 32 * 32; i++) {
            image.getRaster().setSample(i % 32, i / 32, 0, i * 64);
        }
        write(image, "png");

        byte[] pixels = load(Loading.GREY).image(0);
        for (int i = 0; i < 32 * 32; i++) {
            assertEquals(Math.round(i * 64 / 257.0), pixels[i] & 0xFF);
        }
    }

    @Test
    void colourPngWithSixteenBitsIsRead() throws Exception {
        ComponentColorModel colours =
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        true,
                        false,
                        Transparency.TRANSLUCENT,
                        DataBuffer.TYPE_USHORT);
        WritableRaster raster = colours.createCompatibleWritableRaster(32, 32);
        for (int i = 0; i < 32 * 32; i++) {
            raster.setPixel(i % 32, i / 32, new int[] {0xFFFF, 0x8080, 0x0101, 0xFFFF});
        }
        write(new BufferedImage(colours, raster, false, null), "png");

        assertEquals(0xFFFF8001, load(COLOUR).pictures(0).argb(0, 3, 3));
    }

    @Test
    void blackAndWhiteBitsAreBlackAndWhite() throws Exception {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_BINARY);
        image.getRaster().setSample(1, 0, 0, 1);
        write(image, "png");

        byte[] pixels = load(Loading.GREY).image(0);
        assertEquals(0, pixels[0]);
        assertEquals((byte) 255, pixels[1]);
    }

    @Test
    void plainAndSixteenBitNetpbmAreRead() throws Exception {
        StringBuilder plain = new StringBuilder("P2\n# a comment\n32 32\n255\n");
        for (int i = 0; i < 32 * 32; i++) {
            plain.append(i % 256).append('\n');
        }
        Files.writeString(folder.resolve("a.pgm"), plain);
        Loading.write(
                folder.resolve("b.pgm"),
                out -> {
                    out.writeBytes("P5\n32 32\n65535\n");
                    for (int i = 0; i < 32 * 32; i++) {
                        out.writeShort(i % 256 * 257);
                    }
                });

        ImageSet set = load(Loading.GREY);
        assertEquals(2, set.size());
        for (int i = 0; i < 32 * 32; i++) {
            assertEquals((byte) i, set.image(0)[i]);
            assertEquals((byte) i, set.image(1)[i]);
        }
    }

    @Test
    void contentCountsNotTheName() throws Exception {
        write(Quadrants.of(32, 32, BufferedImage.TYPE_INT_RGB), "png");
        Files.move(folder.resolve("a.png"), folder.resolve("a.txt"));

        assertEquals(1, load(COLOUR).size());
    }

    @Test
    void firstPictureOfAnAnimationIsTaken() throws Exception {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out =
                ImageIO.createImageOutputStream(folder.resolve("a.gif").toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
                writer.writeToSequence(new IIOImage(Quadrants.of(32, 32, type), null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }

        ImageSet set = load(COLOUR);
        assertEquals(1, set.size());
        Quadrants.assertColours(set, 0, 0, RED, GREEN, BLUE, WHITE);
    }

    private void write(BufferedImage image, String format) throws IOException {
        assertTrue(ImageIO.write(image, format, folder.resolve("a." + format).toFile()));
    }

    private ImageSet load(Preparation preparation) throws LabException {
        return new ChosenFiles(folder).load(preparation, LoadProgress.UNWATCHED);
    }
}
