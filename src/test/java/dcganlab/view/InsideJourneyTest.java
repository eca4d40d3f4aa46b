package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.TrainingPlan;
import dcganlab.model.series.SeriesTable;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.picture.PictureGrid;

import javafx.geometry.VerticalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

/// Into both networks and back.
class InsideJourneyTest extends InsideFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void theNetworksAreSeenToLearn(FxRobot robot) throws Exception {
        lookInside(robot);
        assertEquals(4, seen().generator().size());
        assertNotNull(seen().generated());
        until(() -> seen().real() != null);
        assertEquals(
                Set.of("4", "32×4×4", "16×8×8", "8×16×16", "3×32×32", "1"),
                texts(robot, ".maps-box > .shape"));
        robot.clickOn("#transport-step");
        until(() -> sees(2));
        assertTrue(
                texts(robot, ".learning-arrow > .words").stream()
                        .anyMatch(words -> words.startsWith("D learns. Loss")));
    }

    @Test
    void aPlannedNetworkIsDrawnBeforeItTrains(FxRobot robot) throws Exception {
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        until(() -> sees(-1)); // The generator that comes with the lab.
        assertTrue(texts(robot, ".maps-box > .shape").contains("128×4×4"));
        robot.clickOn("#maps-discriminator3");
        NetworkSpec wider = lab.getPlan().network().withWidth(16);
        robot.interact(() -> lab.plan(lab.getPlan().withNetwork(wider)));
        assertTrue(texts(robot, ".maps-box > .shape").contains("64×4×4"));
        assertNull(inside().getInsight(), "it has not been seen");
        NetworkSpec larger = wider.withImageSize(64);
        robot.interact(() -> lab.plan(lab.getPlan().withNetwork(larger)));
        robot.clickOn("#maps-discriminator4");
        robot.interact(() -> lab.plan(lab.getPlan().withNetwork(wider)));
        assertEquals(new Chosen(Part.DISCRIMINATOR, 3), inside().chosenProperty().get());
        begin(robot);
        until(() -> sees(1));
        assertEquals(wider, seen().network());
    }

    @Test
    void theArrowsTellOfTheStepThatIsSeen(FxRobot robot) throws Exception {
        Path run = lookInside(robot);
        String first = discriminatorSays(robot);
        assertTrue(first.startsWith("D learns. Loss"), first);
        robot.interact(() -> lab.stop()); // It keeps the step.
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        robot.clickOn("#transport-step-d");
        until(() -> sees(2) && !discriminatorSays(robot).equals(first));
        assertTrue(
                texts(robot, ".learning-arrow > .words").stream()
                        .anyMatch(words -> words.startsWith("G learns by")));
        until(() -> lab.timeLine().getKept().generators().contains(1L));
        robot.interact(() -> lab.timeLine().show(1));
        until(() -> sees(1));
        assertEquals(first, discriminatorSays(robot));
        robot.interact(() -> lab.timeLine().show(0));
        until(() -> sees(0));
        assertTrue(discriminatorSays(robot).startsWith("D learns from"), "it learnt nothing yet");
    }

    private static String discriminatorSays(FxRobot robot) {
        return texts(robot, ".learning-arrow > .words").stream()
                .filter(words -> words.startsWith("D "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theArrowsRestWhereOtherNetworksAreDrawn(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertTrue(discriminatorSays(robot).startsWith("D learns. Loss"));
        TrainingPlan plan = lab.getPlan();
        robot.interact(() -> lab.plan(plan.withNetwork(plan.network().withWidth(16))));
        assertTrue(discriminatorSays(robot).startsWith("D learns from"));
        robot.interact(() -> lab.plan(plan));
        until(() -> sees(1));
        assertTrue(discriminatorSays(robot).startsWith("D learns. Loss"));
    }

    @Test
    void aStageOpensByAClickAndByKeys(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.clickOn("#maps-generator1");
        assertEquals(new Chosen(Part.GENERATOR, 1), inside().chosenProperty().get());
        assertTrue(texts(robot, "#stage .label").contains("32×4×4  →  16×8×8"));
        assertTrue(texts(robot, "#stage .label").contains("Side: (4 − 1)·2 − 2·1 + 4 + 0 = 8"));
        PictureGrid maps = robot.lookup("#maps").queryAs(PictureGrid.class);
        assertEquals(8, Objects.requireNonNull(maps.getPictures()).size());
        assertTrue(maps.getPictures().count() > 1);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(new Chosen(Part.DISCRIMINATOR, 0), inside().chosenProperty().get());
        assertEquals(1, steps());
        robot.clickOn("#maps-inOrder");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Map 1", maps.cellTextProperty().get().apply(0));
        robot.clickOn("#maps-generator-1");
        assertEquals(InsideState.LATENT, inside().chosenProperty().get());
        until(() -> seen().amongOthers().size() == 2 && maps.getPictures().count() == 3);
    }

    @Test
    void allMapsOfALayerCanBeReached(FxRobot robot) throws Exception {
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        until(() -> sees(-1)); // The generator that comes with the lab.
        PictureGrid maps = robot.lookup("#maps").queryAs(PictureGrid.class);
        ScrollBar bar = robot.lookup("#maps-scroll").queryAs(ScrollBar.class);
        robot.clickOn("#maps-inOrder");
        WaitForAsyncUtils.waitForFxEvents();
        int sight = Objects.requireNonNull(maps.getPictures()).count();
        assertTrue(sight < 128 && bar.isVisible(), "not all have room: " + sight);
        assertEquals("Map 1", mapAt(maps, 0));

        Set<String> seen = new TreeSet<>();
        for (int top = 0; top <= bar.getMax(); top++) {
            int to = top;
            robot.interact(() -> bar.setValue(to));
            for (int i = 0; i < maps.getPictures().count(); i++) {
                seen.add(mapAt(maps, i));
            }
            assertTrue(maps.getPictures().count() <= sight, "those in sight alone are drawn");
        }
        assertEquals(128, seen.size());

        robot.interact(maps::requestFocus);
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        assertEquals("Map 1", mapAt(maps, maps.getSelected()));
        int columns = maps.getColumns();
        for (int row = 0; row < 100 / columns; row++) {
            robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        }
        String reached = "Map " + (100 / columns * columns + 1);
        assertEquals(reached, mapAt(maps, maps.getSelected()));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(
                100 / columns * columns,
                Objects.requireNonNull(inside().unitProperty().get()).map());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(reached, mapAt(maps, maps.getSelected()), "in sight beside its own pane");

        robot.clickOn("#maps-generator1");
        robot.clickOn("#maps-generator0");
        assertEquals("Map 1", mapAt(maps, 0), "from the top again");
        robot.scroll(200, VerticalDirection.DOWN);
        assertEquals(0, bar.getValue(), "the wheel is elsewhere");
        robot.moveTo(maps);
        robot.scroll(200, VerticalDirection.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(bar.getValue() > 0);
    }

    private static String mapAt(PictureGrid maps, int index) {
        return Objects.requireNonNull(maps.cellTextProperty().get()).apply(index);
    }

    @Test
    void aStageIsSeenOverTime(FxRobot robot) throws Exception {
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.clickOn("#maps-overTime");
        SeriesChart singular = robot.lookup("#stage-singular").queryAs(SeriesChart.class);
        assertTrue(singular.isBlank());
        begin(robot);
        robot.clickOn("#transport-step");
        Chosen first = new Chosen(Part.GENERATOR, 0);
        SeriesTable table = lab.run().stages().of(first);
        until(() -> table.rows() == 2);
        assertEquals(1, table.step(0));
        assertEquals(2, table.step(1));
        assertSame(table, singular.table());
        assertTrue(!singular.isBlank() && table.column("singular").get(1) > 0);
        assertTrue(table.column("update").get(1) > 0);
        assertTrue(robot.lookup("#stage-charts").query().isVisible());

        robot.clickOn("#maps-generator1");
        SeriesChart next = robot.lookup("#stage-singular").queryAs(SeriesChart.class);
        assertSame(lab.run().stages().of(new Chosen(Part.GENERATOR, 1)), next.table());
        assertSame(singular.viewport(), next.viewport(), "they zoom together");
        robot.clickOn("#maps-strongestFirst");
        assertFalse(robot.lookup("#stage-charts").query().isVisible());

        Path run = Objects.requireNonNull(lab.timeLine().folderProperty().get());
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        robot.interact(() -> lab.open(run));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        until(() -> table.rows() == 2);
    }

    @Test
    void theDiagramIsSavedAsPixelsAndAsADrawing(FxRobot robot) throws Exception {
        lookInside(robot);
        save(robot, "Networks as PNG…", "networks.png");
        BufferedImage pixels = ImageIO.read(answers.place.toFile());
        assertEquals(2320, pixels.getWidth());
        assertEquals(0xFFFFFFFF, pixels.getRGB(0, 0), "white paper");
        save(robot, "Networks as SVG…", "networks.svg");
        Document svg =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(answers.place.toFile());
        NodeList texts = svg.getElementsByTagName("text");
        Set<String> said =
                IntStream.range(0, texts.getLength())
                        .mapToObj(i -> texts.item(i).getTextContent())
                        .collect(Collectors.toSet());
        assertTrue(said.containsAll(Set.of("32×4×4", "16×8×8", "ConvT 4×4")), said.toString());
        // Nine boxes of three faces each, and nine heads of arrows.
        assertTrue(svg.getElementsByTagName("polygon").getLength() >= 27);
        // z, three stages each, the picture and the real one.
        assertEquals(9, svg.getElementsByTagName("image").getLength());
    }

    private void save(FxRobot robot, String entry, String name) throws Exception {
        answers.place = home.resolve(name);
        robot.clickOn("#export");
        MenuButton menu = robot.lookup("#export").queryAs(MenuButton.class);
        robot.interact(() -> {
            menu.getItems().stream()
                    .filter(item -> entry.equals(item.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
            menu.hide();
        });
        until(() -> Files.exists(answers.place));
    }

    @Test
    void anEarlierStepIsLookedInto(FxRobot robot) throws Exception {
        lookInside(robot);
        robot.interact(() -> lab.stop());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        until(() -> lab.timeLine().getKept().checkpoints().contains(0L));
        robot.interact(() -> lab.timeLine().show(0));
        until(() -> sees(0));
        assertNotNull(seen().generated());
    }
}
