package dcganlab.view.lesson.quiz;

import dcganlab.model.Message;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Makes labels and buttons with words that follow the language.
record Sentences(ShownTexts texts) {
    /// The key of a text of these pages.
    static String key(String name) {
        return "view.lesson.quiz." + name;
    }

    /// A text of these pages.
    ObservableValue<String> bound(String name, Object... arguments) {
        return texts.bound(key(name), arguments);
    }

    /// A label of one line or many, as wide as its box.
    Label label(ObservableValue<String> words, String... styles) {
        Label label = new Label();
        label.textProperty().bind(words);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    Label label(Message message, String... styles) {
        return label(texts.bound(message), styles);
    }

    Label label(String name, String... styles) {
        return label(bound(name), styles);
    }

    /// Explains a control by the text that is called as it, with `About` behind.
    void about(Node control, String name) {
        Tips.about(control, () -> texts.of(key(name + "About")));
    }

    Button button(String id, String name, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(bound(name));
        button.setId("quiz-" + id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        about(button, name);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
