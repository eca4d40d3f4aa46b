package dcganlab.view.help;

import dcganlab.model.glossary.Term;

import javafx.event.Event;
import javafx.event.EventType;

import java.io.Serial;

/// Somebody wants to know what a word of the glossary means. It is fired where the word stands, and
/// answered by the window.
public final class AskedWord extends Event {
    public static final EventType<AskedWord> ASKED = new EventType<>(Event.ANY, "ASKED_WORD");

    @Serial private static final long serialVersionUID = 1;

    private final Term term;

    public AskedWord(Term term) {
        super(ASKED);
        this.term = term;
    }

    public Term term() {
        return term;
    }
}
