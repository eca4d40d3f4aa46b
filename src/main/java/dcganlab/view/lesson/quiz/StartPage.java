package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Bank;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Results;
import dcganlab.state.QuizState;
import dcganlab.view.files.PathChooser;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Optional;

/// Where one begins: who answers, the test before the lesson, practice, the test after it, and what
/// is saved for the teacher.
final class StartPage extends VBox {
    private static final int NAME_COLUMNS = 16;

    private final QuizState state;
    private final Sentences sentences;
    private final QuizDoors doors;
    private final TextField name = new TextField();

    StartPage(QuizState state, Sentences sentences, PathChooser chooser, QuizDoors doors) {
        this.state = state;
        this.sentences = sentences;
        this.doors = doors;
        getStyleClass().addAll("quiz-page", "start-page");
        setMinHeight(USE_PREF_SIZE); // A low window scrolls.
        getChildren()
                .setAll(
                        sentences.label("title", Styles.TITLE_2),
                        sentences.label("intro", "intro"),
                        who(),
                        card(Occasion.BEFORE, testOf(Occasion.BEFORE)),
                        card(Occasion.PRACTICE, new PracticeChoice(state, sentences)),
                        card(Occasion.AFTER, testOf(Occasion.AFTER)),
                        foot(chooser));
    }

    /// Whether a name is being typed.
    boolean isTyping() {
        return name.isFocused();
    }

    private Node who() {
        name.setId("quiz-name");
        sentences.about(name, "name");
        name.setText(state.getLearner().name());
        name.setPrefColumnCount(NAME_COLUMNS);
        name.promptTextProperty().bind(sentences.bound("namePrompt"));
        name.textProperty().subscribe((_, now) -> state.name(now));
        Label label = sentences.label("name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(name);
        Button another = sentences.button("another", "another", state::another);
        another.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        another.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !hasAnswered(), state.resultsProperty()));
        HBox who = new HBox(label, name, another);
        who.getStyleClass().add("who");
        return who;
    }

    private boolean hasAnswered() {
        return state.getResults().rows().stream()
                .anyMatch(row -> row.learner().seed() == state.getLearner().seed());
    }

    private Node card(Occasion occasion, Node action) {
        Label title = sentences.label("title" + occasion.name(), Styles.TITLE_4);
        Label text =
                sentences.label(
                        sentences.bound("text" + occasion.name(), Bank.TEST.size()),
                        Styles.TEXT_MUTED);
        VBox words = new VBox(title, text);
        words.getStyleClass().add("words");
        HBox.setHgrow(words, Priority.ALWAYS);
        Region content;
        if (occasion == Occasion.PRACTICE) {
            content = new VBox(words, action);
        } else {
            content = new HBox(words, action);
        }
        content.getStyleClass().addAll("panel", "card");
        content.setId("quiz-card-" + occasion.name());
        return content;
    }

    /// A button that begins the test, goes on with it, or shows what came of it.
    private Node testOf(Occasion occasion) {
        Results results = state.getResults();
        boolean done = results.isDone(state.getLearner(), occasion);
        int answered = results.answered(state.getLearner(), occasion);
        if (done && occasion == Occasion.BEFORE) {
            Label mark = sentences.label("done", "done");
            mark.setGraphic(new FontIcon(Feather.CHECK));
            mark.setMinWidth(Region.USE_PREF_SIZE);
            return mark;
        }
        if (done) {
            Button show = sentences.button("result", "showResult", state::showResult);
            return show;
        }
        Button begin =
                sentences.button(
                        occasion == Occasion.BEFORE ? "before" : "after",
                        answered == 0 ? "begin" : "goOn",
                        () -> begin(occasion));
        begin.setDisable(!state.isOpen(occasion));
        if (occasion == Occasion.BEFORE || results.isDone(state.getLearner(), Occasion.BEFORE)) {
            begin.getStyleClass().add(Styles.ACCENT);
        }
        return begin;
    }

    /// What is asked after the lesson is asked only once, so nobody should come to it by mistake.
    private void begin(Occasion occasion) {
        boolean early =
                occasion == Occasion.AFTER
                        && state.getResults().answered(state.getLearner(), occasion) == 0
                        && !doors.read().getAsBoolean();
        if (!early) {
            state.test(occasion);
            return;
        }
        Alert alert = new Alert(AlertType.NONE);
        alert.initOwner(getScene().getWindow());
        alert.setTitle(sentences.texts().of(Sentences.key("titleAFTER")));
        alert.setHeaderText(sentences.texts().of(Sentences.key("earlyHeader")));
        alert.setContentText(sentences.texts().of(Sentences.key("earlyText")));
        ButtonType yes = type("early", ButtonData.APPLY);
        ButtonType chapters = type("toChapters", ButtonData.OK_DONE);
        ButtonType cancel =
                new ButtonType(sentences.texts().of("view.cancel"), ButtonData.CANCEL_CLOSE);
        alert.getButtonTypes().setAll(yes, chapters, cancel);
        Optional<ButtonType> chosen = alert.showAndWait();
        if (chosen.filter(yes::equals).isPresent()) {
            state.test(occasion);
        } else if (chosen.filter(chapters::equals).isPresent()) {
            doors.chapters().run();
        }
    }

    private ButtonType type(String key, ButtonData data) {
        return new ButtonType(sentences.texts().of(Sentences.key(key)), data);
    }

    private Node foot(PathChooser chooser) {
        Button export =
                sentences.button(
                        "export",
                        "export",
                        () ->
                                chooser.save(
                                                sentences.texts().of(Sentences.key("exportTitle")),
                                                "quiz.csv")
                                        .ifPresent(file ->
                                                state.export(file, sentences.texts().unmarked())));
        export.setGraphic(new FontIcon(Feather.DOWNLOAD));
        export.setDisable(state.getResults().rows().isEmpty());
        Label kept = sentences.label("kept", Styles.TEXT_MUTED, Styles.TEXT_SMALL);
        HBox.setHgrow(kept, Priority.ALWAYS);
        kept.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(kept, export);
        foot.getStyleClass().add("foot");
        return foot;
    }
}
