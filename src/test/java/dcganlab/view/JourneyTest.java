package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;

import dcganlab.model.GridLayout;
import dcganlab.model.Lifecycle;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Rendered;
import dcganlab.model.series.SeriesTable;
import dcganlab.nn.GeneratorCopy;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.state.LabState;
import dcganlab.state.Notice;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.files.PathChooser;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/** What a teacher does in class, in the real window with real training of small networks. */
@ExtendWith(ApplicationExtension.class)
class JourneyTest {
    @TempDir static Path folder;
    @TempDir Path home;

    private final Answers answers = new Answers();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabWindow window;

    @SuppressWarnings("NullAway.Init")
    private LabState lab;

    @Start
    void open(Stage stage) {
        window = new LabWindow(stage, folder.resolve("recent.txt"), home.resolve("runs"), answers);
        lab = window.lab();
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void goingBackToTheStartKeepsTheRun(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.clickOn("#transport-reset");
        until(() -> lab.run().latestProperty().get() == null);
        until(() -> sampleStep() == 0);
        assertEquals(List.of(0L, 1L), RunFolder.open(run).checkpoints());
    }

    @Test
    void whatFallsOnTheWindowIsOpenedAsWhatItIs(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
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
    void whatIsSaidOutlivesTheStateThatFollowsIt(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertEquals("The run is kept as " + run.getFileName() + ".", status(robot));
        robot.interact(() -> lab.open(home.resolve("nothing")));
        until(() -> Objects.requireNonNull(lab.notices().latestProperty().get()).isProblem());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertTrue(status(robot).contains("nothing"), status(robot));
    }

    @Test
    void afterAClickOnStopSpacePlaysAgain(FxRobot robot) throws Exception {
        begin(robot);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#transport-stop");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#transport-play").query().isFocused());
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.RUNNING));
    }

    @Test
    void aRunThatCannotBeSavedIsNotLostUnasked(FxRobot robot) throws Exception {
        Stage stage = (Stage) robot.lookup("#transport-play").query().getScene().getWindow();
        Files.writeString(home.resolve("runs"), "no folder");
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && lab.run().isUnkept());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#transport-reset");
        WaitForAsyncUtils.waitForFxEvents();
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER); // loses nothing
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, steps());
        Platform.runLater(
                () -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        until(() -> robot.lookup("Keep it").tryQuery().isPresent());
        robot.clickOn("Keep it");
        assertTrue(stage.isShowing());
        robot.clickOn("#transport-reset");
        robot.clickOn("Back to the start");
        until(() -> lab.run().latestProperty().get() == null);
    }

    @Test
    void onlyThePlacesNumbersGoSomewhere(FxRobot robot) {
        robot.press(KeyCode.NUMPAD2).release(KeyCode.NUMPAD2);
        robot.press(KeyCode.DIGIT0).release(KeyCode.DIGIT0);
        robot.press(KeyCode.DIGIT9).release(KeyCode.DIGIT9);
        assertEquals(List.of(".latent-place"), places(robot));
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        assertEquals(List.of(".runs-place"), places(robot));
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        assertEquals(List.of(".train-place"), places(robot));
    }

    @Test
    void anArrowFromOneNameToTheNextGoesThere(FxRobot robot) {
        robot.clickOn("#place-latent").press(KeyCode.LEFT).release(KeyCode.LEFT);
        assertEquals(List.of(".train-place"), places(robot));
    }

    /// Those that are seen.
    private static List<String> places(FxRobot robot) {
        return Stream.of(".train-place", ".latent-place", ".runs-place")
                .filter(place -> robot.lookup(place).query().isVisible())
                .toList();
    }

    @Test
    void runsAreReadWheneverOneGoesThere(FxRobot robot) throws Exception {
        robot.clickOn("#place-runs");
        until(() -> !lab.runs().listingProperty().get());
        assertEquals(List.of(), lab.runs().rootsProperty().get());
        Path run = begin(robot);
        robot.clickOn("#place-train").clickOn("#place-runs");
        until(() -> !lab.runs().rootsProperty().get().isEmpty());
        assertEquals(run, lab.runs().rootsProperty().get().getFirst().path());
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

    private int firstPixel() {
        return Objects.requireNonNull(lab.data().loadedProperty().get()).preview().argb(0, 20, 20);
    }

    @Test
    void playPauseAndStepMoveStepsChartsAndSamples(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> steps() >= 3 && sampleStep() >= 0);
        byte[] early = samples().pictures().pixels();
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        long paused = steps();
        robot.clickOn("#transport-step");
        until(() -> steps() == paused + 1);
        until(() -> sampleStep() == paused + 1);
        assertFalse(Arrays.equals(early, samples().pictures().pixels()));
        assertEquals(paused + 1, lab.run().table().rows());
        assertTrue(Float.isFinite(lab.run().table().column("loss_d").get(0)));
        String shown = robot.lookup("#transport-step").queryAll().toString();
        assertFalse(shown.isEmpty());
    }

    @Test
    void spaceAndTheRightArrowDrive(FxRobot robot) throws Exception {
        robot.clickOn("#train-losses");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> steps() >= 2);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
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
    void aDraggedSliderShowsOtherPixelsWhileItTrains(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> steps() >= 2);
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        until(() -> lab.latent().getPicture() != null);
        float before = lab.latent().getPoint().get(0);
        robot.drag("#latent-slider-0", MouseButton.PRIMARY).dropBy(30, 0);
        until(() -> lab.latent().getPoint().get(0) != before);
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> shows(lab.latent().getPoint().toArray()));
        byte[] one = picture().pictures().pixels();
        robot.interact(() -> lab.latent().set(0, -3));
        until(() -> shows(lab.latent().getPoint().toArray()));
        assertFalse(Arrays.equals(one, picture().pictures().pixels()));
    }

    @Test
    void theQualityIsDrawnWhileItTrainsUnlessItIsOff(FxRobot robot) throws Exception {
        SeriesChart distance = robot.lookup("#train-distance").queryAs(SeriesChart.class);
        robot.interact(() -> lab.quality().every(Duration.ZERO));
        assertTrue(distance.emptyTextProperty().get().startsWith("Not measured"));
        robot.clickOn("#transport-play");
        until(() -> steps() >= 2);
        assertTrue(Float.isNaN(lab.run().table().column("swd").get(0)));
        ChoiceBox<?> choice = robot.lookup("#train-quality-interval").queryAs(ChoiceBox.class);
        robot.interact(() -> choice.getSelectionModel().select(1));
        assertEquals(Duration.ofSeconds(5), lab.quality().intervalProperty().get());
        QualityMetrics measured = untilMeasured();
        int last = lab.run().table().rows();
        until(() -> lab.run().table().rows() > last);
        SeriesTable table = lab.run().table();
        assertEquals((float) measured.swd(), table.column("swd").get(last));
        assertEquals((float) measured.msSsim(), table.column("ms_ssim").get(last));
        assertEquals(measured.swdReal(), distance.lines().getFirst().getReference());

        Path run = Objects.requireNonNull(lab.timeLine().folderProperty().get());
        QualityMetrics kept = QualityLog.read(RunFolder.open(run).qualityFile()).getFirst();
        assertEquals(measured.step(), kept.step());
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> table.rows() > last);
        assertEquals((float) kept.swd(), table.column("swd").get((int) kept.step()), 1e-3);
        until(() -> Math.abs(distance.lines().getFirst().getReference() - kept.swdReal()) < 1e-3);
    }

    /** Begins a run with one step; returns its folder. */
    private Path begin(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        return Objects.requireNonNull(lab.timeLine().folderProperty().get());
    }

    private QualityMetrics untilMeasured() throws Exception {
        for (int i = 0; i < 4 && lab.quality().latestProperty().get() == null; i++) {
            try {
                until(() -> lab.quality().latestProperty().get() != null);
            } catch (TimeoutException e) {
                assertTrue(i < 3, "the watch rests long on a busy machine, but not so long");
            }
        }
        return Objects.requireNonNull(lab.quality().latestProperty().get());
    }

    @Test
    void aClickOnASampleTakesItToTheSliders(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && sampleStep() == 1);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#train-samples");
        until(() -> samples().points().contains(lab.latent().getPoint()));
        assertTrue(robot.lookup("#latent-picture").query().isVisible());
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

    private long steps() {
        return window.steps();
    }

    private long sampleStep() {
        return window.sampleStep();
    }

    private Rendered samples() {
        return window.samples();
    }

    private Rendered picture() {
        return Optional.ofNullable(lab.latent().getPicture()).orElseThrow();
    }

    private boolean shows(float[] z) {
        Rendered picture = lab.latent().getPicture();
        return picture != null && Arrays.equals(z, picture.points().getFirst().toArray());
    }

    private static String status(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#transport-status").queryAs(Label.class).getText();
    }

    private static String facts(FxRobot robot) {
        return robot.lookup("#data-facts").queryAs(Label.class).getText();
    }

    /** Answers questions for files with one place. */
    private static final class Answers implements PathChooser {
        private Path place = Path.of("unasked");

        @Override
        public Optional<Path> file(String title, String extension) {
            return Optional.of(place);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(place);
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.of(place);
        }
    }
}
