package dcganlab.view.lesson.quiz;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Choice;
import dcganlab.lesson.quiz.Figure;
import dcganlab.lesson.quiz.Item;
import dcganlab.lesson.quiz.Learner;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Option;
import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.Result;
import dcganlab.state.QuizState;
import dcganlab.view.picture.PictureGrid;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A question of the test with how it was answered before the lesson and after it. It opens to both
/// answers, the right one, and what is to be said to each.
final class ReviewRow extends VBox {
    /// Side of a grid of pictures.
    private static final double PICTURE = 196;

    private final Sentences sentences;
    private final Question question;
    private final VBox details = new VBox();

    ReviewRow(QuizState state, Sentences sentences, Item item) {
        this.sentences = sentences;
        Learner learner = state.getLearner();
        question = state.question(item, learner);
        getStyleClass().add("review");
        ToggleButton head = new ToggleButton();
        head.textProperty().bind(sentences.texts().bound(question.text()));
        head.setWrapText(true);
        head.setMinHeight(USE_PREF_SIZE);
        head.setMaxWidth(Double.MAX_VALUE);
        head.setId("quiz-review-" + item.name());
        head.getStyleClass().addAll(Styles.FLAT, "review-head");
        HBox.setHgrow(head, Priority.ALWAYS);
        HBox line = new HBox(head);
        line.getStyleClass().add("review-line");
        showFigure();
        for (Occasion occasion : new Occasion[] {Occasion.BEFORE, Occasion.AFTER}) {
            state.getResults()
                    .of(learner, occasion, item)
                    .ifPresent(result -> {
                        line.getChildren().add(mark(result));
                        tell(result);
                    });
        }
        tellRight();
        details.getStyleClass().add("review-details");
        details.visibleProperty().bind(head.selectedProperty());
        details.managedProperty().bind(head.selectedProperty());
        getChildren().setAll(line, details);
    }

    /// What the question is about, where words alone would not tell.
    private void showFigure() {
        if (question.figure() instanceof Figure.Curves curves) {
            details.getChildren().add(new CurveFigure(sentences, curves));
        }
        if (question instanceof Choice choice && choice.hasPictures()) {
            FlowPane pictures = new FlowPane();
            pictures.getStyleClass().add("review-pictures");
            choice.options().forEach(option -> pictures.getChildren().add(picture(option)));
            details.getChildren().add(pictures);
        }
    }

    private Node picture(Option option) {
        PictureGrid grid = new PictureGrid(sentences.texts());
        grid.setPictures(option.picture());
        grid.setMinSize(PICTURE, PICTURE);
        grid.setPrefSize(PICTURE, PICTURE);
        grid.setMaxSize(PICTURE, PICTURE);
        grid.setMouseTransparent(true);
        grid.setFocusTraversable(false);
        Label shows = new Label();
        shows.textProperty().bind(sentences.texts().bound(option.words()));
        shows.setWrapText(true);
        shows.setMaxWidth(PICTURE);
        VBox picture = new VBox(grid, shows);
        picture.getStyleClass().add("review-picture");
        picture.pseudoClassStateChanged(ExplanationBox.RIGHT, option.isRight());
        return picture;
    }

    private Node mark(Result result) {
        boolean before = result.occasion() == Occasion.BEFORE;
        Label mark = sentences.label(before ? "markBefore" : "markAfter", "review-mark");
        boolean unknown = result.isUnknown();
        Feather wrong = unknown ? Feather.MINUS : Feather.X;
        mark.setGraphic(new FontIcon(result.right() ? Feather.CHECK : wrong));
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.pseudoClassStateChanged(ExplanationBox.RIGHT, result.right());
        mark.pseudoClassStateChanged(ExplanationBox.WRONG, !result.right() && !unknown);
        return mark;
    }

    private void tell(Result result) {
        boolean before = result.occasion() == Occasion.BEFORE;
        String answer = result.answer();
        details.getChildren()
                .add(
                        sentences.label(
                                sentences.bound(
                                        before ? "youBefore" : "youAfter", question.words(answer)),
                                Styles.TEXT_BOLD));
        if (!question.isRight(answer) && !result.isUnknown()) {
            details.getChildren().add(sentences.label(question.explanation(answer)));
        }
    }

    private void tellRight() {
        details.getChildren()
                .addAll(
                        sentences.label(
                                sentences.bound("rightIs", question.words(question.key())),
                                Styles.TEXT_BOLD),
                        sentences.label(question.explanation(question.key())));
    }
}
