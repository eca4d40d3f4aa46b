package dcganlab.view;

import atlantafx.base.theme.Styles;

import dcganlab.model.Settings;
import dcganlab.view.text.ShownTexts;

import javafx.geometry.Insets;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Asks with which settings a run begins.
final class SettingsQuestion {
    private static final double WIDTH = 460;

    private final ShownTexts texts;
    private final Stage stage;

    SettingsQuestion(ShownTexts texts, Stage stage) {
        this.texts = texts;
        this.stage = stage;
    }

    /// One way to begin.
    ///
    /// @param words what it is
    /// @param settings null for those of the step from which it begins
    record Choice(String words, @Nullable Settings settings) {
        /// @param then the settings of the step from which it begins
        Settings or(Settings then) {
            return settings == null ? then : settings;
        }
    }

    /// Asks.
    ///
    /// @param title also what the button says that agrees
    /// @param text what happens
    /// @param choices the first is chosen at first; one alone is not asked for
    /// @return what was chosen; none if nothing shall happen
    Optional<Choice> ask(String title, String header, String text, List<Choice> choices) {
        Dialog<Choice> dialog = new Dialog<>();
        dialog.initOwner(stage);
        dialog.setTitle(title);
        dialog.setHeaderText(header);
        Label what = new Label(text);
        what.setWrapText(true);
        what.setPrefWidth(WIDTH);
        VBox content = new VBox(8, what);
        content.setPadding(new Insets(16));
        ToggleGroup group = new ToggleGroup();
        if (choices.size() > 1) {
            Label settings = new Label(texts.of("view.settingsQuestion"));
            settings.getStyleClass().add(Styles.TEXT_BOLD);
            content.getChildren().add(settings);
            choices.forEach(choice -> content.getChildren().add(button(choice, group)));
            group.selectToggle(group.getToggles().getFirst());
        }
        ButtonType agree = new ButtonType(title, ButtonData.OK_DONE);
        ButtonType leave = new ButtonType(texts.of("view.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(agree, leave);
        dialog.getDialogPane().lookupButton(agree).setId("question-agree");
        dialog.getDialogPane().lookupButton(leave).setId("question-leave");
        dialog.setResultConverter(pressed -> {
            int chosen = Math.max(0, group.getToggles().indexOf(group.getSelectedToggle()));
            return pressed == agree ? choices.get(chosen) : null;
        });
        return dialog.showAndWait();
    }

    private static RadioButton button(Choice choice, ToggleGroup group) {
        RadioButton button = new RadioButton(choice.words());
        button.setId("question-" + group.getToggles().size());
        button.setToggleGroup(group);
        button.setWrapText(true);
        button.setPrefWidth(WIDTH);
        return button;
    }
}
