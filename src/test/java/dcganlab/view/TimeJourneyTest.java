package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.FieldWords;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.PlanFields;
import dcganlab.view.tip.Tips;

import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Back in time and forth, in the real window.
class TimeJourneyTest extends KeptRunFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void draggingTheKnobShowsWhatTheGeneratorDrewThen(FxRobot robot) throws Exception {
        goOn(robot);
        byte[] now = picture();
        robot.drag(at(robot, 0.98), MouseButton.PRIMARY).moveTo(at(robot, 0.5));
        robot.dropTo(at(robot, 0));
        until(() -> sampleStep() == 0 && shown(0));
        assertFalse(Arrays.equals(now, picture()));
        assertEquals(0, lab.latent().getPicture() == null ? -1 : latentStep());
        assertTrue(text(robot, "#time-place").startsWith("Step 0 of "));
        assertEquals("step 0 of " + steps(), text(robot, "#train-sample-step"));
        robot.clickOn("#time-live");
        until(() -> sampleStep() == steps());
        assertTrue(text(robot, "#time-place").startsWith("Newest, step "));
        assertEquals("step " + steps(), text(robot, "#train-sample-step"));
    }

    @Test
    void trainingGoesOnBehindThePastThatIsShown(FxRobot robot) throws Exception {
        goOn(robot);
        long steps = steps();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        until(() -> steps() > steps);
        robot.clickOn(at(robot, 0.001));
        until(() -> sampleStep() == 0);
        long then = steps();
        until(() -> steps() > then + 2);
        assertEquals(0, sampleStep());
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        until(() -> shown(0));
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertTrue(shown(0), "who pauses goes on looking");
    }

    @Test
    void playAndStepGoOnFromThePresent(FxRobot robot) throws Exception {
        goBackToTheBeginning(robot);
        long steps = steps();
        robot.clickOn("#transport-step");
        until(() -> steps() == steps + 1);
        assertFalse(lab.timeLine().isPast());
        robot.clickOn(at(robot, 0.001));
        until(() -> shown(0));
        robot.clickOn("#transport-play");
        until(() -> steps() > steps + 1 && sampleStep() > steps);
        assertFalse(lab.timeLine().isPast());
    }

    /// Today's controls stay; beside them stands what was set then, where it was something else.
    @Test
    void thePastSaysWhatWasSetThen(FxRobot robot) throws Exception {
        goOn(robot);
        robot.interact(() ->
                lab.change(
                        lab.getPlan()
                                .settings()
                                .with(PlanFields.REAL_LABEL, 0.9)
                                .with(PlanFields.INPUT_NOISE, 0.1)
                                .with(PlanFields.NOISE_STEPS, 500)));
        robot.interact(() -> lab.change(lab.getPlan().settings().with(PlanFields.AVERAGED, true)));
        assertEquals("", text(robot, "#plan-realLabel-then"), "of the present nothing is said");
        robot.clickOn(at(robot, 0.001));
        until(() -> shown(0));
        assertEquals("then 1.00, now", text(robot, "#plan-realLabel-then"));
        assertEquals("then off, now", text(robot, "#plan-averaged-then"));
        assertEquals("then 1000, now", text(robot, "#plan-noiseSteps-then"));
        assertEquals("", text(robot, "#plan-discriminatorSteps-then"), "as it was");
        robot.clickOn("#time-live");
        assertEquals("", text(robot, "#plan-realLabel-then"));
    }

    @Test
    void aRateThatHasFallenSaysWhatItIsNow(FxRobot robot) throws Exception {
        goOn(robot);
        until(() -> steps() >= 4);
        assertEquals("", text(robot, "#plan-learningRateD-in-effect"));
        robot.interact(() -> lab.change(lab.getPlan().settings().with(PlanFields.DECAY_FROM, 1)));
        double fallen = lab.getPlan().settings().rateAt(PlanFields.LEARNING_RATE_D, steps());
        assertEquals(
                "\u2192 "
                        + new FieldWords(Language.ENGLISH.texts())
                                .value(PlanFields.LEARNING_RATE_D, fallen),
                text(robot, "#plan-learningRateD-in-effect"));
        assertEquals("", text(robot, "#plan-realLabel-in-effect"));
    }

    /// Also while training goes on.
    @Test
    void thePastHasTheFiguresOfItsStep(FxRobot robot) throws Exception {
        List<Long> kept = goBackToTheBeginning(robot);
        Node figures = robot.lookup("#figures").query();
        assertEquals(List.of("0", "0.00", "0:00", "–", "–"), figures(robot));
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        until(() -> shown(kept.get(1)));
        List<String> then = figures(robot);
        assertEquals(List.of("1", "0.20"), then.subList(0, 2), "8 of 40 images");
        assertTrue(Tips.at(figures).startsWith("As of step 1, "));

        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        robot.interact(() -> lab.timeLine().show(1));
        long steps = steps();
        until(() -> steps() > steps + 2);
        assertEquals(then, figures(robot));

        robot.clickOn("#time-live");
        until(() -> Long.parseLong(figures(robot).getFirst()) > steps);
        assertEquals("", Tips.at(figures));
    }

    private static List<String> figures(FxRobot robot) {
        return Stream.of("step", "epoch", "elapsed", "stepsPerSecond", "imagesPerSecond")
                .map(name -> text(robot, "#figure-" + name))
                .toList();
    }

    /// Whoever walks through the past by the arrows does not train at its end.
    @Test
    void arrowsInThePastNeverTrain(FxRobot robot) throws Exception {
        goBackToTheBeginning(robot);
        long steps = steps();
        robot.interact(() -> robot.lookup("#transport-play").query().requestFocus());
        for (int i = 0; i < KEPT + 3; i++) {
            robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        }
        until(() -> !lab.timeLine().isPast() && sampleStep() == steps);
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        until(() -> lab.timeLine().isPast());
        assertEquals(Lifecycle.PAUSED, lab.lifecycleProperty().get());
        assertEquals(steps, steps());
    }

    @Test
    void aRunOfOneStepLiesWithinItsTrack(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1 && lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        Node track = robot.lookup("#time-track").query();
        Bounds whole = track.localToScene(track.getLayoutBounds());
        Node way = robot.lookup("#time-track .way").query();
        assertTrue(whole.contains(way.localToScene(way.getLayoutBounds())));
        Node knob = robot.lookup("#time-track .knob").query();
        Bounds place = knob.localToScene(knob.getLayoutBounds());
        assertTrue(whole.contains(place.getCenterX(), place.getCenterY()));
        robot.clickOn(at(robot, 0.02));
        until(() -> shown(0));
    }

    @Test
    void theKeysGoFromStepToStep(FxRobot robot) throws Exception {
        List<Long> kept = goBackToTheBeginning(robot);
        robot.press(KeyCode.RIGHT).release(KeyCode.RIGHT);
        until(() -> shown(kept.get(1)) && sampleStep() == kept.get(1));
        Node track = robot.lookup("#time-track").query();
        assertEquals(
                (double) kept.get(1), track.queryAccessibleAttribute(AccessibleAttribute.VALUE));
        assertEquals(
                (double) steps(), track.queryAccessibleAttribute(AccessibleAttribute.MAX_VALUE));
        robot.press(KeyCode.END).release(KeyCode.END);
        until(() -> !lab.timeLine().isPast() && sampleStep() == steps());
    }

    @Test
    void aKeyThatIsHeldGoesOnUntilItIsLetGo(FxRobot robot) throws Exception {
        List<Long> kept = goBackToTheBeginning(robot);
        Node track = robot.lookup("#time-track").query();
        robot.interact(() -> {
            for (int i = 0; i < 3; i++) { // As a keyboard repeats itself.
                track.fireEvent(key(KeyEvent.KEY_PRESSED, KeyCode.RIGHT));
            }
        });
        until(() -> lab.timeLine().getPosition() == kept.get(3) && sampleStep() == kept.get(3));
        robot.interact(() -> track.fireEvent(key(KeyEvent.KEY_RELEASED, KeyCode.RIGHT)));
        robot.press(KeyCode.LEFT).release(KeyCode.LEFT);
        until(() -> shown(kept.get(2)) && sampleStep() == kept.get(2));
    }

    private static KeyEvent key(EventType<KeyEvent> type, KeyCode code) {
        return new KeyEvent(type, "", "", code, false, false, false, false);
    }

    @Test
    void theFilmRunsFromTheBeginningToThePresent(FxRobot robot) throws Exception {
        goOn(robot);
        List<Long> seen = new ArrayList<>();
        robot.interact(() ->
                lab.timeLine().positionProperty().subscribe(step -> seen.add(step.longValue())));
        robot.clickOn("#time-film");
        until(() -> seen.size() > 2 && !lab.timeLine().isPlaying());
        assertEquals(0, seen.get(1));
        assertEquals(-1, seen.getLast());
        assertEquals(
                seen.subList(1, seen.size() - 1).stream().sorted().toList(),
                seen.subList(1, seen.size() - 1));
        until(() -> sampleStep() == steps());
    }

    /// Goes on with the kept run, and has the first of the kept steps shown, by the keys.
    private List<Long> goBackToTheBeginning(FxRobot robot) throws Exception {
        goOn(robot);
        List<Long> kept = lab.timeLine().getKept().generators();
        robot.clickOn(at(robot, 0.98));
        robot.press(KeyCode.HOME).release(KeyCode.HOME);
        until(() -> shown(0));
        return kept;
    }

    private byte[] picture() {
        return Objects.requireNonNull(lab.latent().getPicture()).pictures().pixels();
    }
}
