package dcganlab.view;

import dcganlab.model.Insight;
import dcganlab.state.InsideState;

import javafx.scene.control.Label;

import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// The place Inside, in the real window.
abstract class InsideFixture extends JourneyFixture {
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
