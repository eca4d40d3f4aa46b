package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import javax.imageio.ImageIO;

class DataCommandTest {
    @TempDir Path folder;

    @BeforeEach
    void folderWithTwoClassesAndANote() throws Exception {
        for (int i = 0; i < 6; i++) {
            Path place = folder.resolve(i < 4 ? "cats" : "dogs");
            Files.createDirectories(place);
            image(place.resolve(i + ".png"), 51 * i);
        }
        Files.writeString(folder.resolve("cats/note.txt"), "nothing to see");
    }

    @Test
    void jsonSaysWhatWouldBeLearnt() {
        CliRun run =
                CliRun.of("data", folder.toString(), "--channels", "1", "--batch", "4", "--json");

        assertEquals(0, run.code(), run.err());
        JsonObject json = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(6, json.get("count").getAsInt());
        assertEquals(2, json.get("classes").getAsInt());
        assertEquals("{\"cats\":4,\"dogs\":2}", json.get("class_sizes").toString());
        assertEquals(32, json.get("image_size").getAsInt());
        assertEquals(1, json.get("channels").getAsInt());
        assertEquals(0, json.get("min").getAsDouble());
        assertEquals(1, json.get("max").getAsDouble());
        assertEquals(0.5, json.get("mean").getAsDouble());
        assertEquals(1, json.get("skipped").getAsInt());
        assertEquals("{\"Not an image.\":1}", json.get("skipped_by_reason").toString());
        assertEquals("image files", json.get("kind").getAsString());
        assertTrue(json.has("remarks"));
    }

    @Test
    void linesSayItToAPerson() {
        CliRun run = CliRun.of("data", folder.toString(), "--image-size", "64", "--channels", "1");

        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("image files, 6 images"), run.out());
        assertTrue(run.out().contains("64 x 64, grey"), run.out());
        assertTrue(run.out().contains("2: cats (4), dogs (2)"), run.out());
        assertTrue(run.out().contains("one file: Not an image."), run.out());
        assertTrue(run.out().contains("or choose a batch of 4."), run.out());
    }

    @Test
    void sheetShowsTheImagesAsTheyWouldBeLearnt() throws Exception {
        Path sheet = folder.resolve("sheet.png");

        CliRun run = CliRun.of("data", folder.toString(), "--sheet", sheet.toString());

        assertEquals(0, run.code(), run.err());
        BufferedImage drawn = ImageIO.read(sheet.toFile());
        // Six pictures side by side, each 128 wide, with gaps of 4 around.
        assertEquals(6 * 132 + 4, drawn.getWidth());
        assertEquals(132 + 4, drawn.getHeight());
        assertEquals(new Color(51 * 5, 51 * 5, 51 * 5).getRGB(), drawn.getRGB(5 * 132 + 64, 64));
    }

    @Test
    void amongSeveralSetsOneIsChosenByAnOption() throws Exception {
        for (String name : new String[] {"A", "B"}) {
            Path set = Files.createDirectories(folder.resolve("sets").resolve(name));
            byte[] header = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 8, 0, 0, 0, 8};
            Files.write(set.resolve("train-images-idx3-ubyte"), Arrays.copyOf(header, 16 + 2 * 64));
        }
        Path sets = folder.resolve("sets");

        CliRun run = CliRun.of("data", sets.toString());

        assertEquals(1, run.code());
        assertTrue(run.err().contains("Choose one of them. For example: --part \"A\"."), run.err());
        CliRun chosen = CliRun.of("data", sets.toString(), "--part", "A");
        assertEquals(0, chosen.code(), chosen.err());
    }

    @Test
    void sheetIsAPng() {
        CliRun run = CliRun.of("data", folder.toString(), "--sheet", "sheet.jpg");

        assertEquals(2, run.code());
        assertTrue(run.err().contains("ends in .png"), run.err());
    }

    @Test
    void whatCannotBeReadFails() {
        CliRun run = CliRun.of("data", folder.resolve("birds").toString());

        assertEquals(1, run.code());
        assertTrue(run.err().contains("It does not exist."), run.err());
    }

    private static void image(Path file, int grey) throws Exception {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(grey, grey, grey));
        pen.fillRect(0, 0, 8, 8);
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
