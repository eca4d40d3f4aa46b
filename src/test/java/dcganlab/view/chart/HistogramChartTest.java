package dcganlab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Histogram;
import dcganlab.model.glossary.Term;
import dcganlab.view.text.FixedTexts;
import dcganlab.view.text.ShownTexts;

import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

import java.util.List;
import java.util.Objects;

/// Seven numbers from -6.1 to 6.1: each bin is 0.2 wide, and 0 lies in the middle one.
@SuppressWarnings("NullAway.Init")
@ExtendWith(ApplicationExtension.class)
class HistogramChartTest {
    private static final Histogram NUMBERS =
            Histogram.of(new float[] {0, 0.05f, -0.05f, 0.15f, -0.25f, 6.1f, -6.1f});

    private HistogramChart chart;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        ShownTexts texts = FixedTexts.english();
        chart =
                new HistogramChart(
                        texts,
                        texts.bound("view.inside.weightsChart"),
                        texts.bound("view.inside.weightsHelp"),
                        Term.WEIGHT,
                        false);
        chart.setEmptyText("None yet");
        stage.setScene(new Scene(new StackPane(chart), 500, 300));
        stage.sizeToScene();
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    private void show(FxRobot robot, Histogram histogram) {
        robot.interact(() -> chart.show(histogram));
        layOut(robot);
    }

    private Path bars() {
        return Objects.requireNonNull((Path) chart.lookup(".bars"));
    }

    private void layOut(FxRobot robot) {
        robot.interact(() -> chart.getScene().getRoot().layout());
    }

    @Test
    void eachBinWithANumberHasABar(FxRobot robot) {
        show(robot, NUMBERS);
        assertEquals(
                NUMBERS.counts().stream().filter(count -> count > 0).count(),
                bars().getElements().stream().filter(each -> each instanceof MoveTo).count());
        assertTrue(chart.figures().endsWith("largest 6.100, 7 numbers"), chart.figures());
        List<String> ticks =
                chart.lookupAll(".tick-label").stream()
                        .filter(Node::isVisible)
                        .map(each -> ((Text) each).getText())
                        .toList();
        assertTrue(ticks.containsAll(List.of("3", "\u22126", "6")), ticks.toString());
    }

    @Test
    void theMouseTellsOfTheBinBelowIt(FxRobot robot) {
        show(robot, NUMBERS);
        Node zero = Objects.requireNonNull(chart.lookup(".zero"));
        Point2D middle = centre(robot, zero);
        robot.moveTo(middle);
        layOut(robot);
        assertEquals("\u22120.1000 to 0.1000\n3 of 7, 42.86 %", chart.readout());
        robot.moveTo(new Point2D(middle.getX() + 600, middle.getY()));
        layOut(robot);
        assertEquals("", chart.readout());
    }

    /** Of what lies in the bounds. */
    private static Point2D centre(FxRobot robot, Node node) {
        var bounds = robot.bounds(node).query();
        return new Point2D(
                bounds.getMinX() + bounds.getWidth() / 2,
                bounds.getMinY() + bounds.getHeight() / 2);
    }

    @Test
    void arrowsGoFromBinToBin(FxRobot robot) {
        show(robot, NUMBERS);
        robot.interact(chart::requestFocus);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        layOut(robot);
        assertEquals("0.1000 to 0.3000\n1 of 7, 14.29 %", chart.readout());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        layOut(robot);
        assertEquals("", chart.readout());
    }

    @Test
    void onALogarithmicAxisASingleNumberIsSeen(FxRobot robot) {
        Histogram many = Histogram.of(thousandZerosAndAOne());
        show(robot, many);
        double before = bars().getElements().size();
        double low = heightOfTheLastBar();
        robot.interact(chart::requestFocus);
        robot.press(KeyCode.L).release(KeyCode.L);
        layOut(robot);
        assertTrue(chart.isLogarithmic());
        assertEquals(before, bars().getElements().size());
        assertTrue(heightOfTheLastBar() > 5 * low, low + " and " + heightOfTheLastBar());
    }

    private static float[] thousandZerosAndAOne() {
        float[] numbers = new float[1001];
        numbers[1000] = 1;
        return numbers;
    }

    /** Its five elements go up, across, down and back. */
    private double heightOfTheLastBar() {
        var elements = bars().getElements();
        int from = elements.size() - 5;
        double bottom = ((MoveTo) elements.get(from)).getY();
        return bottom - ((LineTo) elements.get(from + 1)).getY();
    }

    @Test
    void withoutNumbersItSaysWhy(FxRobot robot) {
        Node words = Objects.requireNonNull(chart.lookup(".empty-text"));
        assertTrue(words.isVisible());
        show(robot, NUMBERS);
        assertFalse(words.isVisible());
        assertEquals(NUMBERS, chart.shown());
    }
}
