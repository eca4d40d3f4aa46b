package dcganlab.view.latent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Language;
import dcganlab.model.LatentPoint;
import dcganlab.model.LatentSeed;
import dcganlab.state.LatentState;
import dcganlab.state.PaintingRenderer;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.ShownWords;
import dcganlab.view.time.StepLabel;
import dcganlab.view.tip.Tips;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.VerticalDirection;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.service.query.PointQuery;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/// The place in a real window, with a renderer that paints from z on the calling thread.
@ExtendWith(ApplicationExtension.class)
class LatentPlaceTest {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final PaintingRenderer renderer = new PaintingRenderer(16, 1200);

    @SuppressWarnings("NullAway.Init") // Made by start.
    private LatentState state;

    @SuppressWarnings("NullAway.Init") // Made by start.
    private LatentPlace place;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        state = new LatentState(renderer, 100, RandomGenerator.of("L64X128MixRandom"));
        renderer.answer(state::rendered);
        ShownTexts texts = new ShownTexts(language);
        StepLabel step =
                new StepLabel(
                        texts, new SimpleObjectProperty<>(false), new SimpleObjectProperty<>());
        place = new LatentPlace(state, step, texts);
        stage.setScene(new Scene(place, 980, 660));
        stage.setX(0); // where the robot's wheel hits
        stage.setY(0);
        stage.show();
    }

    @Test
    void draggingASliderChangesThePixels(FxRobot robot) {
        int before = picture();
        robot.drag(point(robot, 45, -0.5), MouseButton.PRIMARY).moveTo(point(robot, 45, 1));
        assertNotEquals(before, picture(), "while the button is down");
        robot.drop();
        assertEquals(3, state.getPoint().get(45), 0.2);
    }

    @Test
    void aDragIsUndoneInOneStep(FxRobot robot) {
        LatentPoint before = state.getPoint();
        robot.drag(point(robot, 45, -0.5), MouseButton.PRIMARY)
                .moveTo(point(robot, 45, 0.2))
                .moveTo(point(robot, 45, 0.8))
                .drop();
        robot.clickOn("#latent-undo");
        assertEquals(before, state.getPoint());
        robot.clickOn("#latent-redo");
        assertNotEquals(before, state.getPoint());
    }

    @Test
    void undoAndRedoHaveTheirKeys(FxRobot robot) {
        LatentPoint before = state.getPoint();
        robot.clickOn(point(robot, 3, 0.9), MouseButton.PRIMARY);
        LatentPoint after = state.getPoint();
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, state.getPoint());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(after, state.getPoint());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(after, state.getPoint());
    }

    @Test
    void withShiftADragIsATenthAsFast(FxRobot robot) {
        float before = state.getPoint().get(45);
        robot.interact(() -> {
            LatentSlider slider = slider(45);
            double half = slider.lookup(".track").getBoundsInParent().getWidth() / 2;
            slider.fireEvent(withShift(MouseEvent.MOUSE_PRESSED, 20));
            slider.fireEvent(withShift(MouseEvent.MOUSE_DRAGGED, 20 + half));
            slider.fireEvent(withShift(MouseEvent.MOUSE_RELEASED, 20 + half));
        });
        assertEquals(before + 0.3, state.getPoint().get(45), 0.03);
    }

    @Test
    void theWheelMovesTheSliderUnderIt(FxRobot robot) {
        float before = state.getPoint().get(45);
        robot.moveTo("#latent-slider-45").scroll(VerticalDirection.UP);
        assertNotEquals(before, state.getPoint().get(45));
    }

    @Test
    void arrowKeysMoveTheFocusedSlider(FxRobot robot) {
        focus(robot, 7);
        float before = state.getPoint().get(7);
        robot.push(KeyCode.RIGHT).push(KeyCode.UP);
        assertEquals(before + 0.2, state.getPoint().get(7), 1e-5);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertEquals(before + 0.19, state.getPoint().get(7), 1e-5);
        robot.push(KeyCode.HOME);
        assertEquals(0, state.getPoint().get(7));
    }

    @Test
    void withControlTheArrowKeysGoToOtherSliders(FxRobot robot) {
        focus(robot, 7);
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        assertTrue(slider(8).isFocused());
        robot.push(KeyCode.CONTROL, KeyCode.DOWN);
        Node below = place.getScene().getFocusOwner();
        assertEquals(slider(8).getLayoutX(), below.getLayoutX());
        assertTrue(below.getLayoutY() > slider(8).getLayoutY());
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertTrue(slider(99).isFocused());
    }

    @Test
    void aDoubleClickSetsToZero(FxRobot robot) {
        robot.doubleClickOn(point(robot, 12, 0.7), MouseButton.PRIMARY);
        assertEquals(0, state.getPoint().get(12));
    }

    @Test
    void aRightClickLocksAndTheSliderStandsStill(FxRobot robot) {
        float before = state.getPoint().get(12);
        robot.clickOn("#latent-slider-12", MouseButton.SECONDARY);
        assertTrue(slider(12).isLocked());
        robot.clickOn(point(robot, 12, 0.9), MouseButton.PRIMARY).clickOn("#latent-random");
        assertEquals(before, state.getPoint().get(12));
        focus(robot, 12);
        robot.push(KeyCode.L);
        assertFalse(slider(12).isLocked());
    }

    @Test
    void randomShowsAnotherFaceAndItsSeed(FxRobot robot) {
        int before = picture();
        robot.clickOn("#latent-random");
        assertNotEquals(before, picture());
        assertEquals(
                Long.toString(state.getSeed()),
                robot.lookup("#latent-seed").queryTextInputControl().getText());
    }

    @Test
    void aTypedSeedIsShown(FxRobot robot) {
        TextInputControl field = robot.lookup("#latent-seed").queryTextInputControl();
        robot.interact(field::clear);
        robot.clickOn(field).write("42").push(KeyCode.ENTER);
        assertEquals(new LatentSeed(42).point(100), state.getPoint());
    }

    @Test
    void whatIsNoSeedIsMarkedAndChangesNothing(FxRobot robot) {
        LatentPoint before = state.getPoint();
        robot.clickOn("#latent-seed").write("x").push(KeyCode.ENTER);
        assertEquals(before, state.getPoint());
        assertTrue(
                robot.lookup("#latent-seed").query().getPseudoClassStates().stream()
                        .anyMatch(state -> state.getPseudoClassName().equals("danger")));
        Label wrong = robot.lookup("#latent-seed-wrong").queryAs(Label.class);
        assertTrue(wrong.isVisible());
        assertEquals("A seed is a whole number.", wrong.getText());
        Node seed = robot.lookup("#latent-seed").query();
        assertEquals(wrong.getText(), seed.getAccessibleHelp());
        robot.clickOn("#latent-seed").write("1");
        assertFalse(wrong.isVisible());
        assertEquals(Tips.at(seed), seed.getAccessibleHelp());
    }

    @Test
    void everyWordFollowsTheLanguageAndThePointStays(FxRobot robot) {
        robot.interact(() -> state.lock(3));
        LatentPoint before = state.getPoint();
        robot.clickOn("#latent-seed").write("x");
        robot.push(KeyCode.ENTER);
        assertTrue(robot.lookup("#latent-seed-wrong").query().isVisible());
        TextInputControl seed = robot.lookup("#latent-seed").queryAs(TextInputControl.class);
        String typed = seed.getText();
        for (Language other : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            robot.interact(() -> language.set(other));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> ShownWords.assertAllIn(other, place));
        }
        assertEquals(before, state.getPoint());
        assertEquals(typed, seed.getText());
        assertTrue(seed.isFocused());
        assertTrue(state.isLocked(3));
    }

    @Test
    void aButtonHasRoomForItsWordsInTheOtherLanguage(FxRobot robot) {
        robot.interact(() -> language.set(Language.JAPANESE));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> place.layout());
        Labeled random = robot.lookup("#latent-random").queryAs(Labeled.class);
        assertTrue(random.getWidth() >= random.prefWidth(-1) - 1, random.getText());
    }

    @Test
    void lettersForShortcutsCanBeTypedIntoAField(FxRobot robot) {
        LatentPoint before = state.getPoint();
        robot.clickOn("#latent-seed").write("rm");
        assertEquals(before, state.getPoint());
    }

    @Test
    void theMeanSetsAllSlidersToZero(FxRobot robot) {
        robot.clickOn("#latent-mean");
        assertEquals(LatentPoint.mean(100), state.getPoint());
        assertEquals(0, slider(99).getValue());
    }

    @Test
    void aClickWalksToANeighbour(FxRobot robot) {
        PictureGrid grid = robot.lookup("#latent-neighbours").queryAs(PictureGrid.class);
        LatentPoint right =
                Objects.requireNonNull(state.neighbourhood().getShown()).points().get(5);
        robot.clickOn(robot.point(grid).atOffset(66, 0));
        assertEquals(right, state.getPoint());
        assertEquals(4, grid.getSelected(), "we stand in the middle again");
    }

    @Test
    void playWalksAndPauseStands(FxRobot robot) throws TimeoutException {
        robot.clickOn("#latent-play");
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> state.morph().getPosition() > 0.02);
        robot.clickOn("#latent-play");
        assertFalse(state.morph().isPlaying());
        assertEquals("Walk", robot.lookup("#latent-play").queryAs(Labeled.class).getText());
        robot.clickOn("#latent-undo");
        assertEquals(state.morph().getEndA(), state.getPoint());
    }

    @Test
    void theMorphSliderGoesToB(FxRobot robot) {
        robot.interact(() -> robot.lookup("#latent-morph").query().requestFocus());
        robot.push(KeyCode.END);
        assertEquals(state.morph().getEndB(), state.getPoint());
    }

    @Test
    void theMorphSliderThatIsPressedAtAGoesToA(FxRobot robot) {
        robot.clickOn("#latent-random");
        assertNotEquals(state.morph().getEndA(), state.getPoint());
        robot.clickOn("#latent-morph .thumb");
        assertEquals(state.morph().getEndA(), state.getPoint());
    }

    @Test
    void whatIsSeenBecomesA(FxRobot robot) {
        robot.clickOn("#latent-random").clickOn("#latent-set-a");
        assertEquals(state.getPoint(), state.morph().getEndA());
        PictureGrid thumbnail = robot.lookup("#latent-a").queryAs(PictureGrid.class);
        assertEquals(picture(), hash(thumbnail));
    }

    @Test
    void buildingThePlaceMovesNothing() {
        assertEquals(new LatentSeed(1).point(100), state.getPoint());
        assertFalse(state.canUndo());
    }

    @Test
    void thePictureSaysFromWhichStepItIs(FxRobot robot) {
        assertEquals("step 1,200", robot.lookup("#latent-step").queryAs(Labeled.class).getText());
    }

    @Test
    void aHundredSlidersAreSeenAtOnce(FxRobot robot) {
        assertEquals(1, visibleShare(robot));
    }

    @Test
    void anotherGeneratorBringsItsOwnSlidersWhichScroll(FxRobot robot) {
        robot.interact(() -> state.dimensionsChanged(512));
        assertEquals(511, slider(511).dimension());
        assertTrue(visibleShare(robot) < 1);
        focus(robot, 0);
        robot.push(KeyCode.CONTROL, KeyCode.END);
        assertEquals(1, robot.lookup(".scroll-pane").queryAs(ScrollPane.class).getVvalue(), 0.01);
    }

    @Test
    void whereSlidersScrollTheWheelMovesOnlyTheFocusedOne(FxRobot robot) {
        robot.interact(() -> state.dimensionsChanged(512));
        LatentPoint before = state.getPoint();
        robot.moveTo("#latent-slider-5").scroll(VerticalDirection.UP);
        assertEquals(before, state.getPoint());
        focus(robot, 5);
        robot.scroll(VerticalDirection.UP);
        assertNotEquals(before, state.getPoint());
    }

    @Test
    void everySliderSpeaks() {
        LatentSlider slider = slider(12);
        assertEquals("z 12", slider.queryAccessibleAttribute(AccessibleAttribute.TEXT));
        assertEquals(slider.getValue(), slider.queryAccessibleAttribute(AccessibleAttribute.VALUE));
    }

    /// The robot's own pointer knows nothing of the keyboard on every platform.
    private static MouseEvent withShift(EventType<MouseEvent> type, double x) {
        return new MouseEvent(
                type,
                x,
                5,
                x,
                5,
                MouseButton.PRIMARY,
                1,
                true,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }

    private LatentSlider slider(int dimension) {
        return (LatentSlider) place.lookup("#latent-slider-" + dimension);
    }

    private void focus(FxRobot robot, int dimension) {
        robot.interact(() -> slider(dimension).requestFocus());
    }

    /// A point on a slider.
    ///
    /// @param part -1 at the left end of its track, 0 in the middle, 1 at the right end
    private PointQuery point(FxRobot robot, int dimension, double part) {
        LatentSlider slider = slider(dimension);
        double half = slider.lookup(".track").getBoundsInParent().getWidth() / 2;
        return robot.point(slider).atOffset(part * half, 0);
    }

    private double visibleShare(FxRobot robot) {
        place.layout();
        ScrollPane scroll = robot.lookup(".scroll-pane").queryAs(ScrollPane.class);
        double height = scroll.getContent().getLayoutBounds().getHeight();
        return Math.min(1, scroll.getViewportBounds().getHeight() / height);
    }

    /// What the large picture looks like.
    private int picture() {
        return hash((PictureGrid) place.lookup("#latent-picture"));
    }

    private static int hash(PictureGrid grid) {
        return Arrays.hashCode(Objects.requireNonNull(grid.getPictures()).pixels());
    }
}
