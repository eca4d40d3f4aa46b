package dcganlab.view.time;

import dcganlab.model.Rendered;
import dcganlab.model.StepMetrics;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

/// Says after which step the generator drew what is seen; in the past, of how many steps.
public final class StepLabel extends Label {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private final ShownTexts texts;
    private final ObservableValue<Boolean> past;
    private final ObservableValue<@Nullable StepMetrics> latest;
    private @Nullable Rendered pictures;

    /// @param past whether a step of the past is shown
    /// @param latest the run's last step; null before the first
    public StepLabel(
            ShownTexts texts,
            ObservableValue<Boolean> past,
            ObservableValue<@Nullable StepMetrics> latest) {
        this.texts = texts;
        this.past = past;
        this.latest = latest;
        getStyleClass().add("step-label");
        past.subscribe(this::showStep);
        texts.follow(this::showStep);
        latest.subscribe(() -> {
            if (past.getValue()) {
                showStep();
            }
        });
    }

    /// Speaks of these pictures; says nothing if there are none.
    public void show(@Nullable Rendered now) {
        pictures = now;
        showStep();
    }

    private void showStep() {
        StepMetrics newest = latest.getValue();
        boolean back = past.getValue() && newest != null;
        pseudoClassStateChanged(PAST, back);
        if (pictures == null) {
            setText("");
        } else if (pictures.step() < 0) {
            setText(texts.of("view.time.fromFile"));
        } else if (back) {
            setText(texts.of("view.time.atStepOf", pictures.step(), newest.step()));
        } else {
            setText(texts.of("view.time.atStep", pictures.step()));
        }
    }
}
