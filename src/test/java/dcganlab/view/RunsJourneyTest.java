package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.Styles;

import dcganlab.runs.RunFolder;
import dcganlab.state.Comparison;
import dcganlab.state.RunRow;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableCell;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;

/** What a class does with the runs that it has kept. */
class RunsJourneyTest extends RunsFixture {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    @Test
    void theLibraryIsReadWhenThePlaceComesIntoView(FxRobot robot) throws Exception {
        listed();
        TreeTableView<RunRow> table = table(robot);
        assertEquals(3, table.getExpandedItemCount());
        assertEquals("枝 の 実験", table.getTreeItem(1).getValue().name());
        assertEquals("parent", table.getTreeItem(1).getParent().getValue().name());
        String settings = String.valueOf(table.getColumns().get(5).getCellData(1));
        assertEquals("Real label 0.80", settings);
        String trouble = String.valueOf(table.getColumns().get(5).getCellData(2));
        assertTrue(trouble.startsWith("not a run is not a run: it has no plan.json"), trouble);
    }

    @Test
    void aBranchSaysFromWhichRunAndStepItCame(FxRobot robot) throws Exception {
        listed();
        String origin = "Branch of parent at step 30";
        assertEquals(List.of(origin), origins(robot));
        assertEquals("枝 の 実験. " + origin, cell(robot, "枝 の 実験").getAccessibleText());
        assertEquals("parent", cell(robot, "parent").getAccessibleText());

        robot.interact(() -> state.rename(folder.resolve("parent"), "The 1st 猫"));
        until(() -> origins(robot).equals(List.of("Branch of The 1st 猫 at step 30")));
        robot.interact(() -> state.trash(List.of(folder.resolve("parent"))));
        until(() -> table(robot).getTreeItem(0).getValue().isBranch());
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(origin), origins(robot), "its folder's name is all that is known");
    }

    private static List<String> origins(FxRobot robot) {
        return robot.lookup(".origin").queryAllAs(Label.class).stream()
                .filter(Label::isVisible)
                .map(Label::getText)
                .toList();
    }

    private static Node cell(FxRobot robot, String name) {
        return robot.lookup(".tree-table-cell").queryAllAs(TreeTableCell.class).stream()
                .filter(cell -> cell.getItem() instanceof RunRow row && row.name().equals(name))
                .findFirst()
                .orElseThrow();
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

    /** Answers a question; robots type no Japanese. */
    private static void type(FxRobot robot, String field, String text) throws Exception {
        until(() -> robot.lookup(field).tryQuery().isPresent());
        robot.interact(() -> input(robot, field).setText(text));
        robot.clickOn("Save");
    }
}
