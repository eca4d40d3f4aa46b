package dcganlab.view.lesson.quiz;

import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.Round;
import dcganlab.state.QuizState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.inside.TakesArrows;
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
    private final ScrollPane scroll = new ScrollPane();
    private @Nullable Question asked;

    /// @param chooser asks where results are saved
    public QuizPane(QuizState state, ShownTexts texts, PathChooser chooser) {
        this.state = state;
        this.chooser = chooser;
        sentences = new Sentences(texts);
        getStyleClass().add("quiz");
        setId("quiz");
        getStylesheets()
                .add(
                        Objects.requireNonNull(QuizPane.class.getResource("quiz.css"))
                                .toExternalForm());
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
        if (state.getRound() == null
                && scroll.getContent() instanceof StartPage page
                && !page.isTyping()) {
            show(null);
        }
    }

    private void show(@Nullable Round round) {
        Question question = round == null ? null : round.question();
        if (round != null && question != null) {
            if (scroll.getContent() instanceof QuestionPage page && question.equals(asked)) {
                page.explain(round);
            } else {
                QuestionPage page = new QuestionPage(state, sentences, round, question);
                see(page);
                page.enter();
            }
        } else if (round != null) {
            see(new ResultPage(state, sentences, round));
        } else {
            see(new StartPage(state, sentences, chooser));
        }
        asked = question;
    }

    private void see(Node page) {
        scroll.setContent(page);
        scroll.setVvalue(0);
    }
}
