package dcganlab.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.runs.RunFolder;
import dcganlab.state.RunSamples;
import dcganlab.training.KeptRuns;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.XAxis;

import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** How runs are looked at together at one place of their training. */
class ComparePlaceJourneyTest extends RunsFixture {
    @Start
    void start(Stage stage) throws Exception {
        open(stage);
    }

    /** The first run has kept the steps 30 and 35, its branch 30 and 50. */
    private void compare(FxRobot robot) throws Exception {
        listed();
        KeptRuns.goOn(RunFolder.open(folder.resolve("parent")), 5);
        robot.interact(state::refresh);
        compareBoth(robot);
        until(() -> shown(0) == 35 && shown(1) == 50);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private long shown(int run) {
        RunSamples samples = state.comparisonProperty().get().runs().get(run).samples();
        return samples == null ? -1 : samples.step();
    }

    @Test
    void oneSliderGoesThroughTheStepsOfBoth(FxRobot robot) throws Exception {
        compare(robot);
        assertEquals("Newest of each", label(robot, "#runs-place-text"));
        robot.interact(() -> slider(robot).requestFocus());
        press(robot, KeyCode.HOME);
        until(() -> shown(0) == 30 && shown(1) == 30);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Step 30", label(robot, "#runs-place-text"));
        assertEquals("step 30", label(robot, "#runs-step-0"));
        assertEquals("step 30", label(robot, "#runs-step-1"));
        assertEquals(30, chart(robot).viewport().getMark());
        press(robot, KeyCode.RIGHT);
        until(() -> shown(0) == 35);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(35, slider(robot).getValue());
        assertEquals("step 35", label(robot, "#runs-step-0"));
        assertEquals("step 30", label(robot, "#runs-step-1"), "the nearest that it has kept");
        press(robot, KeyCode.END);
        until(() -> shown(1) == 50);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Newest of each", label(robot, "#runs-place-text"));
        assertTrue(Double.isNaN(chart(robot).viewport().getMark()));
    }

    @Test
    void theKnobStandsWhereThereIsSomethingToShow(FxRobot robot) throws Exception {
        compare(robot);
        robot.interact(() -> slider(robot).setValue(36.2));
        until(() -> shown(1) == 30);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(35, slider(robot).getValue());
        assertEquals("Step 35", label(robot, "#runs-place-text"));
    }

    @Test
    void theWipeSaysAtWhichStepEachSideIs(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn("#runs-wipe");
        assertEquals("step 35", label(robot, "#runs-wipe-step-left"));
        assertEquals("step 50", label(robot, "#runs-wipe-step-right"));
        robot.interact(() -> slider(robot).requestFocus());
        press(robot, KeyCode.HOME);
        until(() -> shown(1) == 30);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("step 30", label(robot, "#runs-wipe-step-left"));
        assertEquals("step 30", label(robot, "#runs-wipe-step-right"));
    }

    @Test
    void curvesAndSliderLieAlongStepsImagesOrTime(FxRobot robot) throws Exception {
        compare(robot);
        robot.clickOn("#runs-axis-IMAGES");
        until(() -> last(robot) == 50 * 8);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(50 * 8, slider(robot).getMax());
        assertEquals("step 50 · 400 images", label(robot, "#runs-step-1"));
        robot.interact(() -> slider(robot).requestFocus());
        press(robot, KeyCode.HOME);
        until(() -> shown(0) == 30);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("240 images", label(robot, "#runs-place-text"));
        robot.clickOn("#runs-axis-TIME");
        until(() -> chart(robot).viewport().getAxis() == XAxis.SECONDS && last(robot) > 0);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(
                label(robot, "#runs-place-text").startsWith("After 0:"),
                label(robot, "#runs-place-text"));
        assertTrue(label(robot, "#runs-step-0").startsWith("step 30 · after 0:"));
        assertEquals(30, shown(0), "another axis is no other place");
        robot.clickOn("#runs-axis-STEPS");
        until(() -> last(robot) == 50);
        assertEquals(XAxis.STEPS, chart(robot).viewport().getAxis());
    }

    /** The last place of the curves; 0 until they are read. */
    private static long last(FxRobot robot) {
        int rows = chart(robot).table().rows();
        return rows == 0 ? 0 : chart(robot).table().step(rows - 1);
    }

    private static SeriesChart chart(FxRobot robot) {
        return robot.lookup("#runs-curves").queryAs(SeriesChart.class);
    }

    private static Slider slider(FxRobot robot) {
        return robot.lookup("#runs-place").queryAs(Slider.class);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(key).release(key);
        WaitForAsyncUtils.waitForFxEvents();
    }
}
