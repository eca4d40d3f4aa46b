package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Bank;
import dcganlab.lesson.quiz.Learner;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Results;
import dcganlab.lesson.quiz.Round;
import dcganlab.state.QuizState;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// How a round ended. Before the lesson nothing is told but that it is kept; after it, what was
/// right before and is now, question by question.
final class ResultPage extends VBox {
    private final QuizState state;
    private final Sentences sentences;
    private final QuizDoors doors;

    ResultPage(QuizState state, Sentences sentences, Round round, QuizDoors doors) {
        this.state = state;
        this.sentences = sentences;
        this.doors = doors;
        getStyleClass().addAll("quiz-page", "result-page");
        setMinHeight(USE_PREF_SIZE); // A low window scrolls.
        switch (round.occasion()) {
            case BEFORE -> showBefore();
            case PRACTICE -> showPractice(round);
            case AFTER -> showAfter();
        }
        getChildren().add(foot(round.occasion()));
    }

    private void showBefore() {
        getChildren()
                .addAll(
                        sentences.label("thanks", Styles.TITLE_2),
                        sentences.label("toldLater", "intro"));
        Button chapters = sentences.button("chapters", "toChapters", doors.chapters());
        chapters.setGraphic(new FontIcon(Feather.BOOK_OPEN));
        chapters.getStyleClass().addAll(Styles.ACCENT, Styles.LARGE);
        getChildren().add(new HBox(chapters)); // Not as wide as the page.
    }

    private void showPractice(Round round) {
        Label title =
                sentences.label(
                        sentences.bound("score", round.right(), round.questions().size()),
                        Styles.TITLE_2);
        title.setId("quiz-score");
        getChildren().addAll(title, sentences.label("practised", "intro"));
    }

    private void showAfter() {
        Results results = state.getResults();
        Learner learner = state.getLearner();
        int all = Bank.TEST.size();
        int before = results.right(learner, Occasion.BEFORE);
        int after = results.right(learner, Occasion.AFTER);
        int unknown = results.unknown(learner, Occasion.BEFORE);
        Label gain =
                sentences.label(
                        sentences.bound("gain", results.gain(learner), Math.abs(after - before)),
                        Styles.TITLE_2);
        gain.setId("quiz-gain");
        VBox bars =
                new VBox(
                        bar("titleBEFORE", before, all, "before"),
                        bar("titleAFTER", after, all, "after"));
        bars.getStyleClass().addAll("panel", "bars");
        VBox list = new VBox();
        list.getStyleClass().add("reviews");
        Bank.TEST.forEach(item -> list.getChildren().add(new ReviewRow(state, sentences, item)));
        if (unknown > 0) {
            bars.getChildren()
                    .add(
                            sentences.label(
                                    sentences.bound("unknownBefore", unknown), Styles.TEXT_MUTED));
        }
        getChildren().addAll(gain, bars, sentences.label("reviewHow", Styles.TEXT_MUTED), list);
    }

    private Node bar(String title, int right, int all, String id) {
        Label name = sentences.label(title);
        name.getStyleClass().add("bar-name");
        ProgressBar bar = new ProgressBar((double) right / all);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setFocusTraversable(false);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label number = sentences.label(sentences.bound("of", right, all), Styles.TEXT_BOLD);
        number.setId("quiz-right-" + id);
        number.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(name, bar, number);
        line.getStyleClass().add("bar");
        return line;
    }

    private Node foot(Occasion occasion) {
        Button back = sentences.button("back", "back", state::leave);
        HBox foot = new HBox();
        foot.getStyleClass().addAll("foot", "ends");
        if (occasion == Occasion.PRACTICE) {
            Button again =
                    sentences.button("again", "again", () -> state.practise(state.getPractice()));
            again.getStyleClass().add(Styles.ACCENT);
            foot.getChildren().add(again);
        } else if (occasion == Occasion.AFTER) {
            back.getStyleClass().add(Styles.ACCENT);
        }
        foot.getChildren().addFirst(back);
        return foot;
    }
}
