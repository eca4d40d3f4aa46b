package dcganlab.lesson;

import dcganlab.lesson.disaster.CasesCheck;
import dcganlab.lesson.quiz.QuizCheck;
import dcganlab.model.Message;

import java.util.List;

/// Something that must hold of the lesson's content.
@FunctionalInterface
public interface LessonCheck {
    /// All that is checked by `dcgan-lab lesson --check`.
    List<LessonCheck> ALL =
            List.of(
                    new ChaptersCheck(Lesson.CHAPTERS, LessonText.SOURCE),
                    new CodeCheck(LessonText.SOURCE),
                    new TextsCheck(Lesson.CHAPTERS),
                    QuizCheck::faults,
                    CasesCheck::faults);

    /// What is wrong, a sentence for each; none if all is well.
    List<Message> faults();
}
