package dcganlab.view.lesson;

import dcganlab.state.LabState;
import dcganlab.view.text.ShownTexts;

import javafx.scene.layout.StackPane;

import java.util.Objects;

/// The Lesson place of the window: the chapters.
public final class LessonPlace extends StackPane {
    public LessonPlace(LabState lab, ShownTexts texts, Doors doors) {
        getStyleClass().add("lesson-place");
        getStylesheets()
                .add(
                        Objects.requireNonNull(LessonPlace.class.getResource("lesson.css"))
                                .toExternalForm());
        ChaptersPane chapters = new ChaptersPane(lab, texts, doors);
        getChildren().setAll(chapters);
        visibleProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        lab.lesson().comeBack();
                        chapters.enter();
                    }
                });
    }
}
