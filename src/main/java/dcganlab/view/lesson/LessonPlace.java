package dcganlab.view.lesson;

import dcganlab.state.LabState;
import dcganlab.view.files.PathChooser;
import dcganlab.view.lesson.cases.CaseDesk;
import dcganlab.view.lesson.cases.CasesPane;
import dcganlab.view.lesson.quiz.QuizDoors;
import dcganlab.view.lesson.quiz.QuizPane;
import dcganlab.view.tabs.ModeTabs;
import dcganlab.view.text.ShownTexts;

import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// The Lesson place of the window: the chapters, the quiz before and after them, and runs to be
/// diagnosed.
public final class LessonPlace extends StackPane {
    private static final String CASES = "casesTab";

    private final ModeTabs modes;
    private @Nullable CasesPane cases;

    public LessonPlace(LabState lab, ShownTexts texts, PathChooser chooser, Doors doors) {
        getStyleClass().add("lesson-place");
        getStylesheets()
                .add(
                        Objects.requireNonNull(LessonPlace.class.getResource("lesson.css"))
                                .toExternalForm());
        modes = new ModeTabs(texts, "view.lesson");
        ChaptersPane chapters =
                new ChaptersPane(
                        lab,
                        texts,
                        doors,
                        () -> {
                            lab.quiz().putAway();
                            modes.choose("quizTab");
                        });
        QuizDoors quizDoors =
                new QuizDoors(() -> modes.choose("chaptersTab"), lab.lesson()::isMostlyDone);
        modes.add(
                "chaptersTab",
                () -> chapters,
                seen -> {
                    if (seen) {
                        chapters.enter();
                    }
                });
        modes.add("quizTab", () -> new QuizPane(lab.quiz(), texts, chooser, quizDoors), seen -> {});
        modes.add(
                CASES,
                () -> {
                    CasesPane pane = new CasesPane(new CaseDesk(lab, texts, doors));
                    cases = pane;
                    return pane;
                },
                seen -> {
                    if (seen) {
                        enterCases();
                    }
                });
        getChildren().setAll(modes);
        visibleProperty()
                .subscribe((was, is) -> {
                    if (is) {
                        lab.lesson().comeBack();
                    }
                    modes.see(is);
                });
    }

    /// Shows the cases.
    public void showCases() {
        modes.choose(CASES);
        enterCases();
    }

    private void enterCases() {
        if (cases != null) { // Built when it was shown for the first time.
            cases.enter();
        }
    }
}
