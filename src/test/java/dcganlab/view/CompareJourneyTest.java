package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Pictures;
import dcganlab.runs.RunFolder;
import dcganlab.state.RunRow;
import dcganlab.state.RunSamples;
import dcganlab.training.KeptRuns;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.tip.Tips;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** How runs are compared: over each other, beside each other, and by a wipe. */
class CompareJourneyTest extends RunsFixture {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void twoRunsAreSeenOverAndBesideEachOther(FxRobot robot) throws Exception {
        compareBoth(robot);
        SeriesChart chart = robot.lookup("#runs-curves").queryAs(SeriesChart.class);
        assertEquals(2, chart.lines().size());
        assertEquals(50, chart.table().rows());
        assertEquals("枝 の 実験", chart.lines().get(1).getLabel());
        PictureGrid left = robot.lookup("#runs-samples-0").queryAs(PictureGrid.class);
        PictureGrid right = robot.lookup("#runs-samples-1").queryAs(PictureGrid.class);
        int count = Objects.requireNonNull(left.getPictures()).count();
        assertTrue(count >= 6, () -> count + " pictures");
        assertEquals(count, Objects.requireNonNull(right.getPictures()).count());
        assertEquals(
                pictures(1).argb(3, 16, 16),
                Objects.requireNonNull(right.getPictures()).argb(3, 16, 16));
        assertTrue(robot.lookup("Real label").tryQuery().isPresent());
        assertTrue(robot.lookup("0.80").tryQuery().isPresent());
        assertFalse(robot.lookup("Batch").tryQuery().isPresent(), "it does not differ");
        assertEquals("The same latent points", label(robot, "#runs-latent"));
    }

    @Test
    void noRunShowsTheCurvesOfAnother(FxRobot robot) throws Exception {
        compareBoth(robot);
        CountDownLatch busy = new CountDownLatch(1);
        errands.execute(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        select(robot, 0);
        assertEquals("Reading the curves…", curves(robot).emptyTextProperty().get());
        assertEquals(0, curves(robot).table().rows());
        busy.countDown();
        until(() -> curves(robot).table().rows() == 30);
        assertEquals("parent", curves(robot).lines().getFirst().getLabel());
        assertEquals("Generator loss", curves(robot).getAccessibleText());
    }

    private static SeriesChart curves(FxRobot robot) {
        return robot.lookup("#runs-curves").queryAs(SeriesChart.class);
    }

    @Test
    void theWipeShowsTheOneLeftAndTheOtherRight(FxRobot robot) throws Exception {
        compareBoth(robot);
        robot.clickOn("#runs-wipe");
        WaitForAsyncUtils.waitForFxEvents();
        int left = differing(0, 2, 14);
        int right = differing(0, 18, 30);
        assertEquals(pictures(0).argb(0, left, 20), seen(robot, left, 20));
        assertEquals(pictures(1).argb(0, right, 20), seen(robot, right, 20));
        robot.clickOn("#runs-wipe-view");
        robot.press(KeyCode.END).release(KeyCode.END);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(pictures(0).argb(0, right, 20), seen(robot, right, 20));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(pictures(1).argb(0, left, 20), seen(robot, left, 20));
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        int next = differing(1, 2, 14);
        assertEquals(pictures(1).argb(1, next, 20), seen(robot, next, 20));
    }

    /** A pixel of row 20 by which the two runs' pictures are told from each other. */
    private int differing(int picture, int from, int to) {
        return IntStream.range(from, to)
                .filter(x -> pictures(0).argb(picture, x, 20) != pictures(1).argb(picture, x, 20))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aDragMovesTheDivider(FxRobot robot) throws Exception {
        compareBoth(robot);
        robot.clickOn("#runs-wipe");
        WaitForAsyncUtils.waitForFxEvents();
        robot.drag("#runs-wipe-view").dropBy(70, 0);
        WaitForAsyncUtils.waitForFxEvents();
        int between = differing(0, 17, 19);
        assertEquals(pictures(0).argb(0, between, 20), seen(robot, between, 20));
    }

    @Test
    void aClickOnAPictureTakesItToTheWipe(FxRobot robot) throws Exception {
        compareBoth(robot);
        PictureGrid grid = robot.lookup("#runs-samples-1").queryAs(PictureGrid.class);
        robot.interact(() -> grid.pick(4));
        assertTrue(robot.lookup("#runs-wipe-view").query().getParent().isVisible());
        int right = differing(4, 18, 30);
        assertEquals(pictures(1).argb(4, right, 20), seen(robot, right, 20));
    }

    @Test
    void picturesStandEnlargedUnderTheirNames(FxRobot robot) throws Exception {
        compareBoth(robot);
        for (int run = 0; run < 2; run++) {
            Node head = robot.lookup("#runs-head-" + run).query();
            PictureGrid grid = robot.lookup("#runs-samples-" + run).queryAs(PictureGrid.class);
            Bounds image = shown(grid);
            double cell = image.getWidth() / grid.getColumns();
            assertEquals(65, cell, 1, "twice as large as they are");
            Bounds above = head.localToScene(head.getLayoutBounds());
            assertEquals(above.getCenterX(), image.getCenterX(), 1);
            assertEquals(6, image.getMinY() - above.getMaxY(), 1);
        }
    }

    private static Bounds shown(PictureGrid grid) {
        Node image = grid.lookup("ImageView");
        return image.localToScene(image.getLayoutBounds());
    }

    @Test
    void namesThatEndDifferentlyAreCutInTheMiddle(FxRobot robot) throws Exception {
        listed();
        String name = "portraits-of-a-whole-class-and-its-teachers-20261126-10";
        robot.interact(() -> {
            state.rename(folder.resolve("parent"), name + "2126");
            state.rename(folder.resolve("枝 の 実験"), name + "3025");
        });
        until(() -> table(robot).getTreeItem(0).getValue().name().endsWith("2126"));
        until(() -> table(robot).getTreeItem(1).getValue().name().endsWith("3025"));
        compareBoth(robot);
        robot.clickOn("#runs-wipe");
        WaitForAsyncUtils.waitForFxEvents();
        List<String> seen =
                robot.lookup(".text").queryAllAs(Text.class).stream()
                        .filter(text -> !text.getText().equals(name + "2126"))
                        .map(Text::getText)
                        .filter(text -> text.startsWith("port"))
                        .toList();
        assertTrue(
                seen.stream().filter(text -> text.endsWith("2126")).count() >= 4, seen::toString);
        assertTrue(
                seen.stream().allMatch(text -> text.endsWith("2126") || text.endsWith("3025")),
                seen::toString);
        Label label = robot.lookup("#runs-head-0 .run-name").queryAs(Label.class);
        assertEquals(name + "2126\n" + folder.resolve("parent"), Tips.at(label));
    }

    @Test
    void nothingMovesWhenARunHasLearntMore(FxRobot robot) throws Exception {
        compareBoth(robot);
        TreeTableView<RunRow> table = table(robot);
        TreeItem<RunRow> parent = table.getTreeItem(0);
        PictureGrid grid = robot.lookup("#runs-samples-1").queryAs(PictureGrid.class);
        SeriesChart chart = curves(robot);
        robot.interact(() -> chart.viewport().show(new Span(3, 9)));
        robot.clickOn("#runs-wipe");
        robot.drag("#runs-wipe-view").dropBy(40, 0);
        robot.interact(() -> robot.lookup("#runs-wipe-next").queryButton().fire());
        KeptRuns.goOn(RunFolder.open(folder.resolve("枝 の 実験")), 2);
        robot.interact(state::refresh);
        until(() -> curves(robot).table().rows() == 52);
        until(() -> {
            RunSamples samples = state.comparisonProperty().get().runs().get(1).samples();
            return samples != null && samples.step() == 52;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(52, table.getTreeItem(1).getValue().step());
        assertSame(parent, table.getTreeItem(0));
        assertEquals(List.of(0, 1), table.getSelectionModel().getSelectedIndices());
        assertSame(chart, curves(robot));
        assertEquals(new Span(3, 9), chart.viewport().visible());
        assertSame(grid, robot.lookup("#runs-samples-1").query());
        assertTrue(robot.lookup("Seed 2").tryQuery().isPresent());
        assertTrue(robot.lookup("#runs-wipe-view").query().getParent().isVisible());
        assertTrue(robot.lookup("step 52").tryQuery().isPresent());
    }

    /** A pixel of the wipe as the screen shows it. */
    private int seen(FxRobot robot, int x, int y) {
        Node view = robot.lookup("#runs-wipe-view").query();
        int[] argb = new int[1];
        robot.interact(() -> {
            WritableImage image = view.snapshot(null, null);
            Bounds bounds = view.getLayoutBounds();
            int side = (int) Math.min(bounds.getWidth(), bounds.getHeight()) / 32 * 32;
            double left = Math.round((bounds.getWidth() - side) / 2);
            double top = Math.round((bounds.getHeight() - side) / 2);
            double scale = side / 32.0;
            // The view may stand out of its bounds by a shadow.
            double outside = (image.getWidth() - bounds.getWidth()) / 2;
            argb[0] =
                    image.getPixelReader()
                            .getArgb(
                                    (int) (outside + left + (x + 0.5) * scale),
                                    (int) (top + (y + 0.5) * scale));
        });
        return argb[0];
    }

    private Pictures pictures(int run) {
        return Objects.requireNonNull(state.comparisonProperty().get().runs().get(run).samples())
                .pictures();
    }
}
