package dcganlab.data.arrays;

import static dcganlab.data.Loading.assertRefused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.LoadProgress;
import dcganlab.data.Loading;
import dcganlab.data.Preparation;
import dcganlab.model.Fit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// STL-10's binary files are read, and stand upright.
class StlFileTest {
    private static final int SIDE = 96;
    private static final int PICTURE = 3 * SIDE * SIDE;

    @TempDir Path folder;

    @Test
    void imagesStandUprightWithTheNamesOfTheirClasses() throws Exception {
        Path file = images("train_X.bin", 3 * PICTURE);
        images("unlabeled_X.bin", 2 * PICTURE);
        Files.write(folder.resolve("train_y.bin"), new byte[] {1, 10, 2});
        Files.writeString(
                folder.resolve("class_names.txt"),
                "airplane\nbird\ncar\ncat\ndeer\ndog\nhorse\nmonkey\nship\ntruck\n");

        ImageSet set = load(folder);

        assertEquals(3, set.size());
        assertEquals(10, set.classes().size());
        assertEquals("truck", set.classes().get(set.label(1)));
        assertEquals(
                "The images are stored column by column; they were turned upright.",
                Loading.remarks(set).getFirst());
        int plane = SIDE * SIDE;
        assertEquals(5, set.image(0)[2 * plane + 7 * SIDE + 5], "blue, row 7, column 5");
        assertEquals(3, load(file).size());
    }

    @Test
    void fileThatEndsInAnImageIsRefused() throws Exception {
        assertRefused(
                images("train_X.bin", 2 * PICTURE + 500),
                "It ends after 2 of 3 images. Copy or download it again.");
    }

    private static ImageSet load(Path path) throws Exception {
        return new ChosenFiles(path)
                .load(new Preparation(SIDE, 3, Fit.CROP, 0), LoadProgress.UNWATCHED);
    }

    /// The number of its column in each pixel, and something bright.
    private Path images(String name, int bytes) throws IOException {
        byte[] pixels = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            pixels[i] = (byte) (i % SIDE == 50 ? 255 : i / SIDE % SIDE);
        }
        return Files.write(folder.resolve(name), pixels);
    }
}
