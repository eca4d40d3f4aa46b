package dcganlab.view.lesson.quiz;

import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.Round;
import dcganlab.state.QuizState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.text.ShownTexts;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The quiz: where it begins, a question at a time, and what came of a round. In a question the
/// digits choose an answer and Enter gives it, wherever in it the keyboard is.
public final class QuizPane extends StackPane implements TakesArrows, TakesDigits {
    private final QuizState state;
    private final Sentences sentences;
    private final PathChooser chooser;
    private final QuizDoors doors;
    private final PageScroll scroll = new PageScroll();

    private @Nullable Node page;
    private @Nullable Question asked;

    /// @param chooser asks where results are saved
    public QuizPane(QuizState state, ShownTexts texts, PathChooser chooser, QuizDoors doors) {
        this.state = state;
        this.chooser = chooser;
        this.doors = doors;
        sentences = new Sentences(texts);
        getStyleClass().add("quiz");
        setId("quiz");
        getStylesheets()
                .add(
                        Objects.requireNonNull(QuizPane.class.getResource("quiz.css"))
                                .toExternalForm());
        getChildren().setAll(scroll);
        state.roundProperty().subscribe(this::show);
        state.learnerProperty().subscribe(_ -> showAgain());
    }

    /// The page to begin at follows who begins; its own field does so while a name is typed.
    private void showAgain() {
        if (state.getRound() == null && page instanceof StartPage start && !start.isTyping()) {
            show(null);
        }
    }

    private void show(@Nullable Round round) {
        Question question = round == null ? null : round.question();
        if (round != null && question != null) {
            if (page instanceof QuestionPage seen && question.equals(asked)) {
                seen.explain(round);
            } else {
                QuestionPage next = new QuestionPage(state, sentences, round, question);
                page = next;
                getChildren().setAll(next);
                next.applyCss(); // Nothing that scrolls is in the window before.
                next.enter();
            }
        } else if (round != null) {
            see(new ResultPage(state, sentences, round, doors));
        } else {
            see(new StartPage(state, sentences, chooser, doors));
        }
        asked = question;
    }

    private void see(Node next) {
        page = next;
        scroll.see(next);
        getChildren().setAll(scroll);
    }
}
