package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.quiz.Bank;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.state.QuizState;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.tip.Tips;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Invites whoever begins the lesson to answer its questions first; gone once they are answered, or
/// not wanted.
final class QuizInvitation extends HBox {
    private final QuizState state;
    private boolean refused;

    /// @param quiz goes to the quiz
    QuizInvitation(QuizState state, ShownTexts texts, Runnable quiz) {
        this.state = state;
        getStyleClass().add("invitation");
        setId("lesson-invitation");
        Label words = new Label();
        words.textProperty().bind(texts.bound("view.lesson.invitation", Bank.TEST.size()));
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button go = button("invited", texts, quiz);
        go.getStyleClass().add(Styles.ACCENT);
        Button later =
                button(
                        "uninvited",
                        texts,
                        () -> {
                            refused = true;
                            show();
                        });
        later.getStyleClass().add(Styles.FLAT);
        getChildren().setAll(words, later, go);
        managedProperty().bind(visibleProperty());
        state.resultsProperty().subscribe(now -> show());
        state.learnerProperty().subscribe(now -> show());
    }

    private static Button button(String key, ShownTexts texts, Runnable action) {
        Button button = new Button();
        button.setId("lesson-" + key);
        button.textProperty().bind(texts.bound("view.lesson." + key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        Tips.about(button, () -> texts.of("view.lesson." + key + "About"));
        return button;
    }

    private void show() {
        boolean answered = state.getResults().isDone(state.getLearner(), Occasion.BEFORE);
        setVisible(!refused && !answered);
    }
}
