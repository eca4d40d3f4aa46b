package dcganlab.view.help;

import atlantafx.base.theme.Styles;

import dcganlab.model.Language;
import dcganlab.model.glossary.Term;
import dcganlab.model.glossary.TermFinder;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.Set;
import java.util.function.Consumer;

/// What something in the window is: its name, what it does, why it can do nothing now if so, and
/// the words of the glossary that are in all that.
final class WhatCard extends VBox {
    private final ShownTexts texts;
    private final Consumer<Term> word;
    private final Runnable end;

    /// @param word is told of a word that somebody wants to read about
    /// @param end is run when nothing more is asked
    WhatCard(ShownTexts texts, Consumer<Term> word, Runnable end) {
        this.texts = texts;
        this.word = word;
        this.end = end;
        setId("what-card");
        getStyleClass().add("card");
    }

    /// Says what can be done.
    void begin() {
        getChildren()
                .setAll(
                        title(texts.of("view.help.what")),
                        words(texts.of("view.help.whatText")),
                        foot());
    }

    /// Tells about a node.
    void tell(Node node) {
        String name = name(node);
        String explanation = Tips.explanation(node);
        String why = Tips.why(node);
        getChildren().clear();
        if (!name.isEmpty() && !name.equals(explanation)) {
            getChildren().add(title(name));
        }
        explanation
                .lines()
                .filter(line -> !line.isEmpty())
                .map(this::words)
                .forEach(getChildren()::add);
        if (!why.isEmpty() && !why.equals(explanation)) {
            Label reason = words(texts.of("view.help.whatNot", why));
            reason.getStyleClass().add(Styles.TEXT_MUTED);
            getChildren().add(reason);
        }
        Set<Term> found = TermFinder.of(language()).termsIn(name, explanation);
        if (!found.isEmpty()) {
            FlowPane row = new FlowPane();
            row.getStyleClass().add("words");
            found.forEach(term -> row.getChildren().add(link(term)));
            getChildren().add(row);
        }
        getChildren().add(foot());
    }

    private Language language() {
        return Language.of(texts.now().locale().getLanguage()).orElseThrow();
    }

    private static String name(Node node) {
        String text = node instanceof Labeled labeled ? labeled.getText() : null;
        if (text != null && !text.isEmpty()) {
            return text;
        }
        String name = node.getAccessibleText();
        return name == null ? "" : name;
    }

    private Hyperlink link(Term term) {
        Hyperlink link = new Hyperlink(texts.of(term.word()));
        link.getStyleClass().add(Styles.TEXT_SMALL);
        Tips.give(link, texts.of(term.meaning()));
        link.setOnAction(event -> word.accept(term));
        return link;
    }

    private HBox foot() {
        Label how = words(texts.of("view.help.whatHow"));
        how.getStyleClass().addAll(Styles.TEXT_SMALL, Styles.TEXT_MUTED);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button done = new Button(texts.of("view.help.whatEnd"));
        done.setId("what-end");
        done.getStyleClass().add(Styles.SMALL);
        done.setMinWidth(USE_PREF_SIZE);
        Tips.give(done, texts.of("view.help.whatEndTip"));
        done.setOnAction(event -> end.run());
        HBox foot = new HBox(8, how, gap, done);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private Label title(String text) {
        Label title = words(text);
        title.getStyleClass().add(Styles.TEXT_BOLD);
        return title;
    }

    private Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
