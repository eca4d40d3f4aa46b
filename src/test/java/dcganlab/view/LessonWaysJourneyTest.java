package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Ready;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.ReadyRun;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.RunSamples;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.List;
import java.util.stream.Stream;

/// From the lesson to where a task is done, and back to where one was.

class LessonWaysJourneyTest extends LessonJourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aTaskIsTakenToInsideAndBack(FxRobot robot) throws Exception {
        enter(robot);
        robot.clickOn("#chapter-generator");
        click(robot, "#skip-shape");
        reveal(robot, "#line-GENERATOR-3");
        robot.moveTo("#line-GENERATOR-3");
        until(() -> done("line"));
        assertTrue(isThere(robot, "#outcome-shape .why"));
        click(robot, "#go-open");
        assertTrue(isThere(robot, ".inside-place"));
        assertTrue(isThere(robot, "#lesson-bar"));
        assertFalse(done("open"));
        robot.interact(() -> lab.inside().choose(new Chosen(Part.GENERATOR, 1)));
        assertFalse(done("open"), "there are boxes after it");
        int last = Part.GENERATOR.layers(lab.getPlan().network()).stages().size() - 1;
        robot.interact(() -> lab.inside().choose(new Chosen(Part.GENERATOR, last)));
        assertTrue(done("open"));
        String mark = robot.lookup("#lesson-bar .done-mark").queryAs(Label.class).getText();
        assertEquals("Done", mark);
        robot.clickOn("#lesson-return");
        assertTrue(isThere(robot, ".lesson-place"));
        assertFalse(isThere(robot, "#lesson-bar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"discriminator/signs", "transposed/checker"})
    void whatIsToBeSeenInTrainIsAButtonAwayAndThePageIsWhereItWas(String task, FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-" + task.split("/")[0]);
        skipAll(robot);
        String id = task.split("/")[1];
        reveal(robot, "#go-" + id);
        double height = top(robot, "#go-" + id);
        robot.clickOn("#go-" + id);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, ".train-place"));
        assertTrue(isThere(robot, "#lesson-bar"));
        assertTrue(isThere(robot, ".time-line"));
        robot.clickOn("#lesson-return");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, ".lesson-place"));
        assertEquals(height, top(robot, "#go-" + id), 2);
    }

    @Test
    void theLessonLeadsToTheSettingItSpeaksOf(FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-training");
        skipAll(robot);
        assertFalse(isThere(robot, "#side"), "the text has its room");
        click(robot, "#go-smooth");
        assertTrue(isThere(robot, "#side"));
        assertTrue(isThere(robot, ".train-place"));
        Node slider = robot.lookup("#plan-realLabel").query();
        Node row = slider.getParent();
        Bounds side = bounds(robot, ".side-scroll");
        Bounds at = slider.localToScene(slider.getLayoutBounds());
        assertTrue(at.getMinY() > side.getMinY() && at.getMaxY() < side.getMaxY(), at::toString);
        assertTrue(row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointed-at")));
        assertTrue(slider.isFocused());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertTrue(PlanFields.REAL_LABEL.of(lab.getPlan()) < 1);
        robot.clickOn("#present");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, "#side"), "the task is done there");
        robot.clickOn("#lesson-return");
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isThere(robot, "#side"), "a class does not see it");
    }

    /// One line below the page, the side folded away; all of it in other places.
    @Test
    void aPageHasItsRoom(FxRobot robot) throws Exception {
        begin(robot);
        double bottom = bounds(robot, ".transport").getHeight();
        enter(robot);
        Bounds slim = bounds(robot, ".transport");
        assertEquals(robot.lookup(".lab").query().getScene().getHeight(), slim.getMaxY());
        assertTrue(slim.getHeight() <= 48, slim::toString);
        assertFalse(isThere(robot, ".time-line"));
        assertFalse(isThere(robot, "#doctor-line"));
        assertFalse(isThere(robot, "#side"));
        assertTrue(isThere(robot, "#figure-line"));
        robot.interact(
                () -> lab.notices().say(Message.of("state.kept", "a long word ".repeat(40))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(slim, bounds(robot, ".transport"));
        robot.clickOn("#transport-step");
        until(() -> steps() == 2);
        robot.clickOn("#side-fold");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, "#side"));
        robot.clickOn("#place-train").clickOn("#side-fold");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isThere(robot, "#side"));
        assertTrue(isThere(robot, ".time-line"));
        assertTrue(isThere(robot, "#doctor-line"));
        assertEquals(bottom, bounds(robot, ".transport").getHeight());
        robot.clickOn("#place-lesson");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, "#side"), "as it was left in the lesson");
        robot.clickOn("#place-inside");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isThere(robot, "#side"), "as it was left elsewhere");
    }

    @Test
    void fromThePastOneComesBackInTheLessonToo(FxRobot robot) throws Exception {
        begin(robot);
        robot.clickOn("#transport-step");
        until(() -> steps() == 2);
        enter(robot);
        assertFalse(isThere(robot, "#transport-live"));
        until(() -> !lab.timeLine().getKept().generators().isEmpty());
        robot.interact(() -> lab.timeLine().show(lab.timeLine().getKept().generators().getFirst()));
        until(() -> lab.timeLine().isPast());
        WaitForAsyncUtils.waitForFxEvents();
        String line = robot.lookup("#figure-line").queryAs(Label.class).getText();
        assertEquals("step 0 of 2", line);
        robot.clickOn("#transport-live");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(lab.timeLine().isPast());
        assertFalse(isThere(robot, "#transport-live"));
    }

    @Test
    void finishedRunsAreComparedAtOnceAndAtTheSameStep(FxRobot robot) throws Exception {
        enter(robot);
        robot.clickOn("#chapter-guidelines");
        click(robot, "#answer-withoutNorm-0");
        click(robot, "#ready-compareNorm");
        until(() -> stepsShown().size() == 2);
        assertTrue(isThere(robot, ".runs-place"));
        assertEquals(
                Stream.of(ReadyRun.GOOD, ReadyRun.NO_BATCH_NORM).map(ReadyRun::folder).toList(),
                lab.runs().selectedProperty().get().stream()
                        .map(run -> String.valueOf(run.getFileName()))
                        .toList());
        for (long step : stepsShown()) {
            assertEquals(625, step, 40);
        }
        assertTrue(done("compareNorm"));
        robot.clickOn("#lesson-return");
        assertTrue(isThere(robot, "#outcome-withoutNorm .why"));
    }

    /// Of what steps pictures are seen in Runs.
    private List<Long> stepsShown() {
        return lab.runs().comparisonProperty().get().runs().stream()
                .flatMap(run -> Stream.ofNullable(run.samples()))
                .map(RunSamples::step)
                .toList();
    }

    @Test
    void runsAreComparedAndTheirTableEndsTheTask(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        enter(robot);
        robot.clickOn("#chapter-guidelines");
        click(robot, "#answer-withoutNorm-0");
        click(robot, "#begin-compareNorm");
        assertTrue(isThere(robot, ".runs-place"));
        until(() -> lab.sideBySide().stepProperty().get() > 0);
        assertFalse(done("compareNorm"));
        robot.interact(() -> lab.sideBySide().stop());
        until(() -> lab.sideBySide().tableProperty().get() != null);
        assertTrue(done("compareNorm"));
        assertNotNull(lab.lesson().takenProperty().get());
        robot.clickOn("#lesson-return");
        assertTrue(isThere(robot, "#outcome-withoutNorm .why"));
    }

    @Test
    void aRunThatWentWrongIsOpenedAndTheLessonRemembersIt(FxRobot robot) throws Exception {
        enter(robot);
        robot.clickOn("#chapter-training");
        robot.interact(() ->
                lesson().getChapter().tasks().stream()
                        .filter(Prediction.class::isInstance)
                        .forEach(each -> lesson().skip((Prediction) each)));
        for (String run : List.of("COLLAPSE", "STRONG_DISCRIMINATOR", "GOOD")) {
            assertFalse(done("failures"));
            click(robot, "#ready-" + run);
            until(() -> wasOpened(run));
            assertTrue(isThere(robot, "#lesson-bar"));
            assertTrue(isThere(robot, ".train-place"));
            robot.clickOn("#lesson-return");
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(done("failures"));
        assertTrue(isThere(robot, "#page-training"));
    }

    private boolean wasOpened(String run) {
        return lesson().getChapter().tasks().stream()
                .filter(Ready.class::isInstance)
                .anyMatch(each -> lesson().wasOpened((Ready) each, ReadyRun.valueOf(run)));
    }
}
