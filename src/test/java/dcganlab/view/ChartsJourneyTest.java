package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;

import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

/// What a teacher sees in the charts and hands out of them, in the real window.
class ChartsJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void withoutARunNoChartIsSavedAndTheMenuSaysWhy(FxRobot robot) throws Exception {
        List<MenuItem> train = offered(robot);
        assertEquals(
                List.of(
                        "Chart: Losses (no steps yet)",
                        "Chart: D’s verdicts (no steps yet)",
                        "Chart: Distance (not measured yet)",
                        "Chart: Likeness (not measured yet)"),
                names(train));
        assertTrue(train.stream().allMatch(MenuItem::isDisable));

        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        assertEquals(List.of("Chart (none here)"), names(offered(robot)));
        assertTrue(offered(robot).getFirst().isDisable());

        robot.press(KeyCode.DIGIT4).release(KeyCode.DIGIT4);
        until(() -> !lab.runs().listingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of("Chart: Generator loss (no run is selected)"), names(offered(robot)));
        assertTrue(offered(robot).getFirst().isDisable());
    }

    @Test
    void aChartIsSavedAsThePlaceShowsIt(FxRobot robot) throws Exception {
        robot.interact(() -> lab.quality().every(Duration.ZERO));
        begin(robot);
        for (int step = 2; step <= 6; step++) {
            int wanted = step;
            robot.clickOn("#transport-step");
            until(() -> steps() == wanted);
            WaitForAsyncUtils.waitForFxEvents();
        }
        List<MenuItem> train = offered(robot);
        assertEquals("Chart: Losses…", train.getFirst().getText());
        assertEquals(
                List.of(false, false, true, true),
                train.stream().map(MenuItem::isDisable).toList());
        SeriesChart losses = robot.lookup("#train-losses").queryAs(SeriesChart.class);
        saves(robot, losses, "losses.png");

        robot.clickOn("#place-runs");
        until(() -> !lab.runs().rootsProperty().get().isEmpty());
        TreeTableView<?> table = robot.lookup("#runs-table").queryAs(TreeTableView.class);
        robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
        until(() -> curves(robot).table().rows() == 6);
        assertEquals(List.of("Chart: Generator loss…"), names(offered(robot)));
        saves(robot, curves(robot), "whole.png");

        robot.interact(() -> {
            curves(robot).viewport().show(new Span(2, 4));
            curves(robot).setSmoothing(0.5);
            curves(robot).setLogarithmic(true);
        });
        saves(robot, curves(robot), "seen.png");
        byte[] whole = Files.readAllBytes(folder.resolve("whole.png"));
        byte[] seen = Files.readAllBytes(folder.resolve("seen.png"));
        assertFalse(Arrays.equals(whole, seen));

        robot.interact(() -> curves(robot).lines().getFirst().setShown(false));
        assertEquals(List.of("Chart: Generator loss (no curve is shown)"), names(offered(robot)));
    }

    /// Saves the first chart of the menu and compares the file with a picture of a chart of the
    /// run.
    private void saves(FxRobot robot, SeriesChart chart, String name) throws Exception {
        answers.place = folder.resolve(name);
        Files.deleteIfExists(answers.place);
        List<MenuItem> offered = offered(robot);
        robot.interact(() -> offered.getFirst().fire());
        until(() -> Files.exists(answers.place));
        BufferedImage saved = ImageIO.read(answers.place.toFile());
        assertEquals(0xFFFFFFFF, saved.getRGB(0, 0), "white paper");
        String run = lab.timeLine().getName();
        assertFalse(run.isEmpty());
        robot.interact(() -> {
            WritableImage picture = chart.picture(run, 1200, 600, 2);
            assertEquals(picture.getWidth(), saved.getWidth());
            for (int y = 0; y < saved.getHeight(); y++) {
                for (int x = 0; x < saved.getWidth(); x++) {
                    assertEquals(picture.getPixelReader().getArgb(x, y), saved.getRGB(x, y));
                }
            }
        });
    }

    @Test
    void smoothingIsModerateAtFirstAndOneForAllCharts(FxRobot robot) throws Exception {
        assertEquals(SeriesChart.MODERATE, window.smoothing().get());
        assertTrue(SeriesChart.MODERATE > 0 && SeriesChart.MODERATE < 0.97);
        robot.clickOn("#place-runs");
        until(() -> !lab.runs().listingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> window.smoothing().set(0.75));
        for (Slider slider : robot.lookup("#smoothing").queryAllAs(Slider.class)) {
            assertEquals(0.75, slider.getValue());
        }
        Slider runs = robot.lookup(".runs-place").lookup("#smoothing").queryAs(Slider.class);
        robot.interact(() -> runs.setValue(0.25));

        assertEquals(0.25, window.smoothing().get());
        Stream.of("losses", "beliefs", "distance", "likeness")
                .map(name -> robot.lookup("#train-" + name).queryAs(SeriesChart.class))
                .forEach(chart -> assertEquals(0.25, chart.getSmoothing()));
    }

    @Test
    void thePlotsOfTheFourChartsStandInLine(FxRobot robot) throws Exception {
        begin(robot);
        List<Bounds> plots =
                Stream.of("losses", "beliefs", "distance", "likeness")
                        .map(name -> bounds(robot, "#train-" + name, ".plot"))
                        .toList();
        for (Bounds plot : plots) {
            assertEquals(plots.getFirst().getMinY(), plot.getMinY());
            assertEquals(plots.getFirst().getMaxY(), plot.getMaxY());
        }
        double title = bounds(robot, "#train-distance", ".title").getMaxY();
        assertTrue(plots.getFirst().getMinY() > title + 15, "the window is as narrow as it may be");
    }

    private static Bounds bounds(FxRobot robot, String chart, String part) {
        Node node = robot.lookup(chart).lookup(part).query();
        return node.localToScene(node.getLayoutBounds());
    }

    private static SeriesChart curves(FxRobot robot) {
        return robot.lookup("#runs-curves").queryAs(SeriesChart.class);
    }

    /// The charts in the menu as it opens; popups have no place on a screen without a display.
    private static List<MenuItem> offered(FxRobot robot) {
        MenuButton button = robot.lookup("#export").queryAs(MenuButton.class);
        robot.interact(() -> button.fireEvent(new Event(MenuButton.ON_SHOWING)));
        return button.getItems().stream()
                .filter(item -> "exportChart".equals(item.getId()))
                .toList();
    }

    private static List<String> names(List<MenuItem> items) {
        return items.stream().map(MenuItem::getText).toList();
    }
}
