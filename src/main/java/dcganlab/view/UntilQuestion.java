package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.Goal;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.StepMetrics;
import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;

import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

import java.util.Optional;

/// Asks after which step, or what time, training shall pause. What cannot be is said below, and the
/// question stays.
final class UntilQuestion {
    private final LabState lab;
    private final ShownTexts texts;
    private final Dialog<Goal> dialog = new Dialog<>();
    private final RadioButton stepChosen = new RadioButton();
    private final RadioButton minutesChosen = new RadioButton();
    private final TextField step = new TextField();
    private final TextField minutes = new TextField();
    private final Label why = new Label();

    UntilQuestion(LabState lab, ShownTexts texts, Window owner) {
        this.lab = lab;
        this.texts = texts;
        dialog.initOwner(owner);
        dialog.setTitle(texts.of("view.untilTitle"));
        dialog.setHeaderText(texts.of("view.untilHeader"));
        ToggleGroup group = new ToggleGroup();
        row(group, stepChosen, step, "step");
        row(group, minutesChosen, minutes, "minutes");
        stepChosen.setSelected(true);
        why.setId("until-why");
        why.getStyleClass().add(Styles.DANGER);
        why.setWrapText(true);
        GridPane form = new GridPane();
        form.getStyleClass().add("form");
        form.addRow(0, stepChosen, step);
        form.addRow(1, minutesChosen, minutes, new Label(texts.of("view.untilMinutes")));
        VBox content = new VBox(form, why);
        content.getStyleClass().add("until-question");
        ButtonType set = new ButtonType(texts.of("view.untilDo"), ButtonData.OK_DONE);
        ButtonType cancel = new ButtonType(texts.of("view.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(set, cancel);
        dialog.getDialogPane().lookupButton(set).setId("until-do");
        dialog.getDialogPane()
                .lookupButton(set)
                .addEventFilter(ActionEvent.ACTION, this::unlessItCannotBe);
        dialog.setResultConverter(button -> button == set ? goal() : null);
        dialog.setOnShown(event -> step.requestFocus());
    }

    private void row(ToggleGroup group, RadioButton choice, TextField field, String name) {
        choice.setToggleGroup(group);
        choice.setText(texts.of("view.until" + (field.equals(step) ? "StepField" : "TimeField")));
        choice.setId("until-by-" + name);
        field.setId("until-" + name);
        field.setPrefColumnCount(7);
        field.accessibleTextProperty().bind(choice.textProperty());
        field.focusedProperty()
                .subscribe(focused -> {
                    if (focused) {
                        choice.setSelected(true);
                    }
                });
        field.textProperty().subscribe(text -> why.setText(""));
    }

    Optional<Goal> ask() {
        return dialog.showAndWait();
    }

    private Goal goal() {
        StepMetrics latest = lab.run().latestProperty().get();
        return stepChosen.isSelected()
                ? GoalWords.step(step.getText(), latest == null ? 0 : latest.step())
                : GoalWords.minutes(minutes.getText(), latest == null ? 0 : latest.seconds());
    }

    private void unlessItCannotBe(ActionEvent event) {
        try {
            goal();
        } catch (InvalidPlanException e) {
            why.setText(texts.of(e.reason()));
            (stepChosen.isSelected() ? step : minutes).requestFocus();
            event.consume();
        }
    }
}
