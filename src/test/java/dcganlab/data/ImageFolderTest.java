package dcganlab.data;

import static dcganlab.data.Loading.COLOUR;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;

import javax.imageio.ImageIO;

class ImageFolderTest {
    @TempDir Path folder;

    @Test
    void foldersAreClassesAndImagesBesideThemHaveNone() throws Exception {
        image("dogs/a.png", 1);
        image("cats/b.png", 2);
        image("cats/small/c.png", 3);
        image("z.png", 4);
        Files.createDirectory(folder.resolve("birds"));

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(List.of("cats", "dogs"), set.classes());
        assertEquals(List.of(2, 3, 1, 4), values(set));
        assertEquals(
                List.of(0, 0, 1, -1),
                List.of(set.label(0), set.label(1), set.label(2), set.label(3)));
    }

    @Test
    void folderWithoutFoldersHasNoClasses() throws Exception {
        image("a.png", 1);

        ImageSet set = Loading.grey(new ChosenFiles(folder));

        assertEquals(List.of(), set.classes());
        assertEquals(-1, set.label(0));
    }

    @Test
    void imagesComeInTheOrderOfTheirNames() throws Exception {
        List<Integer> expected = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            image("image%02d.png".formatted(i), i);
            expected.add(i);
        }

        assertEquals(expected, values(Loading.grey(new ChosenFiles(folder))));
    }

    @Test
    void oneFileIsASetToo() throws Exception {
        image("only.png", 9);
        image("other.png", 8);

        ImageSet set = Loading.grey(new ChosenFiles(folder.resolve("only.png")));

        assertEquals("only.png", set.name());
        assertEquals(List.of(9), values(set));
    }

    @Test
    void tooFewImagesForABatchSayWhatToDo() throws Exception {
        image("a.png", 1);
        ImageSet set = Loading.grey(new ChosenFiles(folder));
        set.requireAtLeast(1);

        LabException few = assertThrows(LabException.class, () -> set.requireAtLeast(64));
        assertEquals(
                "%s has one usable image, but a batch takes 64. Add images."
                        .formatted(folder.getFileName()),
                Loading.text(few));
    }

    @Test
    void tooFewImagesTellOfSkippedFiles() throws Exception {
        image("a.png", 1);
        image("b.png", 1);
        Files.writeString(folder.resolve("NOTE"), "x");

        LabException few =
                assertThrows(
                        LabException.class,
                        () -> Loading.grey(new ChosenFiles(folder)).requireAtLeast(3));
        assertEquals(
                "%s has 2 usable images (one file was skipped), but a batch takes 3. Add images, or choose a batch of 2."
                        .formatted(folder.getFileName()),
                Loading.text(few));
    }

    @Test
    void imagesThatDoNotFitIntoTheMemoryAreRefusedBeforeReading() throws Exception {
        for (int i = 0; i < 20; i++) {
            image("a%d.png".formatted(i), i);
        }
        Progress progress = new Progress(Integer.MAX_VALUE);

        LabException tooLarge =
                assertThrows(
                        LabException.class,
                        () ->
                                new ChosenFiles(folder)
                                        .load(
                                                COLOUR,
                                                new Load(progress, new MemoryBudget(50_000))));
        assertTrue(Loading.text(tooLarge).startsWith("20 images of 32 x 32 pixels need 1 MB"));
        assertEquals(-1, progress.totals.getLast());
    }

    @Test
    void imagesWithoutAnImagesNameFillTheMemoryJustTheSame() throws Exception {
        for (int i = 0; i < 20; i++) {
            image("a%d.png".formatted(i), i);
            Files.move(folder.resolve("a%d.png".formatted(i)), folder.resolve("a" + i));
        }

        assertThrows(
                LabException.class,
                () ->
                        new ChosenFiles(folder)
                                .load(
                                        COLOUR,
                                        new Load(
                                                LoadProgress.UNWATCHED, new MemoryBudget(50_000))));
    }

    @Test
    void progressCountsFilesFoundAndThenImagesDone() throws Exception {
        for (int i = 0; i < 30; i++) {
            image("a%02d.png".formatted(i), i);
        }
        Progress progress = new Progress(Integer.MAX_VALUE);

        new ChosenFiles(folder).load(COLOUR, progress);

        List<Integer> expected = new ArrayList<>();
        for (int i = 1; i <= 30; i++) {
            expected.add(i);
        }
        for (int i = 0; i <= 30; i++) {
            expected.add(i);
        }
        assertEquals(expected, progress.counts);
        assertEquals(Collections.nCopies(30, -1), progress.totals.subList(0, 30));
        assertEquals(Collections.nCopies(31, 30), progress.totals.subList(30, 61));
    }

    @Test
    void cancellingEndsTheLoadAndItsThreads() throws Exception {
        for (int i = 0; i < 40; i++) {
            image("a%02d.png".formatted(i), i);
        }
        Progress progress = new Progress(45);

        assertThrows(
                CancellationException.class, () -> new ChosenFiles(folder).load(COLOUR, progress));
        assertTrue(progress.counts.getLast() < 40);
        assertNoLoaderThreads();
    }

    @Test
    void cancellingWhileFilesAreSoughtEndsTheSearch() throws Exception {
        for (int i = 0; i < 10; i++) {
            image("a%02d.png".formatted(i), i);
        }
        Progress progress = new Progress(3);

        assertThrows(
                CancellationException.class, () -> new ChosenFiles(folder).load(COLOUR, progress));
        assertEquals(List.of(1, 2, 3), progress.counts);
    }

    @Test
    void interruptingIsCancelling() throws Exception {
        image("a.png", 1);
        Thread.currentThread().interrupt();

        assertThrows(CancellationException.class, () -> Loading.colour(new ChosenFiles(folder)));
        assertTrue(Thread.interrupted());
        assertNoLoaderThreads();
    }

    @Test
    void loadingLeavesNoThreadBehind() throws Exception {
        image("a.png", 1);

        Loading.colour(new ChosenFiles(folder));

        assertNoLoaderThreads();
    }

    @Test
    void failureInAListenerIsNotSwallowed() throws Exception {
        image("a.png", 1);
        LoadProgress broken =
                new LoadProgress() {
                    @Override
                    public void loaded(int done, int total) {
                        if (done == 1 && total == 1) {
                            throw new IllegalStateException("listener");
                        }
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                };

        IllegalStateException passedOn =
                assertThrows(
                        IllegalStateException.class,
                        () -> new ChosenFiles(folder).load(COLOUR, broken));
        assertEquals("listener", passedOn.getMessage());
    }

    /// A thread that has done its work may need a moment to be gone.
    private static void assertNoLoaderThreads() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("image-loader")) {
                assertTrue(thread.join(Duration.ofSeconds(10)), thread.getName());
            }
        }
    }

    private void image(String name, int value) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 32 * 32; i++) {
            image.getRaster().setSample(i % 32, i / 32, 0, value);
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private static List<Integer> values(ImageSet set) {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < set.size(); i++) {
            values.add((int) set.image(i)[0]);
        }
        return values;
    }

    /// Writes down what it is told and cancels after so many reports.
    private static final class Progress implements LoadProgress {
        private final int patience;
        private final List<Integer> counts = Collections.synchronizedList(new ArrayList<>());
        private final List<Integer> totals = Collections.synchronizedList(new ArrayList<>());

        Progress(int patience) {
            this.patience = patience;
        }

        @Override
        public void loaded(int done, int total) {
            counts.add(done);
            totals.add(total);
        }

        @Override
        public boolean cancelled() {
            return counts.size() >= patience;
        }
    }
}
