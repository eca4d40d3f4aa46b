package dcganlab.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What is learnt from where a folder has several things to learn from.
class ChoiceAmongSetsTest {
    @TempDir Path folder;

    @Test
    void setIsFoundBelowTheFolderThatWasChosen() throws Exception {
        idx("MNIST/raw/train-images-idx3-ubyte", 3);
        idx("MNIST/raw/t10k-images-idx3-ubyte", 2);

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(3, set.size());
        assertEquals(List.of(), set.parts());
        assertEquals(
                Map.of("MNIST/raw/t10k-images-idx3-ubyte", "Kept for testing."),
                Loading.reasons(set));
    }

    @Test
    void severalSetsAreNamedByTheirFoldersToChooseFrom() throws Exception {
        idx("FashionMNIST/raw/train-images-idx3-ubyte", 4);
        idx("MNIST/raw/train-images-idx3-ubyte", 3);
        idx("MNIST/raw/t10k-images-idx3-ubyte", 2);

        SeveralSetsException several =
                assertThrows(
                        SeveralSetsException.class, () -> Loading.grey(new ChosenFiles(folder)));
        assertEquals(List.of("FashionMNIST/raw", "MNIST/raw"), several.parts());
        assertEquals(
                "%s has several sets of images: FashionMNIST/raw, MNIST/raw. Choose one of them."
                        .formatted(folder),
                Loading.text(several));

        ImageSet set = Loading.grey(part("MNIST/raw"));
        assertEquals(3, set.size());
        assertEquals(several.parts(), set.parts());
        assertEquals(
                "A set of its own, FashionMNIST/raw, which can be chosen instead.",
                Loading.reasons(set).get("FashionMNIST/raw/train-images-idx3-ubyte"));
    }

    @Test
    void partThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
        idx("MNIST/raw/train-images-idx3-ubyte", 3);

        LabException refused =
                assertThrows(LabException.class, () -> Loading.grey(part("letters")));
        assertTrue(
                Loading.text(refused).contains("no set of images of that name. It has MNIST/raw."),
                Loading.text(refused));
    }

    @ParameterizedTest
    @ValueSource(strings = {"train-images-idx3-ubyte", "sub/train-images-idx3-ubyte"})
    void picturesAreTheSetWhateverStrayArrayLiesBesideThem(String stray) throws Exception {
        for (int i = 0; i < 20; i++) {
            Files.write(folder.resolve(i + ".png"), Loading.square(i));
        }
        idx(stray, 1);
        Files.write(folder.resolve("weights.bin"), new byte[3073]);

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(20, set.size());
        assertTrue(set.parts().contains("pictures"));
        assertEquals(2, set.skipped().size());
        assertTrue(Loading.reasons(set).getOrDefault(stray, "").startsWith("A set of its own, "));
    }

    @Test
    void screenshotBesideASetIsNotTheSet() throws Exception {
        idx("train-images-idx3-ubyte", 3);
        Files.write(folder.resolve("README.png"), Loading.square(1));

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(3, set.size());
        assertEquals(Map.of("README.png", "Not part of the set."), Loading.reasons(set));
        assertEquals(1, Loading.grey(part("pictures")).size());
    }

    @Test
    void commonestReasonComesFirst() throws Exception {
        Files.write(folder.resolve("a.png"), Loading.square(1));
        Files.createFile(folder.resolve("empty.png"));
        for (int i = 0; i < 3; i++) {
            Files.writeString(folder.resolve("z" + i + ".txt"), "text");
        }

        List<Skipped> skipped = Loading.grey(new ChosenFiles(folder)).skipped();

        assertEquals(
                List.of("z0.txt", "z1.txt", "z2.txt", "empty.png"),
                skipped.stream().map(Skipped::file).toList());
    }

    private ImageSource part(String name) throws LabException {
        return ImageSources.open(
                DataChoice.at(folder.toString()).withPart(name), ImageSourcesTest::noPortraits);
    }

    private void idx(String name, int count) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Loading.write(
                file,
                out -> {
                    out.writeInt(0x803);
                    out.writeInt(count);
                    out.writeInt(8);
                    out.writeInt(8);
                    out.write(new byte[count * 64]);
                });
    }
}
