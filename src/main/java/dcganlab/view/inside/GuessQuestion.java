package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.GuessingRound;
import dcganlab.model.GuessingRound.Question;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/// One picture, large, and the question whether it is real; how it went so far.
final class GuessQuestion extends VBox {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("hit");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("missed");
    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");

    private final ShownTexts texts;
    private final PictureGrid picture;
    private final Label head = new Label();
    private final Label feedback = new Label();
    private final Label score = new Label();
    private final HBox dots = new HBox();

    /// @param answer takes whether the picture was taken for real
    GuessQuestion(ShownTexts texts, Consumer<Boolean> answer) {
        this.texts = texts;
        getStyleClass().addAll("guess-question", "panel");
        picture = new PictureGrid(texts);
        picture.setId("guess-picture");
        picture.setMinSize(0, 0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        head.getStyleClass().add(Styles.TITLE_4);
        feedback.getStyleClass().add("feedback");
        feedback.setId("guess-feedback");
        score.getStyleClass().add(Styles.TEXT_MUTED);
        score.setId("guess-score");
        dots.getStyleClass().add("dots");
        Button made = button("guess-made", "guessMade", Feather.ARROW_LEFT);
        made.setOnAction(event -> answer.accept(false));
        Button real = button("guess-real", "guessReal", Feather.ARROW_RIGHT);
        real.setContentDisplay(ContentDisplay.RIGHT);
        real.setOnAction(event -> answer.accept(true));
        HBox buttons = new HBox(made, real);
        buttons.getStyleClass().add("answers");
        getChildren().setAll(head, picture, feedback, buttons, dots, score);
        setMinSize(0, 0);
    }

    private Button button(String id, String key, Feather icon) {
        Button button = new Button(null, new FontIcon(icon));
        button.textProperty().bind(texts.bound("view.inside." + key));
        button.setId(id);
        Tips.about(button, () -> texts.of("view.inside.guessAbout"));
        button.getStyleClass().addAll(Styles.LARGE, "answer");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    void show(GuessingRound round) {
        int now = round.answered();
        head.setText(text("guessHead", now + 1, round.questions().size()));
        picture.setPictures(round.questions().get(now).picture());
        boolean hit = now > 0 && round.hit(now - 1);
        feedback.pseudoClassStateChanged(RIGHT, hit);
        feedback.pseudoClassStateChanged(WRONG, now > 0 && !hit);
        feedback.setText(now == 0 ? text("guessHow") : feedback(round, now - 1));
        score.setText(
                round.knowsOpinions()
                        ? text("guessScore", round.hits(), now, round.discriminatorHits())
                        : text("guessScoreAlone", round.hits(), now));
        mark(round);
    }

    private String feedback(GuessingRound round, int question) {
        Question last = round.questions().get(question);
        String truth = text(last.real() ? "guessWasReal" : "guessWasMade");
        return text(round.hit(question) ? "guessHit" : "guessMissed", truth);
    }

    private void mark(GuessingRound round) {
        while (dots.getChildren().size() < round.questions().size()) {
            Region dot = new Region();
            dot.getStyleClass().add("dot");
            dots.getChildren().add(dot);
        }
        for (int i = 0; i < dots.getChildren().size(); i++) {
            boolean answered = i < round.answered();
            var dot = dots.getChildren().get(i);
            dot.pseudoClassStateChanged(RIGHT, answered && round.hit(i));
            dot.pseudoClassStateChanged(WRONG, answered && !round.hit(i));
            dot.pseudoClassStateChanged(NOW, i == round.answered());
        }
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.inside." + key, arguments);
    }
}
