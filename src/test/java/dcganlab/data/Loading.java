package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dcganlab.model.Fit;
import dcganlab.model.LabException;
import dcganlab.model.Texts;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import javax.imageio.ImageIO;

/// What the tests of loading have in common.
public final class Loading {
    public static final Preparation COLOUR = new Preparation(32, 3, Fit.CROP, 0xFFFFFF);
    public static final Preparation GREY = new Preparation(32, 1, Fit.CROP, 0xFFFFFF);

    private Loading() {}

    public static ImageSet colour(ImageSource source) throws LabException {
        return source.load(COLOUR, LoadProgress.UNWATCHED);
    }

    public static ImageSet grey(ImageSource source) throws LabException {
        return source.load(GREY, LoadProgress.UNWATCHED);
    }

    public static String text(LabException e) {
        return new Texts(Locale.ENGLISH).of(e.reason());
    }

    /// Why each skipped file was skipped, in English.
    public static Map<String, String> reasons(ImageSet set) {
        return set.skipped().stream()
                .collect(
                        Collectors.toMap(
                                Skipped::file, s -> new Texts(Locale.ENGLISH).of(s.reason())));
    }

    /// What is remarked on a set, in English.
    public static List<String> remarks(ImageSet set) {
        return set.remarks().stream().map(new Texts(Locale.ENGLISH)::of).toList();
    }

    public static String kind(ImageSet set) {
        return new Texts(Locale.ENGLISH).of(set.kind());
    }

    /// Expects a file to be refused when it is chosen by itself.
    public static void assertRefused(Path file, String reason) {
        LabException refused =
                assertThrows(LabException.class, () -> colour(new ChosenFiles(file)));
        assertEquals("Cannot read %s: %s".formatted(file, reason), text(refused));
    }

    public static byte[] resource(String name) throws IOException {
        try (InputStream in = Loading.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    public static void write(Path file, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        content.writeTo(new DataOutputStream(bytes));
        Files.write(file, bytes.toByteArray());
    }

    public static void pack(Path from, Path to) throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
            Files.copy(from, out);
        }
    }

    /// A picture with something to see, as PNG; pictures of different numbers differ.
    public static byte[] square(int number) throws IOException {
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 32; i++) {
            image.setRGB(i % 32, i / 32, i < 512 ? number << 12 | 0x55 : 0xFFAA00);
        }
        return png(image);
    }

    public static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    public interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }
}
