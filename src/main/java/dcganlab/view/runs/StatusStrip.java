package dcganlab.view.runs;

import atlantafx.base.theme.Styles;

import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is to be said about what was done, over the lower end of the table: nothing moves when it
/// comes or goes. It can be put away.
final class StatusStrip extends HBox {
    private final Label words = new Label();

    StatusStrip(ShownTexts texts) {
        getStyleClass().add("status-strip");
        words.setId("runs-status");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE); // What went wrong is read to its end.
        words.setMaxWidth(Double.MAX_VALUE);
        words.setVisible(false);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("runs-status-close");
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        Tips.give(close, texts.bound("view.runs.closeStatus"));
        close.accessibleTextProperty().bind(texts.bound("view.runs.closeStatus"));
        close.setOnAction(event -> clear());
        visibleProperty().bind(words.visibleProperty());
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().setAll(words, close);
    }

    void clear() {
        words.setVisible(false);
    }

    void say(ObservableValue<String> text, boolean trouble) {
        words.textProperty().bind(text);
        words.getStyleClass().setAll("label", "status");
        if (trouble) {
            words.getStyleClass().add(Styles.DANGER);
        }
        words.setVisible(true);
    }
}
