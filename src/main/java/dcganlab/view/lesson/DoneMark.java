package dcganlab.view.lesson;

import dcganlab.lesson.Passage.Task;
import dcganlab.state.LessonState;
import dcganlab.view.text.ShownTexts;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Whether a task is done, by a sign and a word.
final class DoneMark extends Label {
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    DoneMark(Task task, LessonState state, ShownTexts texts) {
        getStyleClass().add("done-mark");
        setMinWidth(USE_PREF_SIZE);
        state.keptProperty()
                .subscribe(kept -> {
                    boolean done = state.isDone(task);
                    pseudoClassStateChanged(DONE, done);
                    setGraphic(new FontIcon(done ? Feather.CHECK_CIRCLE : Feather.CIRCLE));
                    textProperty()
                            .bind(texts.bound(done ? "view.lesson.done" : "view.lesson.open"));
                });
    }
}
