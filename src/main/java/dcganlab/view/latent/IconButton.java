package dcganlab.view.latent;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Buttons with a Feather icon; one without text says in a tooltip and to a screen reader what it
/// does.
final class IconButton extends Button {
    IconButton(String id, Feather icon, String text, String tip) {
        super(text, new FontIcon(icon));
        setId(id);
        setTooltip(new Tooltip(tip));
        setAccessibleText(text.isEmpty() ? tip : text);
        setMnemonicParsing(false);
    }
}
