package dcganlab.view;

import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.StepKind;
import dcganlab.model.Texts;
import dcganlab.state.LabState;

import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/// What buttons and keys do to the run. A run is kept, so it may end at any time; only when it
/// cannot be saved, whatever would lose what it has learnt asks first.
final class RunControls {
    private final LabState lab;
    private final Texts texts;
    private final Stage stage;

    RunControls(LabState lab, Texts texts, Stage stage) {
        this.lab = lab;
        this.texts = texts;
        this.stage = stage;
    }

    /// Plays or pauses; after a failure, begins anew.
    void toggle() {
        afterFailureAsk(lab::toggle);
    }

    void step(StepKind kind) {
        afterFailureAsk(() -> lab.step(kind));
    }

    void reset() {
        ask("reset", lab::reset);
    }

    void stop() {
        endRun(lab::stop);
    }

    /// Does what ends the run, at once if all of it is kept, else if the user agrees.
    void endRun(Runnable action) {
        ask("end", action);
    }

    private void afterFailureAsk(Runnable action) {
        if (lab.lifecycleProperty().get() instanceof Failed) {
            endRun(action);
        } else {
            action.run();
        }
    }

    private void ask(String question, Runnable action) {
        long learnt = lab.unkept();
        if (learnt == 0) {
            action.run();
            return;
        }
        Alert alert = new Alert(AlertType.CONFIRMATION);
        alert.initOwner(stage);
        alert.setTitle(texts.of("view." + question + "Title"));
        alert.setHeaderText(texts.of("view." + question + "Header", learnt));
        alert.setContentText(texts.of("view." + question + "Text"));
        ButtonType agree = new ButtonType(texts.of("view." + question), ButtonData.APPLY);
        ButtonType keep = new ButtonType(texts.of("view.keep"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(agree, keep);
        // A stray Enter must lose nothing.
        if (alert.getDialogPane().lookupButton(keep) instanceof Button button) {
            button.setDefaultButton(true);
        }
        if (alert.showAndWait().orElse(keep) == agree) {
            action.run();
        }
    }
}
