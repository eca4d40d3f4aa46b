package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.GuessingRound;
import dcganlab.state.GuessingState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// How a round ended: both scores, and all pictures with what they are, what they were taken for,
/// and the discriminator's opinion.
final class GuessResult extends VBox {
    private final ShownTexts texts;
    private final Label people = new Label();
    private final Label peopleDetail = new Label();
    private final Label discriminator = new Label();
    private final Label discriminatorDetail = new Label();
    private final GuessTiles tiles;

    GuessResult(ShownTexts texts, Runnable again) {
        this.texts = texts;
        getStyleClass().addAll("guess-result", "panel");
        people.setId("guess-people");
        discriminator.setId("guess-discriminator");
        Button more = new Button();
        more.textProperty().bind(texts.bound("view.inside.guessAgain"));
        more.setId("guess-again");
        more.getStyleClass().add(Styles.ACCENT);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setOnAction(event -> again.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox scores =
                new HBox(
                        score("guessYou", people, peopleDetail),
                        score("guessD", discriminator, discriminatorDetail),
                        gap,
                        more);
        scores.getStyleClass().add("scores");
        scores.setMinHeight(Region.USE_PREF_SIZE);
        tiles = new GuessTiles(texts);
        tiles.setMinSize(0, 0);
        VBox.setVgrow(tiles, Priority.ALWAYS);
        getChildren().setAll(scores, tiles);
        setMinSize(0, 0);
    }

    private VBox score(String key, Label number, Label detail) {
        Label who = new Label();
        who.textProperty().bind(texts.bound("view.inside." + key));
        who.getStyleClass().add(Styles.TEXT_BOLD);
        number.getStyleClass().add("score");
        detail.getStyleClass().add("caption");
        detail.setWrapText(true);
        VBox box = new VBox(who, number, detail);
        box.getStyleClass().add("score-box");
        return box;
    }

    void show(GuessingRound round) {
        int all = round.questions().size();
        people.setText(text("guessOf", round.hits(), all));
        peopleDetail.setText(
                text("guessDetail", round.hits(true), round.hits(false), GuessingState.EACH));
        boolean known = round.knowsOpinions();
        discriminator.setText(
                known ? text("guessOf", round.discriminatorHits(), all) : text("guessUnknown"));
        discriminatorDetail.setText(
                known
                        ? text(
                                "guessDetailD",
                                round.discriminatorHits(true),
                                round.discriminatorHits(false),
                                GuessingState.EACH,
                                round.step())
                        : text("guessUnknownWhy"));
        tiles.show(round);
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.inside." + key, arguments);
    }
}
