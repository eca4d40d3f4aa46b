package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.PlanField;
import dcganlab.model.SideBySideTable;
import dcganlab.model.Variation;
import dcganlab.state.Comparison;
import dcganlab.view.files.PathChooser;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A teacher compares what one choice changes, from the question to the table. */
@ExtendWith(ApplicationExtension.class)
class SideBySideJourneyTest implements PathChooser {
    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabWindow window;

    @Start
    void start(Stage stage) {
        window = new LabWindow(stage, folder.resolve("recent.txt"), folder.resolve("runs"), this);
        window.lab().play(); // An ordinary run, which makes way.
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    @Test
    void fromTheQuestionToTheTable(FxRobot robot) throws Exception {
        LabWindow.until(() -> window.steps() > 1);
        robot.clickOn("#place-runs");
        ask(robot, 6);
        assertTrue(robot.lookup("#side-ends").tryQuery().isPresent(), "the run that is open ends");
        robot.clickOn("#side-start");
        LabWindow.until(() -> window.lab().lifecycleProperty().get() instanceof Lifecycle.Idle);
        LabWindow.until(() -> window.lab().sideBySide().tableProperty().get() != null);
        WaitForAsyncUtils.waitForFxEvents();
        LabWindow.until(() ->
                comparison().runs().size() == 3
                        && comparison().runs().stream().allMatch(run -> run.samples() != null));
        assertEquals(
                List.of("Loss: cross-entropy", "Loss: least squares", "Loss: hinge"),
                comparison().runs().stream().map(run -> run.row().name()).toList());
        assertEquals(
                List.of("loss"), comparison().differing().stream().map(PlanField::name).toList());
        assertEquals("Side by side: done after 6 steps.", words(robot));

        robot.clickOn("#runs-sideTable");
        LabWindow.until(() -> robot.lookup("#side-table").tryQuery().isPresent());
        assertTrue(robot.lookup("Distance").tryQuery().isPresent());
        robot.clickOn("#side-save-picture");
        robot.clickOn("#side-save-csv");
        LabWindow.until(() -> Files.exists(folder.resolve("side-by-side.csv")));
        List<String> lines = Files.readAllLines(folder.resolve("side-by-side.csv"));
        assertEquals(4, lines.size());
        assertTrue(lines.getLast().startsWith("\"Loss: hinge\",6,48,"), lines.getLast());
        assertTrue(Files.size(folder.resolve("side-by-side.png")) > 0);
        robot.clickOn("#side-close");
        robot.clickOn("#side-forget");
        LabWindow.until(() -> !robot.lookup("#side-by-side").query().isVisible());
    }

    @Test
    void theTableForProgramsIsInEnglishWhateverTheWindowSpeaks(FxRobot robot) throws Exception {
        LabWindow.until(() -> window.steps() > 1);
        robot.clickOn("#place-runs");
        ask(robot, 1);
        robot.interact(() -> window.lab().preferences().languageProperty().set(Language.JAPANESE));
        robot.clickOn("#side-start");
        LabWindow.until(() -> window.lab().sideBySide().tableProperty().get() != null);
        SideBySideTable table = window.lab().sideBySide().tableProperty().get();
        assertNotNull(table);
        assertEquals("損失関数: 交差エントロピー", table.rows().getFirst().name());
        Path file = folder.resolve("plain.csv");
        robot.interact(() -> window.lab().sideBySide().saveTable(file));
        LabWindow.until(() -> Files.exists(file));
        assertEquals(
                List.of("\"Loss: cross-entropy\"", "\"Loss: least squares\"", "\"Loss: hinge\""),
                Files.readAllLines(file).stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .toList());
    }

    /// 36 pixels each, below as much for their heading.
    @Test
    void meanwhileThreeRowsOfTheTableStayInView(FxRobot robot) throws Exception {
        robot.clickOn("#place-runs");
        ask(robot, 100_000);
        robot.clickOn("#side-start");
        LabWindow.until(() -> window.lab().sideBySide().stepProperty().get() > 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup("#side-by-side").query().isVisible());
        Region table = robot.lookup("#runs-table").queryAs(Region.class);
        assertTrue(table.getHeight() >= 4 * 36, () -> "the table is " + table.getHeight());
        robot.clickOn("#runs-sideStop");
        LabWindow.until(() -> window.lab().sideBySide().tableProperty().get() != null);
    }

    @Test
    void meanwhileTheOrdinaryRunCannotTrain(FxRobot robot) throws Exception {
        robot.clickOn("#place-runs");
        ask(robot, 100_000);
        robot.clickOn("#side-start");
        LabWindow.until(() -> window.lab().sideBySide().stepProperty().get() > 0);
        Node play = robot.lookup("#transport-play").query();
        assertTrue(play.isDisabled());
        robot.interact(() -> window.lab().play());
        assertFalse(window.lab().lifecycleProperty().get() instanceof Lifecycle.Running);

        robot.clickOn("#runs-sidePause");
        LabWindow.until(() ->
                window.lab().sideBySide().lifecycleProperty().get() instanceof Lifecycle.Paused);
        WaitForAsyncUtils.waitForFxEvents();
        long paused = window.lab().sideBySide().stepProperty().get();
        assertEquals("Side by side: paused at step %,d of 100,000".formatted(paused), words(robot));
        assertTrue(play.isDisabled(), "the processor is theirs until they are stopped");
        robot.clickOn("#runs-sidePause");
        LabWindow.until(() -> window.lab().sideBySide().stepProperty().get() > paused);
        robot.clickOn("#runs-sideStop");
        LabWindow.until(() -> window.lab().sideBySide().tableProperty().get() != null);
        LabWindow.until(() -> !play.isDisabled());
    }

    @Test
    void twoToFourValuesAreCompared(FxRobot robot) throws Exception {
        robot.clickOn("#place-runs");
        ask(robot, 1);
        Node start = robot.lookup("#side-start").query();
        robot.clickOn("#side-value-1");
        assertFalse(start.isDisabled());
        robot.clickOn("#side-value-2");
        assertTrue(start.isDisabled());
        robot.clickOn("#side-value-2");
        assertEquals(
                "least squares", robot.lookup("#side-value-1").queryAs(CheckBox.class).getText());
        robot.clickOn("#side-start");
        LabWindow.until(() -> window.lab().sideBySide().tableProperty().get() != null);
        assertEquals(
                2,
                Objects.requireNonNull(window.lab().sideBySide().tableProperty().get())
                        .rows()
                        .size());
    }

    @Test
    void techniquesCanBeTheOneDifference(FxRobot robot) throws Exception {
        robot.clickOn("#place-runs");
        ask(robot, "deviation", 1);
        assertEquals("2E-2 (the plan)", value(robot, 0));
        robot.interact(() -> choose(robot, "r1"));
        assertEquals("0.0 (the plan)", value(robot, 0));
        robot.interact(() -> choose(robot, "spectralNorm"));
        assertEquals("off (the plan)", value(robot, 0));
        assertEquals("on", value(robot, 1));
        robot.clickOn("#side-start");
        LabWindow.until(() -> window.lab().sideBySide().tableProperty().get() != null);
        assertEquals(
                List.of("Spectral norm in D: off", "Spectral norm in D: on"),
                Objects.requireNonNull(window.lab().sideBySide().tableProperty().get())
                        .rows()
                        .stream()
                        .map(SideBySideTable.Row::name)
                        .toList());
    }

    private static String value(FxRobot robot, int number) {
        return robot.lookup("#side-value-" + number).queryAs(CheckBox.class).getText();
    }

    /// Opens the question and asks for the losses.
    private static void ask(FxRobot robot, int steps) throws Exception {
        ask(robot, "loss", steps);
    }

    private static void ask(FxRobot robot, String field, int steps) throws Exception {
        robot.clickOn("#runs-sideBySide");
        LabWindow.until(() -> robot.lookup("#side-start").tryQuery().isPresent());
        robot.interact(() -> {
            choose(robot, field);
            robot.lookup("#side-steps").<Spinner<Integer>>query().getValueFactory().setValue(steps);
        });
    }

    private static void choose(FxRobot robot, String name) {
        ChoiceBox<PlanField<?>> what = robot.lookup("#side-what").query();
        what.setValue(
                Variation.FIELDS.stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private static String words(FxRobot robot) {
        return robot.lookup("#side-words").queryAs(Label.class).getText();
    }

    private Comparison comparison() {
        return window.lab().runs().comparisonProperty().get();
    }

    @Override
    public Optional<Path> file(String title, String extension) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        return Optional.of(folder.resolve(name));
    }
}
