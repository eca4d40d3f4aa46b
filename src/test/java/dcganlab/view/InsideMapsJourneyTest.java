package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.FeatureMaps;
import dcganlab.model.Histogram;
import dcganlab.model.Insight;
import dcganlab.model.LossGradients;
import dcganlab.model.Part;
import dcganlab.model.Unit;
import dcganlab.model.convolution.TrainedKernel;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.PixelFields.Pixel;
import dcganlab.view.chart.HistogramChart;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
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

/// What one map, one pixel and one picture have to do with the others.
class InsideMapsJourneyTest extends InsideFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aMapIsOpenedFollowedAndTakenOut(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.clickOn("#maps-generator1");
        PictureGrid maps = robot.lookup("#maps").queryAs(PictureGrid.class);
        robot.interact(() -> maps.pick(0));
        Unit unit = Objects.requireNonNull(inside().unitProperty().get());
        assertEquals(1, unit.stage());
        until(() -> {
            Insight.Kernels kernels = seen().kernels();
            return kernels != null
                    && kernels.unit().equals(unit)
                    && kernels.values().shape().equals(new FeatureMaps(32, 4));
        });
        robot.clickOn("#unit-map");
        Pixel pixel = Objects.requireNonNull(inside().fieldsProperty().get()).pixel();
        assertEquals(new Chosen(Part.GENERATOR, 1), pixel.place());
        assertTrue(
                texts(robot, "#unit .field")
                        .contains("This pixel affects 10 × 10 pixels of the image."));
        robot.interact(() -> robot.lookup("#unit-silent").queryAs(CheckBox.class).fire());
        assertEquals(List.of(unit), inside().silencedProperty().get());
        until(() -> seen().without() != null);
        Node parts = robot.lookup("#unit .part-pictures").query();
        until(parts::isVisible);

        ScrollPane pane = robot.lookup("#unit").queryAs(ScrollPane.class);
        robot.interact(() -> pane.setVvalue(1));
        robot.interact(() -> inside().show(unit.map() == 0 ? 1 : 0));
        assertEquals(0, pane.getVvalue(), "the title of another map is in sight");
        Unit other = Objects.requireNonNull(inside().unitProperty().get());
        until(() -> {
            Insight.Kernels kernels = seen().kernels();
            return kernels != null && kernels.unit().equals(other);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(parts.isVisible(), "they are of the map that is out");
        robot.interact(() -> inside().show(unit.map()));
        until(parts::isVisible);
        robot.clickOn("#unit-close");
        assertNull(inside().unitProperty().get());
        assertNull(inside().fieldsProperty().get());
    }

    @Test
    void theFramesOfAPixelAreToldAndGoWithABoxThatHasNone(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.clickOn("#judged-generated");
        WaitForAsyncUtils.waitForFxEvents();
        assertNotNull(inside().fieldsProperty().get());
        Label framed = robot.lookup("#framed").queryAs(Label.class);
        assertTrue(framed.isVisible());
        assertEquals("Framed above: what the pixel that was clicked comes from.", framed.getText());
        robot.clickOn("#maps-generator1");
        WaitForAsyncUtils.waitForFxEvents();
        assertNotNull(inside().fieldsProperty().get(), "it has a frame");
        robot.clickOn("#maps-discriminator1");
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(inside().fieldsProperty().get());
        assertFalse(framed.isVisible());
    }

    @Test
    void theGradientIsSeenFromTheVerdictBackToAKernel(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.clickOn("#maps-generator1");
        PictureGrid maps = robot.lookup("#maps").queryAs(PictureGrid.class);
        until(() -> maps.getPictures() != null);
        assertNull(seen().gradients(), "nobody pays for what nobody asks");
        byte[] values = Objects.requireNonNull(maps.getPictures()).pixels().clone();
        robot.clickOn("#maps-gradients");
        until(() -> seen().gradients() != null);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(
                Arrays.equals(values, Objects.requireNonNull(maps.getPictures()).pixels()),
                "another picture");
        String says = robot.lookup("#gradient-says").queryAs(Label.class).getText();
        assertTrue(says.startsWith("Gradient of L(G) = \u2212log D(G(z)) = "), says);

        robot.interact(() -> maps.pick(0));
        Unit unit = Objects.requireNonNull(inside().unitProperty().get());
        until(() -> {
            LossGradients gradients = seen().gradients();
            Insight.Kernels kernels = gradients == null ? null : gradients.kernels();
            return kernels != null
                    && kernels.unit().equals(unit)
                    && kernels.values().shape().equals(new FeatureMaps(32, 4));
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#unit-kernel-pairs").query().isVisible());
        assertEquals(24, robot.lookup("#unit-kernel-pairs .one-picture").queryAll().size());
        assertTrue(texts(robot, "#unit-kernels-title").contains("Kernels and gradients: 12 of 32"));

        robot.clickOn("#maps-discriminator1");
        until(() -> maps.getPictures() != null && maps.getPictures().size() == 8);
        robot.interact(() -> robot.lookup("#maps-gradients").query().requestFocus());
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        until(() -> seen().gradients() == null);
        assertEquals(1, steps(), "the arrow belongs to the switch");
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        until(() -> seen().gradients() != null);
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.clickOn("#mode-microscope");
        until(() -> seen().gradients() == null);
    }

    @Test
    void theWeightsOfAStageAreCountedWhileTheyAreSeen(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.clickOn("#maps-generator1");
        assertNull(seen().counts());
        robot.clickOn("#maps-weightsOf");
        HistogramChart weights =
                robot.lookup("#histogram-weightsChart").queryAs(HistogramChart.class);
        HistogramChart gradient =
                robot.lookup("#histogram-weightGradientChart").queryAs(HistogramChart.class);
        until(() -> weights.shown() != null && gradient.shown() != null);
        assertEquals(32 * 16 * 4 * 4, Objects.requireNonNull(weights.shown()).size());
        assertEquals(32 * 16 * 4 * 4, Objects.requireNonNull(gradient.shown()).size());
        robot.clickOn("#histogram-weightsChart");
        assertTrue(weights.readout().contains(" of 8,192, "), weights.readout());
        robot.press(KeyCode.L).release(KeyCode.L);
        assertTrue(weights.isLogarithmic());
        Histogram before = weights.shown();
        robot.clickOn("#transport-step");
        until(() -> sees(2));
        WaitForAsyncUtils.waitForFxEvents();
        assertNotEquals(before, weights.shown(), "they have learnt");
        robot.clickOn("#maps-discriminator0");
        until(() -> weights.shown() != null && weights.shown().size() == 8 * 3 * 4 * 4);
        robot.clickOn("#maps-strongestFirst");
        until(() -> seen().counts() == null);
    }

    @Test
    void aPictureFromAFileIsJudged(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.clickOn("#judged-real");
        assertEquals(InsideState.JUDGED, inside().chosenProperty().get());
        until(() -> seen().real() != null && seen().real().slope() != null);
        BufferedImage white = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        white.createGraphics().fillRect(0, 0, 40, 40);
        Path file = home.resolve("white.png");
        ImageIO.write(white, "png", file.toFile());
        assertTrue(DroppedFile.drop(robot, file, "#judged-real"));
        until(() -> {
            Insight.Judged real = seen().real();
            return real != null && real.picture().at(1, 16, 16) == 1;
        });
        PictureGrid maps = robot.lookup("#maps").queryAs(PictureGrid.class);
        until(() -> maps.getPictures() != null && maps.getPictures().count() == 2);
        Path text = Files.writeString(home.resolve("words.png"), "no picture");
        assertTrue(DroppedFile.drop(robot, text, "#judged-real"));
        until(() -> status(robot).contains("words.png"));
    }

    @Test
    void aKernelOfTheOwnGeneratorGoesUnderTheMicroscope(FxRobot robot) throws Exception {
        begin(robot);
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.clickOn("#mode-microscope");
        until(() -> !lab.microscope().trainedProperty().get().isEmpty());
        TrainedKernel kernel = lab.microscope().trainedProperty().get().getFirst();
        assertEquals("model.3", kernel.layer());
        assertEquals(4, kernel.side());
        robot.clickOn("#scope-trained");
        MenuButton menu = robot.lookup("#scope-trained").queryAs(MenuButton.class);
        assertEquals(
                "model.3: map " + (kernel.in() + 1) + " to map 1",
                menu.getItems().getFirst().getText(),
                "numbered as among the networks");
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> lab.microscope().take(kernel));
        assertEquals(4, lab.microscope().getNumbers().geometry().across().kernel());
        assertEquals(0, kernel.out());
        int last = lab.microscope().offeredMaps() - 1;
        robot.interact(() -> lab.microscope().takeStrongestOf(last));
        until(() -> {
            TrainedKernel taken = lab.microscope().getTaken();
            return taken != null && taken.out() == last;
        });
    }
}
