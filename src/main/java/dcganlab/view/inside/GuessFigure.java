package dcganlab.view.inside;

import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;

import java.util.Objects;

/// The game in which one is the discriminator, to stand in a text. It is the one of the place
/// Inside: a round goes on wherever one plays it.
public final class GuessFigure extends StackPane {
    public GuessFigure(LabState lab, ShownTexts texts) {
        getStyleClass().addAll("inside-place", "guess-figure");
        for (String sheet : new String[] {"inside", "guess"}) {
            getStylesheets()
                    .add(
                            Objects.requireNonNull(GuessFigure.class.getResource(sheet + ".css"))
                                    .toExternalForm());
        }
        GuessPane game = new GuessPane(lab.guessing(), texts);
        getChildren().setAll(game);
        // Its arrow keys are meant as soon as one points at it, unless somebody writes.
        setOnMouseEntered(event -> {
            if (!(getScene().getFocusOwner() instanceof TextInputControl)) {
                game.requestFocus();
            }
        });
        lab.guessing().begin();
    }
}
