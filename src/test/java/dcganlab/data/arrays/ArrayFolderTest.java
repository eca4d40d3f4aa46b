package dcganlab.data.arrays;

import static dcganlab.data.NumpyFiles.array;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.data.ChosenFiles;
import dcganlab.data.FoundSet;
import dcganlab.data.ImageSet;
import dcganlab.data.Load;
import dcganlab.data.LoadProgress;
import dcganlab.data.Loading;
import dcganlab.data.NumpyFiles;
import dcganlab.data.tree.FileTree;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a folder are understood together.
class ArrayFolderTest {
    private static final int PLANE = 32 * 32;

    @TempDir Path folder;

    @Test
    void imagesAndLabelsMayLieInArchivesOfTheirOwn() throws Exception {
        npz("kmnist-test-imgs", Map.of("arr_0", images(2, 100)));
        npz("kmnist-test-labels", Map.of("arr_0", array("|u1", "(2,)", 2, i -> 9)));
        npz("kmnist-train-imgs", Map.of("arr_0", images(4, 60)));
        npz("kmnist-train-labels", Map.of("arr_0", array("|u1", "(4,)", 4, i -> i)));

        ImageSet set = load(folder);

        assertEquals(4, set.size());
        assertEquals(3, set.label(3));
        assertEquals(
                Map.of(
                        "kmnist-test-imgs.npz", "Kept for testing.",
                        "kmnist-test-labels.npz", "Kept for testing."),
                Loading.reasons(set));
        assertEquals(4, load(folder.resolve("kmnist-train-imgs.npz")).classes().size());
    }

    @Test
    void trainingArraysAreTakenWhateverComesFirst() throws Exception {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("testX", images(2, 100));
        arrays.put("testY", array("<i8", "(2,)", 2, i -> 5));
        arrays.put("trainX", images(4, 60));
        arrays.put("trainY", array("<i8", "(4,)", 4, i -> i % 2));
        Path file = npz("a", arrays);

        ImageSet set = Loading.grey(new ChosenFiles(file));

        assertEquals(4, set.size());
        assertEquals(List.of("0", "1"), set.classes());
        assertEquals(
                List.of(
                        "Ignored in the same file: testX (2, 32, 32).",
                        "One of 2 test images that were compared is among the images to learn from"
                                + " as well. Tests with them would show nothing: remove them from"
                                + " one side."),
                Loading.remarks(set));
    }

    @Test
    void arraysWithoutNamesAreToldByTheirShapes() throws Exception {
        Map<String, byte[]> arrays = new LinkedHashMap<>();
        arrays.put("arr_0", images(4, 60));
        arrays.put("arr_1", array("<i8", "(4,)", 4, i -> i));

        assertEquals(2, load(npz("a", arrays)).label(2));
    }

    @Test
    void filesOfOneSetWithoutLabelsAreItsClasses() throws Exception {
        write("full_numpy_bitmap_apple.npy", array("|u1", "(3, 1024)", 3 * PLANE, i -> i % 256));
        write(
                "full_numpy_bitmap_hot air balloon.npy",
                array("|u1", "(2, 1024)", 2 * PLANE, i -> i % 256));

        ImageSet set = load(folder);

        assertEquals(5, set.size());
        assertEquals(List.of("apple", "hot air balloon"), set.classes());
        assertEquals(0, set.label(2));
        assertEquals(1, set.label(3));
    }

    @Test
    void filesOfOnePictureEachAreASet() throws Exception {
        write("000.npy", array("|u1", "(32, 32, 3)", 3 * PLANE, i -> i % 256));
        write("001.npy", array("|u1", "(3, 40, 48)", 3 * 40 * 48, i -> 66));

        ImageSet set = load(folder);

        assertEquals(2, set.size());
        assertEquals(66, set.image(1)[100]);
        assertEquals(List.of(), set.classes());
    }

    @Test
    void foldersOfSuchFilesAreClasses() throws Exception {
        for (String animal : List.of("cats", "dogs")) {
            Files.createDirectory(folder.resolve(animal));
            write(animal + "/1.npy", array("|u1", "(32, 32)", PLANE, i -> i % 256));
            write(animal + "/2.npy", array("|u1", "(32, 32)", PLANE, i -> i % 256));
        }

        ImageSet set = load(folder);

        assertEquals(4, set.size());
        assertEquals(List.of("cats", "dogs"), set.classes());
        assertEquals(1, set.label(2));
    }

    @Test
    void packedTwinIsReadOnce() throws Exception {
        write("x.npy", images(4, 60));
        Loading.pack(folder.resolve("x.npy"), folder.resolve("x.npy.gz"));

        ImageSet set = load(folder);

        assertEquals(4, set.size());
        assertEquals(Map.of("x.npy.gz", "The same as x.npy, packed."), Loading.reasons(set));
    }

    @Test
    void eachSetOfAFolderHasANameOfItsOwn() throws Exception {
        write("cats-train-images.npy", images(4, 60));
        write("cats-test-images.npy", images(5, 60));
        write("dogs-train-images.npy", images(2, 60));

        try (FileTree tree = FileTree.of(folder, new Load(LoadProgress.UNWATCHED))) {
            assertEquals(
                    List.of("cats", "dogs", "cats-test"),
                    new ArrayFormat()
                            .among(tree.files(), tree, new HashMap<>()).stream()
                                    .map(FoundSet::name)
                                    .toList());
        }
    }

    @Test
    void labelsAreReadInEveryFormThatPeopleUse() throws Exception {
        for (byte[] labels :
                List.of(
                        array("<f8", "(4,)", 4, i -> i % 3),
                        array("<f4", "(4, 1)", 4, i -> i % 3),
                        array("|u1", "(1, 4)", 4, i -> i % 3),
                        array("<f4", "(4, 3)", 12, i -> i % 3 == i / 3 % 3 ? 1 : 0),
                        array("<i8", "(4,)", 4, i -> i % 3 + 1))) {
            ImageSet set = load(npz("a", Map.of("x_train", images(4, 60), "y_train", labels)));
            assertEquals(3, set.classes().size());
            for (int i = 0; i < 4; i++) {
                assertEquals(i % 3, set.label(i));
            }
        }
    }

    @Test
    void labelsFromOneKeepTheirNumbersAsNames() throws Exception {
        Path file =
                npz("a", Map.of("x", images(4, 60), "y", array("|u1", "(4,)", 4, i -> i % 3 + 1)));

        assertEquals(List.of("1", "2", "3"), load(file).classes());
    }

    private static byte[] images(int count, int step) throws Exception {
        return array(
                "|u1",
                "(%d, 32, 32)".formatted(count),
                count * PLANE,
                i -> i % 200 + i / PLANE % 2 * step / 2);
    }

    private void write(String name, byte[] bytes) throws Exception {
        Files.write(folder.resolve(name), bytes);
    }

    private Path npz(String name, Map<String, byte[]> arrays) throws Exception {
        return NumpyFiles.npz(folder.resolve(name + ".npz"), arrays);
    }

    private static ImageSet load(Path path) throws Exception {
        return Loading.colour(new ChosenFiles(path));
    }
}
