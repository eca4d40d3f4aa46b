package dcganlab.view.lesson;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Passage.Reflection;
import dcganlab.state.LessonState;
import dcganlab.state.LessonState.Taken;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Objects;

/// The task that one has taken along from the lesson to another place, and the way back.
public final class LessonBar extends HBox {
    private final LessonState state;
    private final ShownTexts texts;
    private final ObservableValue<Boolean> away;
    private final Label words = new Label();
    private final Button back = new Button(null, new FontIcon(Feather.ARROW_LEFT));

    /// @param away whether another place is shown: before it is, the page must not make room
    /// @param lesson shows the lesson
    public LessonBar(
            LessonState state, ShownTexts texts, ObservableValue<Boolean> away, Runnable lesson) {
        this.state = state;
        this.texts = texts;
        this.away = away;
        getStyleClass().add("lesson-bar");
        setId("lesson-bar");
        getStylesheets()
                .add(
                        Objects.requireNonNull(LessonBar.class.getResource("lesson.css"))
                                .toExternalForm());
        back.setId("lesson-return");
        back.textProperty().bind(texts.bound("view.lesson.return"));
        back.getStyleClass().add(Styles.SMALL);
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> lesson.run());
        words.setId("lesson-task");
        words.setWrapText(true);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE); // The place below would rather have it all.
        HBox.setHgrow(words, Priority.ALWAYS);
        managedProperty().bind(visibleProperty());
        state.takenProperty().subscribe(this::show);
        away.subscribe(() -> show(state.takenProperty().get()));
    }

    private void show(@Nullable Taken taken) {
        setVisible(taken != null && away.getValue());
        if (taken == null) {
            return;
        }
        words.textProperty().bind(texts.bound(taken.words()));
        getChildren().setAll(back, words);
        if (!(taken.task() instanceof Reflection)) { // Which is done where it is written.
            getChildren().add(new DoneMark(taken.task(), state, texts));
        }
    }
}
