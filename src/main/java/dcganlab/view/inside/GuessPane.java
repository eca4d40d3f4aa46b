package dcganlab.view.inside;

import atlantafx.base.theme.Styles;

import dcganlab.model.GuessingRound;
import dcganlab.state.GuessingState;
import dcganlab.view.tabs.TakesArrows;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// The game in which people are the discriminator: twenty pictures, each real or made, and at the
/// end how the discriminator did on the same ones. The left arrow says made, the right one real.
final class GuessPane extends StackPane implements TakesArrows {
    private final GuessingState state;
    private final ShownTexts texts;
    private final Label message = new Label();
    private final GuessQuestion question;
    private final GuessResult result;
    private @Nullable KeyCode down;

    GuessPane(GuessingState state, ShownTexts texts) {
        this.state = state;
        this.texts = texts;
        getStyleClass().add("guess");
        setId("guess");
        Tips.about(this, () -> texts.of("view.inside.guessTip"));
        setFocusTraversable(true);
        message.getStyleClass().addAll(Styles.TEXT_MUTED, "message");
        message.setId("guess-message");
        question = new GuessQuestion(texts, state::answer);
        result = new GuessResult(texts, this::again);
        getChildren().setAll(message, question, result);
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        addEventFilter(KeyEvent.KEY_RELEASED, event -> down = null);
        setOnMousePressed(event -> requestFocus());
        state.roundProperty().subscribe(this::show);
        state.tooFewProperty().subscribe(is -> show(state.getRound()));
        texts.follow(() -> show(state.getRound()));
        visibleProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        state.begin();
                    }
                });
    }

    private void again() {
        state.again();
        requestFocus();
    }

    private void show(@Nullable GuessingRound round) {
        message.setVisible(round == null);
        question.setVisible(round != null && !round.isOver());
        result.setVisible(round != null && round.isOver());
        message.setText(
                texts.of(
                        state.tooFewProperty().get()
                                ? "view.inside.guessTooFew"
                                : "view.inside.guessDrawing",
                        GuessingState.EACH));
        if (round != null && round.isOver()) {
            result.show(round);
        } else if (round != null) {
            question.show(round);
        }
    }

    /// A key that is held down is one answer.
    private void press(KeyEvent event) {
        KeyCode code = event.getCode();
        if (event.isShortcutDown()
                || event.isAltDown()
                || !question.isVisible()
                || code != KeyCode.LEFT && code != KeyCode.RIGHT) {
            return;
        }
        if (down == null) {
            down = code;
            state.answer(code == KeyCode.RIGHT);
        }
        event.consume();
    }
}
