package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.model.DataChoice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class CifarFileTest {
    @TempDir Path folder;

    @Test
    void allTrainingBatchesOfTheFolderAreRead() throws Exception {
        batch("data_batch_1.bin", 100, 0);
        batch("data_batch_2.bin", 50, 100);
        batch("test_batch.bin", 10, 0);
        Files.writeString(
                folder.resolve("batches.meta.txt"),
                "airplane\nautomobile\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n\n");
        Files.writeString(folder.resolve("readme.html"), "<html>");

        ImageSet set = open(folder);

        assertEquals(150, set.size());
        assertEquals(10, set.classes().size());
        assertEquals("truck", set.classes().get(9));
        for (int i = 0; i < 150; i++) {
            assertEquals(i % 10, set.label(i));
            assertEquals((byte) i, set.image(i)[5]);
            assertEquals((byte) (i + 1), set.image(i)[1024 + 5]);
            assertEquals((byte) (i + 2), set.image(i)[2048 + 5]);
        }
        assertEquals(
                Map.of(
                        "test_batch.bin", "Kept for testing.",
                        "readme.html", "Not part of the set."),
                Loading.reasons(set));
    }

    @Test
    void classesWithoutNamesHaveNumbers() throws Exception {
        Path file = batch("data_batch_1.bin", 30, 0);

        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), open(file).classes());
    }

    @Test
    void fineLabelsOfTheHundredClassesAreTaken() throws Exception {
        Loading.write(
                folder.resolve("train.bin"),
                out -> {
                    for (int i = 0; i < 70; i++) {
                        out.writeByte(i % 20);
                        out.writeByte(i + 30);
                        byte[] image = new byte[3072];
                        image[0] = (byte) i;
                        out.write(image);
                    }
                });
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            names.append("thing").append(i).append('\n');
        }
        Files.writeString(folder.resolve("fine_label_names.txt"), names);

        ImageSet set = open(folder);

        assertEquals(70, set.size());
        assertEquals(69, set.image(69)[0]);
        assertEquals("thing99", set.classes().get(set.label(69)));
    }

    private static ImageSet open(Path path) throws Exception {
        return Loading.colour(
                ImageSources.open(DataChoice.at(path.toString()), ImageSourcesTest::noPortraits));
    }

    private Path batch(String name, int count, int first) throws IOException {
        Path file = folder.resolve(name);
        Loading.write(
                file,
                out -> {
                    for (int i = first; i < first + count; i++) {
                        out.writeByte(i % 10);
                        for (int k = 0; k < 3072; k++) {
                            out.writeByte(i + k / 1024);
                        }
                    }
                });
        return file;
    }
}
