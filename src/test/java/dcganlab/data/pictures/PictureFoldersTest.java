package dcganlab.data.pictures;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.ChosenFiles;
import dcganlab.data.ImageSet;
import dcganlab.data.Loading;
import dcganlab.model.Pictures;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What folders say of the pictures in them: for training or testing, of which class, or left there
/// by a program.
class PictureFoldersTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "train, test, ",
        "training, testing, ",
        "Train, Valid, ",
        "seg_train, seg_test, ",
        "train2017, val2017, ",
        "data/train, data/validation, ",
        "train, valid, images/x",
    })
    void onlyTrainingPicturesAreLearntAndClassesComeFromTheFoldersBelow(
            String training, String testing, String below) throws Exception {
        String deeper = below == null ? "" : below + '/';
        picture(training + "/cat/" + deeper + "1.png", 1);
        picture(training + "/dog/" + deeper + "2.png", 2);
        picture(training + "/dog/" + deeper + "3.png", 3);
        picture(testing + "/cat/" + deeper + "4.png", 4);
        picture(testing + "/dog/" + deeper + "5.png", 5);

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(3, set.size());
        assertEquals(List.of("cat", "dog"), set.classes());
        assertEquals(List.of(0, 1, 1), List.of(set.label(0), set.label(1), set.label(2)));
        assertEquals(Map.of(testing, "Kept for testing."), Loading.reasons(set));
        assertEquals(
                List.of("The 2 images of %s are kept for testing.".formatted(testing)),
                remarks(set));
    }

    @Test
    void picturesForTestingAreHeldOut() throws Exception {
        picture("train/1.png", 1);
        picture("train/2.png", 2);
        picture("test/cat/3.png", 3);
        picture("test/dog/4.png", 4);

        ImageSet set = Loading.colour(new ChosenFiles(folder));
        ImageSet tests = Loading.colour(new ChosenFiles(folder.resolve("test")));

        Pictures heldOut = Objects.requireNonNull(set.heldOut());
        assertEquals(2, heldOut.count());
        assertArrayEquals(tests.image(0), heldOut.only(0).pixels());
        assertArrayEquals(tests.image(1), heldOut.only(1).pixels());
        assertNull(tests.heldOut());
    }

    @Test
    void picturesForTestingThatAreLearntFromAsWellAreCounted() throws Exception {
        picture("train/1.png", 1);
        picture("train/2.png", 2);
        picture("test/3.png", 2);
        picture("test/4.png", 4);

        assertEquals(
                List.of(
                        "The 2 images of test are kept for testing.",
                        "One of 2 test images that were compared is among the images to learn from"
                                + " as well. Tests with them would show nothing: remove them from"
                                + " one side."),
                remarks(Loading.colour(new ChosenFiles(folder))));
    }

    @Test
    void aFolderForTestingWithoutOneForTrainingBesideItIsRemarkedOn() throws Exception {
        picture("cat/1.png", 1);
        picture("dog/2.png", 2);
        picture("test/cat/3.png", 3);

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(3, set.size());
        assertNull(set.heldOut());
        assertEquals(
                List.of(
                        "The image of test is learnt from as well, though by its name that folder"
                                + " is for testing. If it is, choose the folder of the others."),
                remarks(set));
    }

    @Test
    void foldersForTestingAloneAreTakenAsTheyAre() throws Exception {
        picture("test/1.png", 1);
        picture("val/2.png", 2);

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(2, set.size());
        assertEquals(List.of(), remarks(set));
    }

    @Test
    void labelsForTrainingDoNotHideTheOnlyPictures() throws Exception {
        picture("test/1.png", 1);
        Files.createDirectories(folder.resolve("train"));
        Files.writeString(folder.resolve("train/labels.csv"), "1,2");

        assertEquals(1, Loading.colour(new ChosenFiles(folder)).size());
    }

    @Test
    void classesMayBeDividedEachByItself() throws Exception {
        picture("cats/train/1.png", 1);
        picture("cats/test/2.png", 2);
        picture("dogs/train/3.png", 3);
        picture("dogs/test/4.png", 4);

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(2, set.size());
        assertEquals(List.of("cats", "dogs"), set.classes());
    }

    @Test
    void twoSidesOfATranslationStayApart() throws Exception {
        picture("trainA/1.png", 1);
        picture("trainB/2.png", 2);
        picture("testA/3.png", 3);
        picture("testB/4.png", 4);

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(List.of("trainA", "trainB"), set.classes());
        assertEquals(2, set.size());
    }

    @Test
    void trainsAreAClassAmongOtherVehicles() throws Exception {
        picture("train/1.png", 1);
        picture("car/2.png", 2);

        assertEquals(List.of("car", "train"), Loading.colour(new ChosenFiles(folder)).classes());
    }

    @Test
    void folderAroundAllPicturesIsNoClass() throws Exception {
        picture("img_align_celeba/1.png", 1);
        picture("img_align_celeba/2.png", 2);

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(List.of(), set.classes());
        assertEquals(-1, set.label(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@eaDir",
                "#recycle",
                "$RECYCLE.BIN/S-1-5-21",
                "@Recycle",
                ".@__thumb",
                "lost+found",
                "__MACOSX",
                "System Volume Information",
                ".Trash-1000/files",
                ".git"
            })
    void whatSystemsLeaveInFoldersIsNotLearnt(String left) throws Exception {
        picture("1.png", 1);
        picture(left + "/2.png", 2);
        picture("sub/" + left + "/3.png", 3);

        ImageSet set = Loading.colour(new ChosenFiles(folder));

        assertEquals(1, set.size());
        String top = left.replaceFirst("/.*", "");
        assertEquals(Map.of(top, "Hidden.", "sub/" + top, "Hidden."), Loading.reasons(set));
    }

    @Test
    void picturesOfAPixelAreSkipped() throws Exception {
        picture("1.png", 1);
        Files.write(
                folder.resolve("pixel.png"),
                Loading.png(new java.awt.image.BufferedImage(1, 1, 1)));
        Files.write(
                folder.resolve("line.png"),
                Loading.png(new java.awt.image.BufferedImage(200, 3, 1)));

        assertEquals(
                Map.of(
                        "pixel.png", "It has 1 x 1 pixels: too few to show anything.",
                        "line.png", "It has 200 x 3 pixels: too few to show anything."),
                Loading.reasons(Loading.colour(new ChosenFiles(folder))));
    }

    @Test
    void whatStandsForAPictureIsNamed() throws Exception {
        picture("1.png", 1);
        Files.writeString(
                folder.resolve("lfs.png"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n");
        Files.writeString(
                folder.resolve("page.jpg"), "<!DOCTYPE html><html><title>404</title></html>");

        Map<String, String> reasons = Loading.reasons(Loading.colour(new ChosenFiles(folder)));

        assertTrue(reasons.getOrDefault("lfs.png", "").startsWith("It is a Git LFS pointer"));
        assertTrue(reasons.getOrDefault("page.jpg", "").startsWith("It is a web page"));
    }

    private void picture(String name, int number) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, Loading.square(number));
    }

    private static List<String> remarks(ImageSet set) {
        return set.remarks().stream().map(new Texts(Locale.ENGLISH)::of).toList();
    }
}
