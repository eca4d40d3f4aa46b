package dcganlab.view.latent;

import dcganlab.view.tip.Tips;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons with a Feather icon; one without text says in a tip and to a screen reader what it does.
public final class IconButton extends Button {
    /// One without text.
    public IconButton(String id, Feather icon, ObservableValue<String> tip) {
        super(null, new FontIcon(icon));
        setId(id);
        Tips.give(this, tip);
        accessibleTextProperty().bind(tip);
    }

    public IconButton(
            String id, Feather icon, ObservableValue<String> text, ObservableValue<String> tip) {
        super(null, new FontIcon(icon));
        setId(id);
        setMnemonicParsing(false);
        say(text, tip);
    }

    /// Says from now on what it does.
    void say(ObservableValue<String> text, ObservableValue<String> tip) {
        textProperty().bind(text);
        accessibleTextProperty().bind(text);
        Tips.give(this, tip);
    }
}
