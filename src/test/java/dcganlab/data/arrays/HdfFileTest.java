package dcganlab.data.arrays;

import static dcganlab.data.Loading.assertRefused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Load;
import dcganlab.data.LoadProgress;
import dcganlab.data.Loading;
import dcganlab.data.tree.FileOnDisk;
import dcganlab.data.tree.Zip;
import dcganlab.model.LabException;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Arrays in HDF5 files are read by the same rules as all others.
class HdfFileTest {
    private static final int COUNT = 5;

    @TempDir Path folder;

    @Test
    void imagesAndLabelsAreFoundByTheirNames() throws Exception {
        ImageSet set = Loading.colour(new ChosenFiles(written()));

        assertEquals(COUNT, set.size());
        assertEquals(List.of("0", "1"), set.classes());
        assertEquals(1, set.label(3));
        assertEquals((byte) (4 * 20 + 9 * 3 + 2), set.image(4)[(2 * 32 + 9) * 32 + 31]);
        assertEquals("HDF5, int32 [5, 32, 32, 3]", Loading.kind(set));
    }

    @Test
    void fileInAnArchiveIsReadInPlace() throws Exception {
        Path zip = folder.resolve("a.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("data.h5"));
            Files.copy(written(), out);
            out.closeEntry();
        }

        try (Zip tree = Zip.of(FileOnDisk.chosen(zip))) {
            ImageSet set =
                    new ArrayFormat()
                            .among(tree.files(), tree, new HashMap<>())
                            .getFirst()
                            .load(Loading.COLOUR, new Load(LoadProgress.UNWATCHED));
            assertEquals(COUNT, set.size());
            assertEquals(1, set.label(3));
        }
    }

    @Test
    void weightsOfANetworkAreSaidToBeSuch() throws Exception {
        Path file = folder.resolve("model.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putGroup("model_weights").putDataset("kernel", new float[784][128]);
        }

        assertRefused(file, "It holds the weights of a network, not images.");
    }

    @Test
    void cutFileIsRefused() throws Exception {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));

        LabException refused =
                assertThrows(LabException.class, () -> Loading.colour(new ChosenFiles(file)));
        assertTrue(Loading.text(refused).startsWith("Cannot read " + file), Loading.text(refused));
    }

    @Test
    void damageEndsInAReasonOrInImages() throws Exception {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int k = 0; k < 6; k++) {
                damaged[8 + random.nextInt(2000)] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            try {
                assertEquals(COUNT, Loading.colour(new ChosenFiles(file)).size());
            } catch (LabException reason) {
                assertTrue(Loading.text(reason).startsWith("Cannot read"), Loading.text(reason));
            }
        }
    }

    private Path written() {
        int[][][][] images = new int[COUNT][32][32][3];
        for (int n = 0; n < COUNT; n++) {
            for (int y = 0; y < 32; y++) {
                for (int x = 0; x < 32; x++) {
                    for (int c = 0; c < 3; c++) {
                        images[n][y][x][c] = n * 20 + y * 3 + c;
                    }
                }
            }
        }
        Path file = folder.resolve("train_catvnoncat.h5");
        try (WritableHdfFile hdf = HdfFile.write(file)) {
            hdf.putDataset("train_set_x", images);
            hdf.putDataset("train_set_y", new long[] {0, 1, 0, 1, 0});
            hdf.putDataset("list_classes", new int[] {7, 8});
        }
        return file;
    }
}
