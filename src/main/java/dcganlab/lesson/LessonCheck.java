package dcganlab.lesson;

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
                    new TextsCheck(Lesson.CHAPTERS));

    /// What is wrong, a sentence for each; none if all is well.
    List<Message> faults();
}
