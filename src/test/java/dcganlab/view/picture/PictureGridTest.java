package dcganlab.view.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Language;
import dcganlab.model.Pictures;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.ShownWords;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

@ExtendWith(ApplicationExtension.class)
class PictureGridTest {
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ShownTexts texts = new ShownTexts(language);
    private final List<Integer> picked = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // Made by start.
    private PictureGrid grid;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        grid = new PictureGrid(texts);
        grid.setOnPick(picked::add);
        stage.setScene(new Scene(new StackPane(grid), 270, 270));
        // The stage is every test's, and the main window leaves it large.
        stage.setMinWidth(0);
        stage.setMinHeight(0);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void everyPictureIsPaintedWithItsOwnPixels() {
        show(greys(10, 20, 30, 40));
        Image image = imageView().getImage();
        assertEquals(2 * 128 + 2, image.getWidth());
        assertEquals(0xFF0A0A0A, image.getPixelReader().getArgb(5, 5));
        assertEquals(0xFF282828, image.getPixelReader().getArgb(200, 200));
        assertEquals(0, image.getPixelReader().getArgb(129, 5), "gap");
    }

    @Test
    void newPicturesOfTheSameShapeAreSeenInTheSameImage() {
        show(greys(10, 20, 30, 40));
        Image before = imageView().getImage();
        show(greys(50, 60, 70, 80));
        assertEquals(before, imageView().getImage());
        assertEquals(0xFF323232, before.getPixelReader().getArgb(5, 5));
    }

    private List<OpinionBar> bars() {
        WaitForAsyncUtils.waitForFxEvents();
        return grid.lookupAll(".opinion-bar").stream().map(OpinionBar.class::cast).toList();
    }

    @Test
    void anOpinionStandsBelowItsPicture(FxRobot robot) {
        show(greys(10, 20, 30, 40));
        assertTrue(bars().isEmpty());
        robot.interact(() -> grid.setOpinions(List.of(0.25, 1.0)));
        List<OpinionBar> bars = bars();
        assertEquals(4, bars.size());
        assertEquals(0.25, bars.get(0).getOpinion());
        assertEquals(1, bars.get(1).getOpinion());
        assertTrue(Double.isNaN(bars.get(2).getOpinion()), "nobody knows");
        Image image = imageView().getImage();
        double cell = (image.getWidth() - OpinionBars.ROOM) / 2;
        assertEquals(cell, bars.get(0).getWidth());
        double top = imageView().getParent().getLayoutY();
        assertEquals(top + cell + 1, bars.get(0).getLayoutY());
        assertTrue(bars.get(2).getLayoutY() + bars.get(2).getHeight() <= grid.getHeight());
        robot.interact(() -> grid.setOpinions(List.of(0.5, 0.5, 0.5, 0.5)));
        assertEquals(bars, bars());
        assertEquals(0.5, bars.get(3).getOpinion());
        robot.interact(() -> grid.setOpinions(null));
        assertTrue(bars().isEmpty());
    }

    @Test
    void whatIsSaidOfAPictureFollowsTheLanguage(FxRobot robot) {
        show(null);
        isInBoth(robot);
        show(greys(10, 20, 30, 40));
        robot.interact(() -> {
            grid.setOpinions(List.of(0.25, 1.0));
            grid.setCellText(index -> texts.of("view.train.sample", index + 1));
        });
        robot.clickOn(robot.point(grid).atOffset(60, -60));
        isInBoth(robot);
        assertEquals(1, grid.getSelected());
        robot.interact(() -> grid.setCellText(null));
        isInBoth(robot);
    }

    private void isInBoth(FxRobot robot) {
        for (Language other : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            robot.interact(() -> language.set(other));
            robot.interact(() -> ShownWords.assertAllIn(other, grid));
        }
    }

    @Test
    void aClickPicksThePictureUnderIt(FxRobot robot) {
        show(greys(10, 20, 30, 40));
        robot.clickOn(robot.point(grid).atOffset(60, -60));
        assertEquals(List.of(1), picked);
        assertEquals(1, grid.getSelected());
    }

    @Test
    void arrowKeysMoveAndEnterPicks(FxRobot robot) {
        show(greys(10, 20, 30, 40));
        robot.interact(grid::requestFocus);
        robot.push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertEquals(List.of(3), picked);
    }

    @Test
    void thePointerMarksThePictureUnderIt(FxRobot robot) {
        show(greys(10, 20, 30, 40));
        robot.moveTo(robot.point(grid).atOffset(-60, 60));
        assertEquals(2, grid.getHovered());
        assertTrue(grid.lookup(".hover-outline").isVisible());
    }

    @Test
    void withoutPicturesTheEmptyTextStandsThere() {
        assertTrue(grid.lookup(".empty").isVisible());
        show(greys(1, 2, 3, 4));
        assertFalse(grid.lookup(".empty").isVisible());
        show(null);
        assertTrue(grid.lookup(".empty").isVisible());
        assertFalse(imageView().getParent().isVisible());
    }

    @Test
    void onlyPicturesThatAreShownCanBePicked(FxRobot robot) {
        robot.interact(() -> grid.setFewest(12));
        show(greys(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 170));
        assertEquals(4 * 64 + 3 * 2, imageView().getImage().getWidth());
        robot.interact(grid::requestFocus);
        robot.push(KeyCode.END).push(KeyCode.RIGHT).push(KeyCode.ENTER);
        assertEquals(List.of(15), picked);
    }

    @Test
    void onlyAGridToPickFromTakesPartInTheKeyboardsRound(FxRobot robot) {
        assertTrue(grid.isFocusTraversable());
        robot.interact(() -> grid.setOnPick(null));
        assertFalse(grid.isFocusTraversable());
    }

    @Test
    void aScreenReaderHearsWhichPictureIsChosen(FxRobot robot) {
        show(greys(10, 20, 30, 40));
        robot.interact(() -> grid.setSelected(2));
        assertEquals("Image 3 of 4", grid.getAccessibleHelp());
    }

    private void show(@Nullable Pictures pictures) {
        WaitForAsyncUtils.waitForAsyncFx(
                5000,
                () -> {
                    grid.setPictures(pictures);
                    grid.getScene().getRoot().layout();
                });
        // The robot asks for bounds on its own thread, which must not meet a pulse.
        WaitForAsyncUtils.waitForFxEvents();
    }

    private ImageView imageView() {
        return (ImageView) grid.lookup("ImageView");
    }

    private static Pictures greys(int... values) {
        byte[] pixels = new byte[values.length * 64 * 64];
        for (int i = 0; i < values.length; i++) {
            Arrays.fill(pixels, i * 64 * 64, (i + 1) * 64 * 64, (byte) values[i]);
        }
        return new Pictures(values.length, 1, 64, pixels);
    }
}
