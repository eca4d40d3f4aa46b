package dcganlab.view.lesson.quiz;

import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.Round;
import dcganlab.state.QuizState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.text.ShownTexts;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
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
    private final ScrollPane scroll = new ScrollPane();

    /// Keeps a page in the middle of a wide window.
    private final StackPane middle = new StackPane();

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
        middle.getStyleClass().add("middle");
        scroll.setContent(middle);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMinSize(0, 0);
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
                scroll.applyCss();
                scroll.layout(); // It is as long as that only now.
                scroll.setVvalue(scroll.getVmax()); // Where it is said why.
            } else {
                QuestionPage next = new QuestionPage(state, sentences, round, question);
                see(next);
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
        middle.getChildren().setAll(next);
        scroll.setVvalue(scroll.getVmin());
    }
}
