package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Styles;

import dcganlab.model.Pictures;
import dcganlab.model.Texts;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;
import dcganlab.state.Comparison;
import dcganlab.state.RunRow;
import dcganlab.state.RunSamples;
import dcganlab.state.RunsState;
import dcganlab.training.KeptRuns;
import dcganlab.training.SmallRuns;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.runs.RunsPlace;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a class does with the runs that it has kept. */
@ExtendWith(ApplicationExtension.class)
class RunsJourneyTest {
    @TempDir static Path trained;

    @TempDir Path folder;

    private final ExecutorService errands = Executors.newSingleThreadExecutor();
    private final List<Path> opened = new ArrayList<>();
    private final List<Path> shown = new ArrayList<>();
    private boolean fileManager = true;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private RunsState state;

    @BeforeAll
    static void train() throws Exception {
        RunFolder parent = KeptRuns.train(trained.resolve("parent"), SmallRuns.PLAN, 30);
        RunFolder child =
                parent.branch(30, trained.resolve("枝 の 実験"), then -> then.withRealLabel(0.8));
        KeptRuns.goOn(child, 20);
        Files.createDirectory(trained.resolve("not a run"));
    }

    @Start
    void open(Stage stage) throws Exception {
        copy(trained, folder);
        state = new RunsState(new RunLibrary(folder), errands, Platform::runLater, gone -> {});
        RunsPlace place =
                new RunsPlace(
                        state,
                        new Texts(Locale.ENGLISH),
                        opened::add,
                        path -> {
                            if (!fileManager) {
                                throw new UncheckedIOException(new IOException("none"));
                            }
                            shown.add(path);
                        });
        place.setVisible(false);
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        stage.setScene(new Scene(place, 1000, 700));
        stage.setX(0);
        stage.setY(0);
        stage.show();
        place.setVisible(true);
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        errands.shutdown();
        assertTrue(errands.awaitTermination(20, TimeUnit.SECONDS));
    }

    @Test
    void theLibraryIsReadWhenThePlaceComesIntoView(FxRobot robot) throws Exception {
        listed();
        TreeTableView<RunRow> table = table(robot);
        assertEquals(3, table.getExpandedItemCount());
        assertEquals("枝 の 実験", table.getTreeItem(1).getValue().name());
        assertEquals("parent", table.getTreeItem(1).getParent().getValue().name());
        String settings = String.valueOf(table.getColumns().get(5).getCellData(1));
        assertEquals("from step 30: Label of real 0.80", settings);
        String trouble = String.valueOf(table.getColumns().get(5).getCellData(2));
        assertTrue(trouble.startsWith("not a run is not a run: it has no plan.json"), trouble);
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
        assertTrue(robot.lookup("Label of real").tryQuery().isPresent());
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
    void aRunIsRenamedAndAnnotated(FxRobot robot) throws Exception {
        listed();
        select(robot, 0);
        robot.press(KeyCode.F2).release(KeyCode.F2);
        type(robot, "#runs-rename-field", "The 1st 猫");
        until(() -> table(robot).getTreeItem(0).getValue().name().equals("The 1st 猫"));
        assertTrue(RunFolder.isRun(folder.resolve("parent")));
        until(() -> table(robot).getSelectionModel().getSelectedIndices().equals(List.of(0)));
        robot.clickOn("#runs-note");
        type(robot, "#runs-note-field", "sharp eyes");
        until(() -> table(robot).getTreeItem(0).getValue().note().equals("sharp eyes"));
        until(() -> robot.lookup("sharp eyes").tryQuery().isPresent());
    }

    @Test
    void aQuestionTakesWhatIsTypedAtOnce(FxRobot robot) throws Exception {
        listed();
        select(robot, 0);
        robot.press(KeyCode.F2).release(KeyCode.F2);
        until(() -> focused("#runs-rename-field"));
        robot.type(KeyCode.A, KeyCode.SPACE, KeyCode.DIGIT2);
        assertEquals("a 2", input(robot, "#runs-rename-field").getText(), "instead of the name");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> table(robot).getTreeItem(0).getValue().name().equals("a 2"));
    }

    @Test
    void aNoteIsWrittenWithoutTheMouse(FxRobot robot) throws Exception {
        listed();
        select(robot, 0);
        robot.clickOn("#runs-note");
        until(() -> focused("#runs-note-field"));
        robot.type(KeyCode.A, KeyCode.ENTER, KeyCode.DIGIT1);
        robot.press(KeyCode.TAB).release(KeyCode.TAB);
        until(() -> focused("Save"));
        robot.press(KeyCode.TAB).release(KeyCode.TAB);
        until(() -> focused("Cancel"));
        robot.press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        robot.press(KeyCode.SHIFT, KeyCode.TAB).release(KeyCode.TAB, KeyCode.SHIFT);
        until(() -> focused("#runs-note-field"));
        assertEquals("a\n1", input(robot, "#runs-note-field").getText());
        robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        until(() -> table(robot).getTreeItem(0).getValue().note().equals("a\n1"));
        robot.clickOn("#runs-note");
        until(() -> focused("#runs-note-field"));
        robot.type(KeyCode.B).press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> robot.lookup("#runs-note-field").tryQuery().isEmpty());
        assertTrue(table(robot).getTreeItem(0).getValue().note().startsWith("a"));
    }

    private static boolean focused(String query) {
        return new FxRobot().lookup(query).queryAll().stream().anyMatch(Node::isFocused);
    }

    private static TextInputControl input(FxRobot robot, String field) {
        return robot.lookup(field).queryAs(TextInputControl.class);
    }

    @Test
    void aRunIsThrownAwayOnlyIfTheAnswerIsYes(FxRobot robot) throws Exception {
        listed();
        select(robot, 0);
        robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
        until(() -> robot.lookup("Keep it").tryQuery().isPresent());
        assertTrue(robot.lookup("Move “parent” to the trash?").tryQuery().isPresent());
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(RunFolder.isRun(folder.resolve("parent")));
        robot.clickOn("#runs-trash");
        robot.clickOn("Move to the trash");
        until(() -> table(robot).getExpandedItemCount() == 2);
        assertEquals("枝 の 実験", table(robot).getTreeItem(0).getValue().name());
        assertTrue(RunFolder.isRun(folder.resolve("trash").resolve("parent")));
        assertTrue(label(robot, "#runs-status").contains("trash"));
    }

    @Test
    void runsAreOpenedByKeyAndButton(FxRobot robot) throws Exception {
        listed();
        select(robot, 1);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.clickOn("#runs-open");
        Path child = folder.resolve("枝 の 実験");
        assertEquals(List.of(child, child), opened);
        select(robot, 2);
        assertTrue(robot.lookup("#runs-open").query().isDisabled(), "it is no run");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertEquals(2, opened.size());
    }

    @Test
    void theFolderIsShownOrSaid(FxRobot robot) throws Exception {
        listed();
        select(robot, 0);
        robot.clickOn("#runs-showFolder");
        assertEquals(List.of(folder.resolve("parent")), shown);
        fileManager = false;
        robot.clickOn("#runs-showFolder");
        Label status = robot.lookup("#runs-status").queryAs(Label.class);
        assertTrue(status.getText().contains(folder.resolve("parent").toString()));
        assertTrue(status.getStyleClass().contains(Styles.DANGER));
        robot.interact(() -> status.getScene().getWindow().setWidth(400));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(status.getText(), ((Text) status.lookup(".text")).getText(), "all of it");
        robot.press(KeyCode.F5).release(KeyCode.F5);
        until(() -> !status.isVisible());
    }

    @Test
    void theFilterKeepsTheParentsOfWhatItFinds(FxRobot robot) throws Exception {
        listed();
        TextInputControl filter = robot.lookup("#runs-filter").queryAs(TextInputControl.class);
        robot.interact(() -> filter.setText("実験"));
        assertEquals(2, table(robot).getExpandedItemCount());
        robot.interact(() -> filter.setText("nowhere"));
        assertEquals(0, table(robot).getExpandedItemCount());
        robot.interact(() -> filter.setText(""));
        assertEquals(3, table(robot).getExpandedItemCount());
    }

    @Test
    void aBranchStandsIndentedWhateverHappensToTheTable(FxRobot robot) throws Exception {
        listed();
        double parent = left(robot, "parent");
        double child = left(robot, "枝 の 実験");
        assertTrue(child > parent, child + " is not right of " + parent);
        Node place = table(robot).getScene().getRoot();
        TextInputControl filter = input(robot, "#runs-filter");
        List<Runnable> happenings =
                List.of(
                        state::refresh,
                        () -> place.setVisible(false),
                        () -> place.setVisible(true),
                        () -> filter.setText("実験"),
                        () -> filter.setText(""),
                        () -> state.select(List.of(folder.resolve("parent"))),
                        () ->
                                Application.setUserAgentStylesheet(
                                        new PrimerDark().getUserAgentStylesheet()),
                        () -> place.resize(960, 640));
        for (int i = 0; i < happenings.size(); i++) {
            robot.interact(happenings.get(i));
            listed();
            assertEquals(parent, left(robot, "parent"), "after happening " + i);
            assertEquals(child, left(robot, "枝 の 実験"), "after happening " + i);
        }
    }

    /** Where the name of a run begins. */
    private static double left(FxRobot robot, String name) {
        Node label = robot.from(table(robot)).lookup(name).queryLabeled();
        return label.localToScene(label.getLayoutBounds()).getMinX();
    }

    @Test
    void theOrderStaysWhenTheLibraryIsReadAnew(FxRobot robot) throws Exception {
        listed();
        TreeTableView<RunRow> table = table(robot);
        robot.interact(() -> {
            TreeTableColumn<RunRow, ?> name = table.getColumns().getFirst();
            name.setSortType(TreeTableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(name));
        });
        assertEquals("parent", table.getTreeItem(0).getValue().name());
        robot.interact(() -> state.rename(folder.resolve("parent"), "a parent"));
        until(() -> !table.getTreeItem(0).getValue().name().equals("parent"));
        assertEquals("not a run", table.getTreeItem(0).getValue().name());
    }

    @Test
    void whatIsSelectedStaysSelectedWhenTheLibraryIsReadAnew(FxRobot robot) throws Exception {
        compareBoth(robot);
        Comparison before = state.comparisonProperty().get();
        robot.press(KeyCode.F5).release(KeyCode.F5);
        until(() -> !state.listingProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(0, 1), table(robot).getSelectionModel().getSelectedIndices());
        assertEquals(before, state.comparisonProperty().get());
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
        assertEquals(name + "2126\n" + folder.resolve("parent"), label.getTooltip().getText());
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

    @Test
    void theSettingsTakeTheRoomThatTheNumbersDoNotNeed(FxRobot robot) throws Exception {
        listed();
        robot.interact(() -> table(robot).getScene().getWindow().setWidth(1600));
        WaitForAsyncUtils.waitForFxEvents();
        List<TreeTableColumn<RunRow, ?>> columns = table(robot).getColumns();
        assertTrue(columns.get(3).getWidth() <= 100, () -> "steps " + columns.get(3).getWidth());
        assertTrue(columns.get(5).getWidth() >= 600, () -> "settings " + columns.get(5).getWidth());
        robot.interact(() -> table(robot).getScene().getWindow().setWidth(764));
        WaitForAsyncUtils.waitForFxEvents();
        for (Text text : robot.lookup(".column-header .text").queryAllAs(Text.class)) {
            assertFalse(text.getText().endsWith("..."), text::getText);
        }
    }

    private void listed() throws Exception {
        until(() -> !state.listingProperty().get() && state.rootsProperty().get().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void compareBoth(FxRobot robot) throws Exception {
        listed();
        select(robot, 0);
        TreeTableView<RunRow> table = table(robot);
        robot.interact(() -> table.getSelectionModel().select(1));
        until(() -> state.comparisonProperty().get().runs().size() == 2);
        until(() ->
                state.comparisonProperty().get().runs().stream()
                        .allMatch(run -> run.samples() != null));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void select(FxRobot robot, int row) {
        TreeTableView<RunRow> table = table(robot);
        robot.interact(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            table.getFocusModel().focus(row);
        });
    }

    /** Answers a question; robots type no Japanese. */
    private static void type(FxRobot robot, String field, String text) throws Exception {
        until(() -> robot.lookup(field).tryQuery().isPresent());
        robot.interact(() -> input(robot, field).setText(text));
        robot.clickOn("Save");
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

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    @SuppressWarnings("unchecked")
    private static TreeTableView<RunRow> table(FxRobot robot) {
        return robot.lookup("#runs-table").queryAs(TreeTableView.class);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(holds).get());
    }
}
