package dcganlab.view.lesson;

import dcganlab.state.LabState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.lesson.quiz.QuizPane;
import dcganlab.view.tabs.ModeTabs;
import dcganlab.view.text.ShownTexts;

import javafx.scene.layout.StackPane;

import java.util.Objects;

/// The Lesson place of the window: the chapters, and the quiz before and after them.
public final class LessonPlace extends StackPane {
    public LessonPlace(LabState lab, ShownTexts texts, PathChooser chooser, Doors doors) {
        getStyleClass().add("lesson-place");
        getStylesheets()
                .add(
                        Objects.requireNonNull(LessonPlace.class.getResource("lesson.css"))
                                .toExternalForm());
        ChaptersPane chapters = new ChaptersPane(lab, texts, doors);
        ModeTabs modes = new ModeTabs(texts, "view.lesson");
        modes.add(
                "chaptersTab",
                () -> chapters,
                seen -> {
                    if (seen) {
                        chapters.enter();
                    }
                });
        modes.add("quizTab", () -> new QuizPane(lab.quiz(), texts, chooser), seen -> {});
        getChildren().setAll(modes);
        visibleProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        lab.lesson().comeBack();
                    }
                    modes.see(is);
                });
    }
}
