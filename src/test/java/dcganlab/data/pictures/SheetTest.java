package dcganlab.data.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;
import dcganlab.model.Texts;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// Sheets of sprites are recognised and cut.
class SheetTest {
    private final Random random = new Random(4);
    @TempDir Path folder;
    private Path sheet;

    @BeforeEach
    void sheetOfDigits() throws Exception {
        sheet = folder.resolve("sheet.png");
        Files.write(sheet, Loading.resource("cases/27-sheet-of-28x28.png"));
    }

    @Test
    void sheetIsRecognisedAndTheSizeOfItsTilesNamed() throws Exception {
        ImageSet set = Loading.grey(new ChosenFiles(sheet));

        assertEquals(1, set.size());
        assertEquals(28, set.tileSides().getFirst());
        assertTrue(
                remarks(set).getFirst().contains("28 x 28 pixels each"), remarks(set).toString());
    }

    @Test
    void tilesComeInReadingOrder() throws Exception {
        BufferedImage image = new BufferedImage(96, 64, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 32 * 32; k++) {
                image.getRaster()
                        .setSample(i % 3 * 32 + k % 32, i / 3 * 32 + k / 32, 0, k < 9 ? 99 : i);
            }
        }
        Files.write(sheet, Loading.png(image));

        ImageSet set = Loading.grey(new ChosenFiles(sheet, "", 32));

        assertEquals(6, set.size());
        for (int i = 0; i < 6; i++) {
            assertEquals(i, set.image(i)[1000]);
        }
        assertEquals(List.of(), set.tileSides());
    }

    @Test
    void emptyTilesAtTheEndAndTheRimAreLeftOutAndSaid() throws Exception {
        BufferedImage image = new BufferedImage(100, 64, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < 32 * 32; i++) {
            image.setRGB(64 + i % 32, i / 32, 0xFF000000 | i);
        }
        Files.write(sheet, Loading.png(image));

        ImageSet set = Loading.colour(new ChosenFiles(sheet, "", 32));

        assertEquals(3, set.size(), "an empty tile between others stays");
        assertTrue(
                remarks(set).contains("3 empty tiles at the end of a sheet are left out."),
                remarks(set).toString());
        assertTrue(
                remarks(set).getLast().contains("of one colour")
                        || remarks(set).stream().anyMatch(r -> r.contains("a multiple of 32")),
                remarks(set).toString());
    }

    @Test
    void sheetsOfAFolderAreOneSet() throws Exception {
        Files.write(folder.resolve("other.png"), Loading.resource("cases/27-sheet-of-28x28.png"));
        int inOne = Loading.grey(new ChosenFiles(sheet, "", 28)).size();

        ImageSet set = Loading.grey(new ChosenFiles(folder, "", 28));

        assertEquals(2 * inOne, set.size());
        assertArrayEquals(set.image(3), set.image(inOne + 3));
    }

    @Test
    void imageSmallerThanATileIsSkipped() throws Exception {
        Files.write(folder.resolve("small.png"), Loading.square(1));

        ImageSet set = Loading.grey(new ChosenFiles(folder, "", 56));

        assertEquals(
                Map.of("small.png", "It has 32 x 32 pixels: less than a tile of 56 x 56."),
                Loading.reasons(set));
    }

    @Test
    void smoothAndNoisyPicturesAreNoSheets() throws Exception {
        BufferedImage smooth = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        BufferedImage noise = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 256 * 256; i++) {
            int x = i % 256;
            int y = i / 256;
            int wave = (int) (127 + 100 * Math.sin(x / 40.0) * Math.cos(y / 25.0));
            smooth.setRGB(x, y, wave * 0x010101);
            noise.setRGB(x, y, random.nextInt());
        }
        for (BufferedImage image : List.of(smooth, noise)) {
            Files.write(sheet, Loading.png(image));
            assertEquals(List.of(), Loading.grey(new ChosenFiles(sheet)).tileSides());
        }
    }

    private static List<String> remarks(ImageSet set) {
        return set.remarks().stream().map(new Texts(Locale.ENGLISH)::of).toList();
    }
}
