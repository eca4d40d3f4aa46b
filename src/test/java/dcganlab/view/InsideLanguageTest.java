package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Insight;
import dcganlab.model.Language;
import dcganlab.model.Part;
import dcganlab.model.StepPhase;
import dcganlab.state.InsideState;
import dcganlab.state.InsideState.Chosen;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.LineMarks;
import dcganlab.view.text.ShownWords;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;

/// Another language is chosen while one is in the place Inside: all speaks it, and stays where it
/// is.
class InsideLanguageTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private InsideState inside() {
        return lab.inside();
    }

    private Insight seen() {
        return Objects.requireNonNull(inside().getInsight());
    }

    /** Begins a run and goes to one of the modes of the place. */
    private void enter(FxRobot robot, String mode) throws Exception {
        begin(robot);
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        until(() -> {
            Insight insight = inside().getInsight();
            return insight != null && insight.step() == 1 && insight.real() != null;
        });
        robot.interact(() -> robot.lookup("#mode-" + mode).queryAs(ToggleButton.class).fire());
    }

    private void speak(Language next) {
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> lab.preferences().languageProperty().set(next));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Fails where a part of the window does not speak what is chosen. */
    private void follows(FxRobot robot, String query) {
        for (Language each : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            speak(each);
            Node part = robot.lookup(query).query();
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> ShownWords.assertAllIn(each, part));
        }
    }

    @Test
    void theNetworksAndAMapFollow(FxRobot robot) throws Exception {
        enter(robot, "networks");
        robot.clickOn("#maps-generator1");
        PictureGrid maps = robot.lookup("#maps").queryAs(PictureGrid.class);
        robot.interact(() -> maps.pick(2));
        until(() -> seen().kernels() != null);
        robot.clickOn("#maps-gradients");
        until(() -> seen().gradients() != null);
        int selected = maps.getSelected();
        Node focus = maps.getScene().getFocusOwner();
        follows(robot, ".inside-place");
        speak(Language.JAPANESE);
        assertEquals(new Chosen(Part.GENERATOR, 1), inside().chosenProperty().get());
        assertEquals(selected, maps.getSelected());
        String said =
                LineMarks.removed(robot.lookup("#gradient-says").queryAs(Label.class).getText());
        assertTrue(said.startsWith("L(G)"), said);
        assertSame(focus, maps.getScene().getFocusOwner());
    }

    @Test
    void whatIsJudgedFollowsAndKeepsTheKeyboard(FxRobot robot) throws Exception {
        enter(robot, "networks");
        robot.interact(() -> inside().choose(InsideState.LATENT));
        follows(robot, "#stage");
        robot.interact(() -> inside().choose(InsideState.JUDGED));
        Node next = robot.lookup("#next-real").query();
        robot.interact(next::requestFocus);
        follows(robot, ".inside-place");
        assertTrue(next.isFocused());
    }

    @Test
    void chartsFollowAndStayZoomed(FxRobot robot) throws Exception {
        enter(robot, "networks");
        robot.clickOn("#transport-step");
        until(() -> steps() == 2);
        robot.clickOn("#maps-generator1");
        robot.clickOn("#maps-overTime");
        SeriesChart chart = robot.lookup("#stage-singular").queryAs(SeriesChart.class);
        robot.interact(() -> {
            chart.requestFocus();
            chart.viewport().zoom(0.5, 1.5);
        });
        Span zoomed = chart.viewport().visible();
        follows(robot, "#stage");
        assertEquals(zoomed, chart.viewport().visible());
        assertSame(chart, robot.lookup("#stage-singular").query());
        robot.clickOn("#maps-weightsOf");
        until(() -> seen().counts() != null);
        follows(robot, "#stage");
    }

    @Test
    void slowMotionFollowsInItsPart(FxRobot robot) throws Exception {
        enter(robot, "slowMotion");
        follows(robot, "#slow-motion");
        robot.interact(() -> lab.slowMotion().takeNext());
        until(() -> lab.slowMotion().parts().stepProperty().get() != null);
        for (StepPhase phase : StepPhase.values()) {
            robot.interact(() -> lab.slowMotion().parts().show(phase));
            follows(robot, "#slow-motion");
            assertEquals(phase, lab.slowMotion().parts().phaseProperty().get());
        }
    }

    @Test
    void theGameFollowsAndGoesOn(FxRobot robot) throws Exception {
        begin(robot);
        until(() -> lab.data().loadedProperty().get() != null);
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        robot.clickOn("#mode-guess");
        until(() -> lab.guessing().getRound() != null);
        robot.interact(() -> lab.guessing().answer(true));
        follows(robot, "#guess");
        assertEquals(1, Objects.requireNonNull(lab.guessing().getRound()).answered());
        while (!Objects.requireNonNull(lab.guessing().getRound()).isOver()) {
            robot.interact(() -> lab.guessing().answer(true));
        }
        follows(robot, ".guess-result");
        assertEquals(20, robot.lookup("#guess-tiles .tile").queryAll().size());
    }
}
