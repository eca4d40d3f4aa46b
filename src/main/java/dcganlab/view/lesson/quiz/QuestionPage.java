package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Choice;
import dcganlab.lesson.quiz.Count;
import dcganlab.lesson.quiz.Figure;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Order;
import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.Round;
import dcganlab.model.Message;
import dcganlab.state.QuizState;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One question with its answers, and how far the round is. What gives the answer lies right below
/// it, and stays in sight however much there is to read.
final class QuestionPage extends VBox {
    private final PageScroll scroll = new PageScroll();
    private final QuizState state;
    private final Sentences sentences;
    private final Question question;
    private final Answers answers;
    private final ExplanationBox explanation;
    private final Button go;
    private final Label hint;
    private boolean explained;

    QuestionPage(QuizState state, Sentences sentences, Round round, Question question) {
        this.state = state;
        this.sentences = sentences;
        this.question = question;
        getStyleClass().add("question");
        explanation = new ExplanationBox(sentences);
        answers =
                switch (question) {
                    case Choice choice -> new ChoiceAnswers(sentences, choice, this::explainOption);
                    case Count count -> new CountAnswer(sentences, count);
                    case Order order -> new OrderAnswers(sentences, order);
                };
        hint =
                sentences.label(
                        switch (question) {
                            case Choice _ -> "hintChoice";
                            case Count _ -> "hintCount";
                            case Order _ -> "hintOrder";
                        },
                        Styles.TEXT_MUTED,
                        Styles.TEXT_SMALL);
        go = sentences.button("go", "answer", this::go);
        go.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        Label text = sentences.label(question.text(), "question-text");
        text.setId("quiz-question");
        VBox page = new VBox(head(round), text);
        page.getStyleClass().addAll("quiz-page", "question-page");
        page.setMinHeight(USE_PREF_SIZE);
        if (question.figure() instanceof Figure.Curves curves) {
            page.getChildren().add(new CurveFigure(sentences, curves));
        }
        page.getChildren().addAll(answers.node(), explanation);
        scroll.see(page);
        getChildren().setAll(scroll, foot(round.occasion()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private Node head(Round round) {
        int all = round.questions().size();
        Label where =
                sentences.label(
                        Message.of(
                                Sentences.key("where" + round.occasion().name()),
                                round.at() + 1,
                                all),
                        Styles.TEXT_BOLD);
        where.setId("quiz-where");
        where.setMinWidth(Region.USE_PREF_SIZE);
        Label topic = sentences.label(question.item().topic().title(), Styles.TEXT_MUTED);
        topic.setMinWidth(0);
        topic.setWrapText(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button leave = sentences.button("leave", "leave", state::leave);
        leave.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
        HBox words = new HBox(where, topic, gap, leave);
        words.getStyleClass().add("words");
        ProgressBar bar = new ProgressBar((double) round.at() / all);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        VBox head = new VBox(words, bar);
        head.getStyleClass().add("head");
        return head;
    }

    private Node foot(Occasion occasion) {
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(hint, go);
        foot.getStyleClass().add("foot");
        if (!occasion.explains()) {
            foot.getChildren().add(1, unknown());
        }
        return foot;
    }

    /// A guess would say less than that one does not know.
    private Button unknown() {
        Button unknown =
                sentences.button("unknown", "unknown", () -> state.answer(Question.UNKNOWN));
        unknown.getStyleClass().addAll(Styles.FLAT, "unknown");
        unknown.setMinWidth(Region.USE_PREF_SIZE);
        Tips.give(unknown, sentences.bound("unknownTip"));
        return unknown;
    }

    /// Brings the keyboard to the answers, once the page is in a window.
    void enter() {
        answers.enter();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        boolean elsewhere =
                event.getTarget() instanceof ButtonBase button
                        && button.isFocusVisible()
                        && !go.equals(button)
                        && !isAnswer(button);
        if (code == KeyCode.ENTER && !elsewhere) {
            go();
            event.consume();
        } else if (code.isDigitKey() || code.isKeypadKey()) {
            int digit = event.getText().isEmpty() ? 0 : event.getText().charAt(0) - '0';
            if (digit >= 1 && digit <= 9 && answers.choose(digit)) {
                event.consume();
            }
        }
    }

    private boolean isAnswer(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each.equals(answers.node())) {
                return true;
            }
        }
        return false;
    }

    private void go() {
        if (explained) {
            state.next();
        } else {
            answers.given().ifPresentOrElse(state::answer, answers::enter);
        }
    }

    /// Shows whether the answer was right, and why.
    void explain(Round round) {
        String answer = round.answer();
        if (answer == null) {
            return;
        }
        explained = true;
        answers.explain(answer);
        explanation.show(question, answer);
        boolean last = round.at() + 1 == round.questions().size();
        go.textProperty().bind(sentences.bound(last ? "finish" : "next"));
        hint.textProperty()
                .bind(sentences.bound(question instanceof Choice ? "toldChoice" : "told"));
        scroll.goToTheEnd(); // Where it is said why.
        go.requestFocus();
    }

    /// Another answer than the one that was given is looked at.
    private void explainOption(String answer) {
        if (explained) {
            explanation.look(question, answer);
        }
    }
}
