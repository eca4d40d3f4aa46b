package dcganlab.view.help;

import dcganlab.model.Language;
import dcganlab.model.glossary.Term;
import dcganlab.model.glossary.TermFinder;
import dcganlab.model.glossary.TermFinder.Found;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A paragraph in which each word of the glossary is underlined where it comes first: the pointer
/// on it tells what it means, a click opens help there.
public final class TermText extends TextFlow {
    private final ShownTexts texts;
    private final StringProperty words = new SimpleStringProperty(this, "words", "");
    private final Path underline = new Path();
    private List<Found> terms = List.of();

    /// @param said what it says, in whatever language is chosen
    public TermText(ShownTexts texts, ObservableValue<String> said) {
        this.texts = texts;
        getStyleClass().add("term-text");
        getStylesheets()
                .add(
                        Objects.requireNonNull(TermText.class.getResource("terms.css"))
                                .toExternalForm());
        setMinHeight(USE_PREF_SIZE);
        underline.getStyleClass().add("underline");
        underline.setManaged(false);
        underline.setMouseTransparent(true);
        words.bind(said);
        accessibleTextProperty().bind(words);
        words.subscribe(this::write);
    }

    private void write(String text) {
        Language language = Language.of(texts.now().locale().getLanguage()).orElseThrow();
        Set<Term> seen = EnumSet.noneOf(Term.class);
        terms =
                TermFinder.of(language).in(text).stream()
                        .filter(found -> seen.add(found.term()))
                        .toList();
        List<Text> parts = new ArrayList<>();
        int at = 0;
        for (Found found : terms) {
            parts.add(part(text.substring(at, found.from())));
            parts.add(link(text.substring(found.from(), found.to()), found.term()));
            at = found.to();
        }
        parts.add(part(text.substring(at)));
        getChildren().setAll(parts);
        getChildren().add(underline);
    }

    private static Text part(String text) {
        Text part = new Text(text);
        part.getStyleClass().add("text");
        return part;
    }

    private Text link(String text, Term term) {
        Text link = part(text);
        link.getStyleClass().add("term");
        Tips.give(link, texts.of(term.meaning()));
        link.addEventHandler(
                MouseEvent.MOUSE_CLICKED, event -> link.fireEvent(new AskedWord(term)));
        return link;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        underline.getElements().clear();
        for (Found found : terms) {
            underline.getElements().addAll(getUnderlineShape(found.from(), found.to()));
        }
    }
}
