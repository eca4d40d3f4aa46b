package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import dcganlab.model.Insight;
import dcganlab.state.InsideState;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The place Inside, in the real window.
abstract class InsideFixture extends JourneyFixture {
    /// Begins a run with one step, and looks into its networks; returns its folder.
    Path lookInside(FxRobot robot) throws Exception {
        Path run = begin(robot);
        robot.press(KeyCode.DIGIT3).release(KeyCode.DIGIT3);
        until(() -> sees(1));
        return run;
    }

    InsideState inside() {
        return lab.inside();
    }

    Insight seen() {
        return Objects.requireNonNull(inside().getInsight());
    }

    boolean sees(long step) {
        Insight insight = inside().getInsight();
        return insight != null && insight.step() == step;
    }

    static Set<String> texts(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.toSet());
    }
}
