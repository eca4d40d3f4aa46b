package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;

import dcganlab.model.DataChoice;
import dcganlab.model.GridLayout;
import dcganlab.model.Lifecycle;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.RunFolder;
import dcganlab.state.DataState;
import dcganlab.state.Notice;

import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import javax.imageio.ImageIO;

/// What a teacher opens and saves, in the real window.
class FilesJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void whatFallsOnTheWindowIsOpenedAsWhatItIs(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.press(KeyCode.DIGIT4).release(KeyCode.DIGIT4);
        robot.interact(() -> window.drop(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> steps() == 1);
        assertEquals(run, lab.timeLine().folderProperty().get());
        assertTrue(robot.lookup("#train-real").query().getParent().getParent().isVisible());

        Path images = Files.createDirectory(home.resolve("images"));
        robot.interact(() -> window.drop(images));
        assertEquals(images.toString(), lab.getPlan().data().location());
    }

    @Test
    void theLabFileOfARunOpensIt(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        Path lost = Files.copy(run.resolve("run.lab"), home.resolve("run.lab"));
        robot.interact(() -> window.drop(lost));
        assertEquals(
                home + " is not a run: it has no plan.json. Choose the folder of a run.",
                status(robot));
        robot.interact(() -> window.drop(run.resolve("run.lab"), lost));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals(run, lab.timeLine().folderProperty().get());
        assertEquals("Of 2 files and folders, only the first is opened: run.lab.", status(robot));
    }

    @Test
    void aRunWithoutItsImagesIsLookedAtUntilTheyAreFound(FxRobot robot) throws Exception {
        Path images = Files.createDirectory(home.resolve("images"));
        for (int i = 0; i < 12; i++) {
            BufferedImage image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
            image.setRGB(i, i, 0xFF8000);
            ImageIO.write(image, "png", images.resolve(i + ".png").toFile());
        }
        robot.interact(() -> window.drop(images));
        Path run = begin(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        Path found = Files.move(images, home.resolve("found"));
        robot.interact(() -> lab.choose(DataChoice.portraits(40)));
        until(() -> lab.data().loadedProperty().get() != null);
        Node find = robot.lookup("#data-find").query();
        assertFalse(find.isVisible());

        robot.interact(() -> lab.open(run));
        until(find::isVisible);
        assertEquals(Lifecycle.IDLE, lab.lifecycleProperty().get());
        assertEquals(1, lab.run().table().rows());
        until(() -> sampleStep() == 1);
        assertTrue(
                status(robot).startsWith("The images of the run are no longer at "), status(robot));
        robot.interact(() -> lab.timeLine().show(0));
        until(() -> sampleStep() == 0);
        robot.interact(() -> lab.timeLine().live());
        until(() -> sampleStep() == 1);
        robot.clickOn("#transport-play");
        until(() -> find.isVisible() && lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertEquals(1, steps(), "no other run is begun");
        assertFalse(status(robot).contains("new run"), status(robot));
        assertTrue(robot.lookup("#time-branch").query().isDisabled());
        Settings then = lab.getPlan().settings();
        Settings mine = then.with(PlanFields.REAL_LABEL, 0.85);
        robot.interact(() -> lab.change(mine));
        robot.clickOn("#transport-play"); // In vain once more, and the wish stays.
        until(() -> find.isVisible() && lab.lifecycleProperty().get().equals(Lifecycle.IDLE));

        answers.place = found;
        WaitForAsyncUtils.waitForFxEvents(); // It has its place then.
        robot.clickOn(find);
        robot.clickOn("#data-find-folder");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertFalse(find.isVisible());
        until(() -> {
            DataState.Loaded loaded = lab.data().loadedProperty().get();
            return loaded != null && loaded.count() == 12;
        });
        robot.clickOn("#transport-step");
        until(() -> steps() == 2 && sampleStep() == 2);
        assertEquals(run, lab.timeLine().folderProperty().get());
        assertEquals(found.toString(), RunFolder.open(run).plan().data().location());
        assertFalse(robot.lookup("#time-branch").query().isDisabled());
        until(() -> lab.getPlan().settings().equals(mine));
        assertEquals(mine, RunFolder.open(run).settings());
        assertEquals(
                List.of(new SettingsChange(1, then, mine)), lab.timeLine().changesProperty().get());
    }

    @Test
    void aSheetMayHoldMoreThanTheSamples(FxRobot robot) throws Exception {
        until(() -> lab.run().samplesProperty().get() != null);
        Path file = folder.resolve("large.png");
        GridLayout layout = new GridLayout(7, 9, 1, 0);
        robot.interact(() -> lab.exports().samples(file, layout, List.of(), 0xFFFFFF));
        until(() -> lab.notices().latestProperty().get() != null);
        BufferedImage sheet = ImageIO.read(file.toFile());
        assertEquals(samples().pictures().argb(31, 10, 5), sheet.getRGB(4 * 32 + 10, 3 * 32 + 5));
        int[] last = sheet.getRGB(8 * 32, 6 * 32, 32, 32, null, 0, 32);
        assertTrue(Arrays.stream(last).distinct().count() > 10, "the last picture is empty");
    }

    @Test
    void anOpenedModelIsShownUntilTrainingGoesOn(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && sampleStep() == 1);
        answers.place = folder.resolve("opened.safetensors");
        fire(robot, "#export", "saveModel");
        until(() -> Files.exists(answers.place));
        robot.clickOn("#transport-play");
        until(() -> steps() >= 3);
        fire(robot, "#export", "openModel");
        until(() -> sampleStep() == GeneratorCopy.FROM_FILE);
        assertEquals(Lifecycle.PAUSED, lab.lifecycleProperty().get());
        robot.clickOn("#transport-play");
        until(() -> sampleStep() > 3);
        fire(robot, "#export", "openModel");
        until(() -> sampleStep() == GeneratorCopy.FROM_FILE);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(GeneratorCopy.FROM_FILE, sampleStep(), "it stays when the run ends");
    }

    @Test
    void theSameTroubleIsToldAgain(FxRobot robot) throws Exception {
        answers.place = folder.resolve("nothing.safetensors");
        fire(robot, "#export", "openModel");
        until(() -> lab.notices().latestProperty().get() != null);
        Notice first = lab.notices().latestProperty().get();
        WaitForAsyncUtils.waitForFxEvents();
        Label status = robot.lookup("#transport-status").queryAs(Label.class);
        String told = status.getText();
        assertTrue(told.contains("nothing.safetensors"), told);
        assertTrue(status.getStyleClass().contains(Styles.DANGER));
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        fire(robot, "#export", "openModel");
        until(() -> lab.notices().latestProperty().get() != first);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(told, status.getText());
    }

    @Test
    void transparentImagesLieOnAChosenColour(FxRobot robot) throws Exception {
        Path images = Files.createDirectories(folder.resolve("transparent"));
        for (int i = 0; i < 8; i++) {
            ImageIO.write(
                    new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB),
                    "png",
                    images.resolve(i + ".png").toFile());
        }
        answers.place = images;
        fire(robot, "#data-menu", "data-open-folder");
        until(() -> facts(robot).startsWith("8 images"));
        assertEquals(0xFFFFFFFF, firstPixel());
        ColorPicker picker = robot.lookup("#data-background").queryAs(ColorPicker.class);
        robot.interact(() -> {
            picker.setValue(Color.rgb(0x12, 0x34, 0x56));
            picker.fireEvent(new ActionEvent());
        });
        until(() -> firstPixel() == 0xFF123456);
    }

    @Test
    void oneOfSeveralSetsIsChosen(FxRobot robot) throws Exception {
        Path sets = Files.createDirectories(folder.resolve("sets"));
        for (int count = 2; count <= 3; count++) {
            byte[] idx = new byte[16 + count * 64];
            idx[2] = 8;
            idx[3] = 3;
            idx[7] = (byte) count;
            idx[11] = 8;
            idx[15] = 8;
            Path inside = Files.createDirectories(sets.resolve("set" + count));
            Files.write(inside.resolve("train-images-idx3-ubyte"), idx);
        }
        answers.place = sets;
        fire(robot, "#data-menu", "data-open-folder");
        ChoiceBox<?> part = robot.lookup("#data-part").queryAs(ChoiceBox.class);
        until(() -> part.getItems().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(part.getParent().isVisible());
        Label problem = robot.lookup("#data-problem").queryAs(Label.class);
        assertTrue(problem.getText().contains("several sets of images: set2, set3"));
        robot.interact(() -> part.getSelectionModel().select(1));
        until(() -> facts(robot).startsWith("3 images"));
        robot.interact(() -> part.getSelectionModel().select(0));
        until(() -> facts(robot).startsWith("2 images"));
        assertEquals("set2", lab.getPlan().data().part());
    }

    @Test
    void aSheetIsCutIntoItsPictures(FxRobot robot) throws Exception {
        BufferedImage sheet = new BufferedImage(160, 160, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 160 * 160; i++) {
            int x = i % 160;
            int y = i / 160;
            sheet.setRGB(x, y, x % 40 < 4 || y % 40 < 4 ? 0 : (x * 7 ^ y * 13) * 0x010203);
        }
        answers.place = folder.resolve("sheet.png");
        ImageIO.write(sheet, "png", answers.place.toFile());
        ChoiceBox<?> tile = robot.lookup("#data-tile").queryAs(ChoiceBox.class);
        assertFalse(tile.getParent().isVisible());
        fire(robot, "#data-menu", "data-open-file");
        until(() -> facts(robot).startsWith("1 image"));
        until(() -> tile.getParent().isVisible());
        Label remarks = robot.lookup("#data-remarks").queryAs(Label.class);
        assertTrue(remarks.getText().contains("40 x 40 pixels each"), remarks.getText());
        robot.interact(() -> tile.getSelectionModel().select(1));
        until(() -> facts(robot).startsWith("16 images"));
        assertEquals(40, lab.getPlan().data().tile());
    }

    @Test
    void buttonsSuitThePlanToTheImages(FxRobot robot) throws Exception {
        Path images = Files.createDirectories(folder.resolve("grey"));
        for (int i = 0; i < 5; i++) {
            BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(i, i, 0xFFFFFF);
            ImageIO.write(image, "png", images.resolve(i + ".png").toFile());
        }
        answers.place = images;
        Node fewer = robot.lookup("#data-fewer").query();
        Node inGrey = robot.lookup("#data-inGrey").query();
        assertFalse(fewer.isVisible() || inGrey.isVisible());
        fire(robot, "#data-menu", "data-open-folder");
        until(() -> fewer.isVisible() && inGrey.isVisible());
        robot.clickOn("Batch of 4");
        until(() -> !fewer.isVisible());
        assertEquals(4, lab.getPlan().batch());
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("Train in grey");
        until(() -> facts(robot).equals("5 images, 32 \u00d7 32, grey"));
        assertFalse(inGrey.isVisible());
        assertEquals(1, lab.getPlan().network().channels());
    }

    private int firstPixel() {
        return Objects.requireNonNull(lab.data().loadedProperty().get()).preview().argb(0, 20, 20);
    }

    @Test
    void imagesOfTheirOwnArePickedAndLearnt(FxRobot robot) throws Exception {
        Path images = Files.createDirectories(folder.resolve("own images"));
        for (int i = 0; i < 12; i++) {
            BufferedImage image = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
            image.setRGB(i, i, 0xFF8800);
            ImageIO.write(image, "png", images.resolve(i + ".png").toFile());
        }
        Files.writeString(images.resolve("README"), "no image");
        answers.place = images;
        fire(robot, "#data-menu", "data-open-folder");
        until(() -> facts(robot).startsWith("12 images"));
        Label skipped = robot.lookup("#data-skipped").queryAs(Label.class);
        assertEquals("1 file skipped", skipped.getText());
        robot.clickOn("#transport-step");
        until(() -> steps() == 1);
        until(() -> lab.data().recent().contains(images.toString()));
    }

    @Test
    void tooFewImagesAreToldOnScreen(FxRobot robot) throws Exception {
        Path images = Files.createDirectories(folder.resolve("few"));
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB),
                "png",
                images.resolve("one.png").toFile());
        answers.place = images;
        fire(robot, "#data-menu", "data-open-folder");
        until(() -> facts(robot).startsWith("1 image,"));
        until(() -> !robot.lookup("#data-problem").queryAs(Label.class).getText().isEmpty());
        String told = robot.lookup("#data-problem").queryAs(Label.class).getText();
        assertTrue(told.contains("one usable image, but a batch takes 8"), told);
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get() instanceof Lifecycle.Failed);
        WaitForAsyncUtils.waitForFxEvents();
        String status = robot.lookup("#transport-status").queryAs(Label.class).getText();
        assertTrue(status.contains("one usable image, but a batch takes 8"), status);
    }

    @Test
    void theSampleGridIsExportedPixelForPixel(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && sampleStep() == 1);
        Path file = folder.resolve("grid.png");
        GridLayout layout = new GridLayout(4, 8, 2, 3);
        robot.interact(() -> lab.exports().samples(file, layout, List.of(), 0xFFFFFF));
        until(() -> lab.notices().latestProperty().get() != null);
        BufferedImage sheet = ImageIO.read(file.toFile());
        assertEquals(layout.width(32) + 2 * 3, sheet.getWidth());
        for (int i : new int[] {0, 7, 31}) {
            int x = 3 + i % 8 * (64 + 3) + 20;
            int y = 3 + i / 8 * (64 + 3) + 10;
            assertEquals(samples().pictures().argb(i, 10, 5), sheet.getRGB(x, y));
        }
    }

    @Test
    void aSavedModelShowsTheSamePicturesAgain(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && sampleStep() == 1);
        byte[] learnt = samples().pictures().pixels();
        answers.place = folder.resolve("model.safetensors");
        fire(robot, "#export", "saveModel");
        until(() -> Files.exists(answers.place));
        robot.clickOn("#transport-step");
        until(() -> sampleStep() == 2);
        assertFalse(Arrays.equals(learnt, samples().pictures().pixels()));
        fire(robot, "#export", "openModel");
        until(() -> sampleStep() == GeneratorCopy.FROM_FILE);
        assertArrayEquals(learnt, samples().pictures().pixels());
    }

    /** What a menu item does; popups of menus have no place on a screen without a display. */
    private static void fire(FxRobot robot, String menu, String item) {
        MenuButton button = robot.lookup(menu).queryAs(MenuButton.class);
        MenuItem found =
                button.getItems().stream()
                        .filter(each -> item.equals(each.getId()))
                        .findFirst()
                        .orElseThrow();
        robot.interact(found::fire);
    }

    private static String facts(FxRobot robot) {
        return robot.lookup("#data-facts").queryAs(Label.class).getText();
    }
}
