package dcganlab.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.exchange.AnimatedGif.Frame;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Films, read back from GIF and played frame by frame.
class AnimatedGifTest {
    private static final int WIDTH = 40;
    private static final int HEIGHT = 30;
    private static final int GREY = 0xF6F8FA;

    @TempDir Path folder;

    @Test
    void aFilmOfFewColoursIsKeptToTheLastBit() throws Exception {
        int[] first = filled(GREY);
        int[] second = first.clone();
        Arrays.fill(second, 5 * WIDTH + 7, 5 * WIDTH + 11, 0x0969DA);
        int[] third = second.clone();
        third[WIDTH * HEIGHT - 1] = 0x123456;
        third[5 * WIDTH + 7] = GREY;

        List<Shown> film =
                played(new Frame(first, 10), new Frame(second, 200), new Frame(third, 7));

        assertEquals(List.of(10, 200, 7), film.stream().map(Shown::centiseconds).toList());
        assertArrayEquals(first, film.get(0).rgb());
        assertArrayEquals(second, film.get(1).rgb());
        assertArrayEquals(third, film.get(2).rgb());
    }

    @Test
    void aFrameHoldsOnlyWhatChanges() throws Exception {
        int[] first = filled(GREY);
        int[] second = first.clone();
        second[5 * WIDTH + 7] = 0;
        second[8 * WIDTH + 9] = 0;
        List<Shown> film = played(new Frame(first, 10), new Frame(second, 10));
        assertEquals(List.of(0, 0, WIDTH, HEIGHT), film.get(0).place());
        assertEquals(List.of(7, 5, 3, 4), film.get(1).place());
    }

    @Test
    void framesThatAreAlikeAreOneThatStaysLonger() throws Exception {
        int[] still = filled(GREY);
        int[] other = filled(0xFF000000 | 1); // What stands above the colour is ignored.
        List<Shown> film =
                played(
                        new Frame(still, 10),
                        new Frame(still.clone(), 20),
                        new Frame(other, 5),
                        new Frame(filled(1), 6));
        assertEquals(List.of(30, 11), film.stream().map(Shown::centiseconds).toList());
    }

    /// 255 colours stand for a thousand; flat parts, such as a window's, stay as they are.
    @Test
    void manyColoursComeNearAndFlatOnesStay() throws Exception {
        int[] first = filled(GREY);
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            first[i] = random.nextInt(1 << 24);
        }
        int[] shown = played(new Frame(first, 10)).getFirst().rgb();
        double worst = 0;
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            if (i >= 1000) {
                assertEquals(GREY, shown[i]);
            }
            double far = distance(first[i], shown[i]);
            worst = Math.max(worst, far);
            sum += far;
        }
        assertTrue(worst < 64, () -> "far from its colour");
        assertTrue(sum / 1000 < 20, "far from their colours");
    }

    @Test
    void itBeginsAgainAtItsEnd() throws Exception {
        Path file = folder.resolve("again.gif");
        AnimatedGif.write(file, WIDTH, HEIGHT, List.of(new Frame(filled(GREY), 10)));
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(text.startsWith("GIF89a"));
        assertTrue(text.contains("NETSCAPE2.0\u0003\u0001\u0000\u0000\u0000"));
    }

    @Test
    void whatIsNoFilmIsRefused() {
        Path file = folder.resolve("none.gif");
        Frame small = new Frame(new int[3], 10);
        assertThrows(
                IllegalArgumentException.class,
                () -> AnimatedGif.write(file, WIDTH, HEIGHT, List.of(small)));
        assertThrows(
                IllegalArgumentException.class,
                () -> AnimatedGif.write(file, WIDTH, HEIGHT, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Frame(new int[3], 0));
        assertTrue(Files.notExists(file));
        Path nowhere = folder.resolve("nowhere/film.gif");
        assertThrows(
                LabException.class,
                () -> AnimatedGif.write(nowhere, WIDTH, HEIGHT, List.of(new Frame(filled(0), 1))));
    }

    private static int[] filled(int rgb) {
        int[] pixels = new int[WIDTH * HEIGHT];
        Arrays.fill(pixels, rgb);
        return pixels;
    }

    private static double distance(int one, int other) {
        double squares = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            squares += Math.pow((one >> shift & 0xFF) - (other >> shift & 0xFF), 2);
        }
        return Math.sqrt(squares);
    }

    /// What is on the screen, `0xRRGGBB`, for how long, and where the frame lies: left, top, width,
    /// height.
    @SuppressWarnings("ArrayRecordComponent") // Equality is never asked.
    private record Shown(int[] rgb, int centiseconds, List<Integer> place) {}

    private List<Shown> played(Frame... frames) throws LabException, IOException {
        Path file = folder.resolve("film.gif");
        AnimatedGif.write(file, WIDTH, HEIGHT, List.of(frames));
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        List<Shown> film = new ArrayList<>();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            for (int i = 0; i < reader.getNumImages(true); i++) {
                BufferedImage frame = reader.read(i);
                Element about =
                        (Element)
                                reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                List<Integer> place =
                        number(about, "ImageDescriptor", "imageLeftPosition", "imageTopPosition");
                assertEquals(
                        "doNotDispose",
                        part(about, "GraphicControlExtension").getAttribute("disposalMethod"));
                screen.createGraphics().drawImage(frame, place.get(0), place.get(1), null);
                int[] rgb = screen.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
                Arrays.setAll(rgb, at -> rgb[at] & 0xFFFFFF);
                film.add(
                        new Shown(
                                rgb,
                                number(about, "GraphicControlExtension", "delayTime").getFirst(),
                                List.of(
                                        place.get(0),
                                        place.get(1),
                                        frame.getWidth(),
                                        frame.getHeight())));
            }
        } finally {
            reader.dispose();
        }
        return film;
    }

    private static List<Integer> number(Element about, String part, String... names) {
        return Arrays.stream(names)
                .map(name -> Integer.valueOf(part(about, part).getAttribute(name)))
                .toList();
    }

    private static Element part(Element about, String name) {
        return (Element) about.getElementsByTagName(name).item(0);
    }
}
