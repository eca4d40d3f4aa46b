package dcganlab.view.help;

import atlantafx.base.theme.Styles;

import dcganlab.model.Language;
import dcganlab.model.Texts;
import dcganlab.model.glossary.Term;
import dcganlab.view.text.LineMarks;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All terms with what they mean, and a field that finds some: by a part of the word in any
/// language, or of what it means.
final class GlossaryPane extends VBox {
    private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");

    private final ShownTexts texts;
    private final TextField field = new TextField();
    private final Label none = new Label();
    private final VBox terms = new VBox(none);
    private final ScrollPane scroll = new ScrollPane(terms);

    /// What a word is looked for in.
    private final Map<Term, String> all = new EnumMap<>(Term.class);

    GlossaryPane(ShownTexts texts) {
        this.texts = texts;
        List<Texts> languages = Arrays.stream(Language.values()).map(Language::texts).toList();
        for (Term term : Term.values()) {
            all.put(
                    term,
                    languages.stream()
                            .flatMap(each ->
                                    Stream.of(each.of(term.word()), each.of(term.meaning())))
                            .map(text -> text.toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("\n")));
        }
        getStyleClass().add("glossary");
        field.setId("glossary-field");
        Tips.about(field, () -> texts.of("view.help.findAbout"));
        field.promptTextProperty().bind(texts.bound("view.help.find"));
        field.accessibleTextProperty().bind(texts.bound("view.help.find"));
        none.textProperty().bind(texts.bound("view.help.notFound"));
        none.getStyleClass().add(Styles.TEXT_MUTED);
        none.setWrapText(true);
        none.managedProperty().bind(none.visibleProperty());
        none.setVisible(false);
        terms.getStyleClass().add("terms");
        Arrays.stream(Term.values()).map(this::entry).forEach(terms.getChildren()::add);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        field.textProperty()
                .subscribe(wanted -> {
                    boolean found = false;
                    for (int i = 0; i < Term.values().length; i++) {
                        boolean meant = isMeant(Term.values()[i], wanted);
                        terms.getChildren().get(i + 1).setVisible(meant);
                        found |= meant;
                    }
                    none.setVisible(!found);
                    scroll.setVvalue(0);
                });
        getChildren().setAll(field, scroll);
    }

    private VBox entry(Term term) {
        Label word = new Label();
        word.textProperty().bind(texts.bound(term.word()));
        word.getStyleClass().add(Styles.TEXT_BOLD);
        word.setWrapText(true);
        Label elsewhere = new Label();
        elsewhere.textProperty().bind(texts.bound(() -> inOther(term)));
        elsewhere.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        elsewhere.setWrapText(true);
        elsewhere.visibleProperty().bind(elsewhere.textProperty().isNotEmpty());
        elsewhere.managedProperty().bind(elsewhere.visibleProperty());
        Label meaning = new Label();
        meaning.textProperty().bind(texts.bound(term.meaning()));
        meaning.setWrapText(true);
        VBox entry = new VBox(word, elsewhere, meaning);
        entry.setId("term-" + term);
        entry.getStyleClass().add("term");
        entry.managedProperty().bind(entry.visibleProperty());
        return entry;
    }

    /// What the next language calls it; nothing where that is the same.
    private String inOther(Term term) {
        String here = texts.unmarked().of(term.word());
        return Arrays.stream(Language.values())
                .map(other -> other.texts().of(term.word()))
                .filter(word -> !word.equals(here))
                .findFirst()
                .orElse("");
    }

    private boolean isMeant(Term term, String wanted) {
        String part = LineMarks.removed(wanted).strip().toLowerCase(Locale.ROOT);
        return Objects.requireNonNull(all.get(term)).contains(part);
    }

    /// Leads to a word, and marks it.
    void show(Term term) {
        field.clear();
        applyCss();
        layout();
        Node entry = terms.getChildren().get(term.ordinal() + 1);
        double hidden = terms.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, entry.getLayoutY() / hidden));
        terms.getChildren()
                .forEach(each -> each.pseudoClassStateChanged(ASKED, each.equals(entry)));
    }

    /// Goes to the field.
    void find() {
        field.requestFocus();
    }
}
