package dcganlab.lesson;

import dcganlab.lesson.Passage.Comparison;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Task;
import dcganlab.model.Message;

import java.util.List;
import java.util.Optional;

/// A chapter of the lesson.
///
/// @param id by which it is kept
/// @param source the line of the [LessonText] where the source speaks of it
/// @param minutes that a beginner needs
public record Chapter(
        String id, Message title, String source, int minutes, List<Passage> passages) {
    public Chapter {
        passages = List.copyOf(passages);
    }

    static Chapter of(String id, Message title, String source, int minutes, Passage... passages) {
        return new Chapter(id, title, source, minutes, List.of(passages));
    }

    /// What is to be done in it, first to last.
    public List<Task> tasks() {
        return passages.stream().filter(Task.class::isInstance).map(Task.class::cast).toList();
    }

    /// The task by which one sees whether a prediction was right: the next thing to do. None if
    /// there is nothing to do after it.
    public Optional<Task> testOf(Prediction prediction) {
        return passages.stream()
                .skip(passages.indexOf(prediction))
                .filter(each -> each instanceof Step || each instanceof Comparison)
                .map(Task.class::cast)
                .findFirst();
    }

    /// The predictions that a task [tests][#testOf], in the order in which they were made.
    public List<Prediction> testedBy(Task task) {
        return passages.stream()
                .filter(Prediction.class::isInstance)
                .map(Prediction.class::cast)
                .filter(each -> testOf(each).filter(task::equals).isPresent())
                .toList();
    }
}
