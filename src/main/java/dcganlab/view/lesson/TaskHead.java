package dcganlab.view.lesson;

import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What kind of task it is, in small letters above it.
final class TaskHead extends Label {
    /// @param key `prediction`, `check`, `step`, `comparison` or `reflection`
    TaskHead(String key, ShownTexts texts) {
        getStyleClass().add("task-head");
        textProperty().bind(texts.bound("view.lesson." + key));
        setGraphic(
                new FontIcon(
                        switch (key) {
                            case "prediction" -> Feather.HELP_CIRCLE;
                            case "check" -> Feather.MESSAGE_SQUARE;
                            case "comparison" -> Feather.COLUMNS;
                            case "reflection" -> Feather.EDIT_3;
                            default -> Feather.TARGET;
                        }));
    }
}
