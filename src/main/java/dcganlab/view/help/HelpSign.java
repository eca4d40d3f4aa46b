package dcganlab.view.help;

import dcganlab.model.glossary.Term;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Objects;

/// A question mark at the head of a chart, or of fields that belong together, which opens help at
/// the word that it is all about. One does not come to it by Tab: there are too many, and Shift+F1
/// tells the same of all that one comes to.
public final class HelpSign extends Button {
    public HelpSign(ShownTexts texts, Term term) {
        super(null, new FontIcon(Feather.HELP_CIRCLE));
        getStyleClass().setAll("help-sign");
        getStylesheets()
                .add(
                        Objects.requireNonNull(HelpSign.class.getResource("sign.css"))
                                .toExternalForm());
        setFocusTraversable(false);
        Tips.give(this, texts.bound("view.help.sign", term.word()));
        accessibleTextProperty().bind(texts.bound("view.help.sign", term.word()));
        setOnAction(event -> fireEvent(new AskedWord(term)));
    }
}
