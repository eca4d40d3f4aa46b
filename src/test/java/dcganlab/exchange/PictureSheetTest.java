package dcganlab.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.GridLayout;
import dcganlab.model.LabException;
import dcganlab.model.Language;
import dcganlab.model.Pictures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import javax.imageio.ImageIO;

/// Sheets of pictures, read back from PNG pixel by pixel.
class PictureSheetTest {
    private static final int BACKGROUND = 0x336699;

    @TempDir Path folder;

    @Test
    void everyPixelOfTheSheetIsRight() throws Exception {
        Pictures pictures = random(3, 3, 5);
        GridLayout layout = new GridLayout(2, 2, 3, 4);
        BufferedImage image = written(new PictureSheet(pictures, layout, BACKGROUND, List.of()));

        assertEquals(4 + 15 + 4 + 15 + 4, image.getWidth());
        assertEquals(image.getWidth(), image.getHeight());
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                assertEquals(expected(pictures, x, y), image.getRGB(x, y), x + ", " + y);
            }
        }
    }

    private static int expected(Pictures pictures, int x, int y) {
        int column = (x - 4) / 19;
        int row = (y - 4) / 19;
        int inX = (x - 4) % 19;
        int inY = (y - 4) % 19;
        int picture = row * 2 + column;
        boolean inside = x >= 4 && y >= 4 && inX < 15 && inY < 15 && column < 2 && row < 2;
        return inside && picture < pictures.count()
                ? pictures.argb(picture, inX / 3, inY / 3)
                : 0xFF000000 | BACKGROUND;
    }

    @Test
    void onePictureIsEnlargedByAWholeNumber() throws Exception {
        Pictures pictures = random(2, 1, 4);
        BufferedImage image = written(PictureSheet.single(pictures, 1, 5));
        assertEquals(20, image.getWidth());
        assertEquals(20, image.getHeight());
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 20; x++) {
                assertEquals(pictures.argb(1, x / 5, y / 5), image.getRGB(x, y));
            }
        }
    }

    @Test
    void aCaptionStandsBelowThePicturesAndLeavesThemAsTheyWere() throws Exception {
        Pictures pictures = random(4, 3, 32);
        GridLayout layout = new GridLayout(1, 4, 2, 2);
        BufferedImage plain = written(new PictureSheet(pictures, layout, BACKGROUND, List.of()));
        BufferedImage captioned =
                written(new PictureSheet(pictures, layout, BACKGROUND, List.of("Step 500")));
        assertEquals(plain.getWidth(), captioned.getWidth());
        int inked = 0;
        for (int y = 0; y < captioned.getHeight(); y++) {
            for (int x = 0; x < captioned.getWidth(); x++) {
                if (y < plain.getHeight()) {
                    assertEquals(plain.getRGB(x, y), captioned.getRGB(x, y));
                } else if (captioned.getRGB(x, y) != (0xFF000000 | BACKGROUND)) {
                    inked++;
                }
            }
        }
        assertTrue(inked > 50, inked + " pixels of text");
    }

    @Test
    void aLongCaptionIsBrokenBetweenWords() throws Exception {
        int one = height(List.of("word"));
        int many = height(List.of("word ".repeat(20).strip()));
        assertTrue(many > one + 30, one + " and " + many);
    }

    @Test
    void aLongCaptionIsBrokenWhereJapaneseAllowsIt() throws Exception {
        int one = height(List.of("損失"));
        int many = height(List.of("最後の50ステップの平均。".repeat(6)));
        assertTrue(many > one + 30, one + " and " + many);
    }

    @Test
    void wordsAreDrawnInALanguageThatTheSystemHasLettersFor() {
        Language drawn =
                new Font(Font.SANS_SERIF, Font.PLAIN, 12).canDisplayUpTo("生成器シードの") < 0
                        ? Language.JAPANESE
                        : Language.ENGLISH;
        assertEquals(
                drawn.texts().of("model.sideDistance"),
                DrawnTexts.of(Language.JAPANESE.texts()).of("model.sideDistance"));
        assertEquals(Locale.ENGLISH, DrawnTexts.of(Language.ENGLISH.texts()).locale());
    }

    private int height(List<String> caption) throws Exception {
        GridLayout layout = new GridLayout(1, 1, 4, 0);
        return written(new PictureSheet(random(1, 1, 32), layout, 0, caption)).getHeight();
    }

    @Test
    void aSheetLargerThanAnyScreenComesOutWhole() throws Exception {
        Pictures pictures = random(600, 3, 4);
        GridLayout layout = new GridLayout(1, 600, 16, 1);
        BufferedImage image = written(new PictureSheet(pictures, layout, BACKGROUND, List.of()));
        assertEquals(600 * 65 + 1, image.getWidth());
        for (int x = 0; x < image.getWidth(); x++) {
            int inX = (x - 1) % 65;
            int expected =
                    x == 0 || inX == 64
                            ? 0xFF000000 | BACKGROUND
                            : pictures.argb((x - 1) / 65, inX / 16, 2);
            assertEquals(expected, image.getRGB(x, 1 + 2 * 16 + 5), "at " + x);
        }
    }

    @Test
    void aSheetWrittenRowByRowIsNoLargerThanByJavasOwnWriter() throws Exception {
        Pictures pictures = random(16, 3, 16);
        BufferedImage image =
                written(new PictureSheet(pictures, new GridLayout(4, 4, 4, 2), 0, List.of()));
        File other = folder.resolve("other.png").toFile();
        ImageIO.write(image, "png", other);
        long length = folder.resolve("sheet.png").toFile().length();
        assertTrue(length <= other.length(), length + " and " + other.length() + " bytes");
    }

    @Test
    void aSheetIsNotWrittenOverAFolder() {
        PictureSheet sheet = PictureSheet.single(random(1, 1, 4), 0, 1);
        assertThrows(LabException.class, () -> sheet.writePng(folder));
    }

    private BufferedImage written(PictureSheet sheet) throws Exception {
        Path file = folder.resolve("sheet.png");
        sheet.writePng(file);
        return ImageIO.read(file.toFile());
    }

    private static Pictures random(int count, int channels, int size) {
        byte[] pixels = new byte[count * channels * size * size];
        new Random(5).nextBytes(pixels);
        return new Pictures(count, channels, size, pixels);
    }
}
