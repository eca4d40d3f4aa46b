package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.tip.ShownTips;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.javafx.FontIcon;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.stream.Stream;

/// What a class sees on a projector of 1024 x 768 pixels.
class PresentationJourneyTest extends JourneyFixture {
    private static final double USUAL = 14;
    private static final double LARGE = 18;

    @SuppressWarnings("NullAway.Init")
    private Stage stage;

    @Start
    void start(Stage stage) {
        this.stage = stage;
        open(stage);
        stage.setWidth(1024);
        stage.setHeight(768);
    }

    @Test
    void lettersAndSamplesAreLargerAndTheSideIsGone(FxRobot robot) throws Exception {
        until(() -> sampleStep() != Long.MIN_VALUE);
        PictureGrid samples = robot.lookup("#train-samples").queryAs(PictureGrid.class);
        Node side = robot.lookup("#side").query();
        double height = samples.getHeight();
        double width = samples.getWidth();
        int shown = outlined(robot, samples);
        assertEquals(USUAL, place().getFont().getSize());

        robot.clickOn("#present");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(LARGE, place().getFont().getSize());
        assertFalse(side.isVisible());
        assertTrue(samples.getWidth() > width + 150, () -> width + " to " + samples.getWidth());
        assertTrue(samples.getHeight() > height - 60, () -> height + " to " + samples.getHeight());
        int presented = outlined(robot, samples);
        assertTrue(presented >= 6 && presented < shown, () -> shown + " to " + presented);
        assertTrue(robot.lookup("#transport-play").query().isVisible());
        everythingIsWhole(robot);

        robot.clickOn("#present");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(USUAL, place().getFont().getSize());
        assertTrue(side.isVisible());
        assertEquals(width, samples.getWidth());
        assertEquals(height, samples.getHeight());
        assertEquals(shown, outlined(robot, samples));
    }

    @Test
    void smallIconsGrowWithTheLettersAndShrinkAgain(FxRobot robot) {
        for (String icon : List.of(".help-sign", "#train-samples-large", "#doctor-line .line")) {
            double before = iconSize(robot, icon);
            robot.clickOn("#present");
            assertEquals(LARGE, iconSize(robot, icon), icon);
            robot.clickOn("#present");
            assertEquals(before, iconSize(robot, icon), icon);
        }
    }

    private static double iconSize(FxRobot robot, String around) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(around + " .ikonli-font-icon").queryAs(FontIcon.class).getIconSize();
    }

    /// Popups and dialogs have scenes of their own.
    @Test
    void menusTipsAndQuestionsHaveTheSameLetters(FxRobot robot) throws Exception {
        robot.clickOn("#present");
        robot.moveTo("#transport-stop");
        until(() -> !ShownTips.texts().isEmpty());
        assertEquals(List.of(LARGE), letters(robot, ShownTips.windows(), ".text"));

        robot.clickOn("#export");
        WaitForAsyncUtils.waitForFxEvents();
        List<Window> menus =
                robot.listTargetWindows().stream().filter(each -> !each.equals(stage)).toList();
        assertEquals(List.of(LARGE), letters(robot, menus, ".menu-item > .label > .text"));

        robot.clickOn("#exportSamples");
        until(() -> robot.lookup("#sheet-rows").tryQuery().isPresent());
        Window question = robot.lookup("#sheet-rows").query().getScene().getWindow();
        assertEquals(List.of(LARGE), letters(robot, List.of(question), ".dialog-pane .text"));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> !question.isShowing());
        assertEquals(LARGE, place().getFont().getSize(), "the question took the key");
    }

    private static List<Double> letters(
            FxRobot robot, List<? extends Window> windows, String selector) {
        return windows.stream()
                .flatMap(window ->
                        robot
                                .from(window.getScene().getRoot())
                                .lookup(selector)
                                .queryAll()
                                .stream())
                .map(Text.class::cast)
                .map(text -> text.getFont().getSize())
                .distinct()
                .toList();
    }

    @Test
    void keysMakeOnePanelLargeAndEscapeLeavesInTurn(FxRobot robot) {
        PictureGrid samples = robot.lookup("#train-samples").queryAs(PictureGrid.class);
        SeriesChart losses = robot.lookup("#train-losses").queryAs(SeriesChart.class);
        robot.clickOn("#present");
        WaitForAsyncUtils.waitForFxEvents();
        double height = samples.getHeight();
        double width = losses.getWidth();
        shift(robot, KeyCode.DIGIT1);
        assertTrue(samples.getHeight() > 1.5 * height, () -> height + " to " + samples.getHeight());
        shift(robot, KeyCode.DIGIT3);
        assertTrue(losses.getWidth() > 1.8 * width, () -> width + " to " + losses.getWidth());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(width, losses.getWidth());
        assertEquals(height, samples.getHeight());
        assertEquals(LARGE, place().getFont().getSize(), "it still presents");
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(USUAL, place().getFont().getSize());
    }

    private static void shift(FxRobot robot, KeyCode digit) {
        robot.press(KeyCode.SHIFT, digit).release(digit, KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theSideStaysWhereItWasScrolledToInAHigherWindow(FxRobot robot) throws Exception {
        until(() -> lab.run().bfloat16Property().get() != null); // The side has a row for it.
        ScrollPane side = robot.lookup(".side-scroll").queryAs(ScrollPane.class);
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            side.setVvalue(0.5);
        });
        double top = side.getContent().localToScene(0, 0).getY();
        double height = side.getHeight();
        robot.interact(() -> stage.setHeight(stage.getHeight() + 40));
        until(() -> side.getHeight() > height);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(top, side.getContent().localToScene(0, 0).getY(), 1.5);
        robot.interact(() -> stage.setHeight(stage.getHeight() - 40));
        until(() -> side.getHeight() == height);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(top, side.getContent().localToScene(0, 0).getY(), 1.5);
    }

    @Test
    void nothingIsLostOnTheWayThereAndBack(FxRobot robot) throws Exception {
        robot.clickOn("#transport-play");
        until(() -> steps() >= 3);
        until(() -> lab.run().bfloat16Property().get() != null); // The side has a row for it.
        ScrollPane side = robot.lookup(".side-scroll").queryAs(ScrollPane.class);
        SeriesChart losses = robot.lookup("#train-losses").queryAs(SeriesChart.class);
        robot.interact(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout(); // With that row.
            side.setVvalue(0.5);
            losses.requestFocus();
        });
        double top = side.getContent().localToScene(0, 0).getY();
        robot.type(KeyCode.PLUS);
        robot.interact(() -> losses.viewport().setFollowing(false));
        Object zoom = losses.viewport().visible();
        robot.press(KeyCode.F11).release(KeyCode.F11);
        until(() -> place().getFont().getSize() > USUAL);
        long before = steps();
        until(() -> steps() > before + 1);
        assertEquals(Lifecycle.RUNNING, lab.lifecycleProperty().get());
        robot.press(KeyCode.F11).release(KeyCode.F11);
        until(() -> place().getFont().getSize() == USUAL);
        until(() -> !stage.isFullScreen());
        assertEquals(zoom, losses.viewport().visible());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(top, side.getContent().localToScene(0, 0).getY(), 1.5);
        assertEquals(Lifecycle.RUNNING, lab.lifecycleProperty().get());
        assertTrue(robot.lookup(".train-place").query().isVisible());
    }

    @Test
    void thePictureUnderTheSlidersGetsTheRoomOfItsNeighbours(FxRobot robot) throws Exception {
        until(() -> sampleStep() != Long.MIN_VALUE);
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        until(() -> lab.latent().getPicture() != null);
        WaitForAsyncUtils.waitForFxEvents();
        Region picture = robot.lookup("#latent-picture").queryAs(Region.class);
        Node neighbours = robot.lookup(".neighbours-panel").query();
        double before = picture.getHeight();
        robot.clickOn("#present");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(picture.getHeight() > 1.4 * before, () -> before + " to " + picture.getHeight());
        assertFalse(neighbours.isVisible());
        everythingIsWhole(robot);
        shift(robot, KeyCode.DIGIT2);
        assertTrue(neighbours.isVisible());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(neighbours.isVisible());
        assertEquals(before, picture.getHeight());
    }

    @Test
    void aPlaceLooksAlikeWhereverItBegan(FxRobot robot) throws Exception {
        until(() -> sampleStep() != Long.MIN_VALUE);
        until(() -> lab.run().bfloat16Property().get() != null);
        robot.clickOn("#present");
        int[] begunHere = seen(robot, ".train-place");
        robot.clickOn("#present");
        robot.clickOn("#place-runs").clickOn("#present").clickOn("#place-train");
        assertArrayEquals(begunHere, seen(robot, ".train-place"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1366})
    void theStageBelowTheDiagramKeepsItsRoom(int width, FxRobot robot) {
        robot.interact(() -> stage.setWidth(width));
        robot.clickOn("#place-inside").clickOn("#present");
        WaitForAsyncUtils.waitForFxEvents();
        double letters = place().getFont().getSize();
        Region opened = robot.lookup(".stage-pane").queryAs(Region.class);
        assertTrue(opened.getHeight() >= 7 * letters, () -> opened.getHeight() + " at " + letters);
        assertTrue(robot.lookup("#diagram").queryAs(Region.class).getHeight() > opened.getHeight());
    }

    /// What is painted of a part of the window.
    private static int[] seen(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage image =
                WaitForAsyncUtils.waitForAsyncFx(
                        10_000, () -> robot.lookup(query).query().snapshot(null, null));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /// What stands in the header and in the transport has its room.
    private static void everythingIsWhole(FxRobot robot) {
        Stream.of("#export", "#language", "#place-train", "#place-runs", "#figure-imagesPerSecond")
                .map(id -> robot.lookup(id).queryAs(Region.class))
                .forEach(each -> {
                    assertTrue(each.getWidth() >= each.prefWidth(-1) - 0.5, each::getId);
                    Bounds at = each.localToScene(each.getLayoutBounds());
                    assertTrue(at.getMaxX() <= each.getScene().getWidth(), each::getId);
                });
    }

    /// How many samples are seen: the cursor stands on no other.
    private static int outlined(FxRobot robot, PictureGrid grid) {
        WaitForAsyncUtils.waitForFxEvents();
        Node outline = grid.lookup(".cursor-outline");
        int seen = 0;
        for (int i = 0; i < 64; i++) {
            int index = i;
            robot.interact(() -> grid.setSelected(index));
            seen += outline.isVisible() ? 1 : 0;
        }
        robot.interact(() -> grid.setSelected(-1));
        return seen;
    }

    private Label place() {
        return (Label) stage.getScene().lookup("#time-place");
    }
}
