package dcganlab.state;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Figure;
import dcganlab.lesson.Lesson;
import dcganlab.lesson.Passage;
import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Comparison;
import dcganlab.lesson.Passage.Exhibit;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Ready;
import dcganlab.lesson.Passage.Reflection;
import dcganlab.lesson.Passage.Spot;
import dcganlab.lesson.Passage.Step;
import dcganlab.lesson.Passage.Task;
import dcganlab.lesson.Question;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.ReadyRun;
import dcganlab.model.SideBySideTable;
import dcganlab.model.TrainingPlan;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;

/// Where somebody stands in the lesson: the chapter, what was predicted and answered, which steps
/// were done, and what was thought. It is kept in a file, written whenever something changes.
/// Belongs to the JavaFX thread.
public final class LessonState {
    private static final String CHAPTER = "chapter";
    private static final String TASK = "task.";

    /// Of a task that is done; of a question it is the place of the answer.
    private static final String DONE = "done";

    /// Between names.
    private static final String BETWEEN = ",";

    /// Of a prediction that nobody made.
    private static final String SKIPPED = "skipped";

    private final PropertiesFile file;
    private final Notices notices;
    private final SideBySideState sideBySide;
    private final LessonSight sight;
    private final ReadOnlyObjectWrapper<Chapter> chapter;
    private final ReadOnlyObjectWrapper<Map<String, String>> kept =
            new ReadOnlyObjectWrapper<>(this, "kept", Map.of());
    private final ReadOnlyObjectWrapper<@Nullable Taken> taken =
            new ReadOnlyObjectWrapper<>(this, "taken");
    private @Nullable Comparison compared;

    /// @param file made when something changes
    LessonState(
            Path file,
            Notices notices,
            RunState run,
            ReadOnlyObjectProperty<TrainingPlan> plan,
            InsideRoom inside,
            LatentState latent,
            SideBySideState sideBySide) {
        this.file = new PropertiesFile(file, "state.lessonNotes");
        this.notices = notices;
        this.sideBySide = sideBySide;
        chapter = new ReadOnlyObjectWrapper<>(this, "chapter", Lesson.CHAPTERS.getFirst());
        read(this.file.read());
        sight = new LessonSight(run, plan, inside.inside(), inside.guessing(), latent, this::look);
        sideBySide.tableProperty().subscribe((was, is) -> compared(is));
    }

    private void read(Properties from) {
        Map<String, String> tasks = new HashMap<>();
        from.stringPropertyNames().stream()
                .filter(name -> name.startsWith(TASK))
                .forEach(name -> tasks.put(name.substring(TASK.length()), from.getProperty(name)));
        kept.set(Map.copyOf(tasks));
        Lesson.CHAPTERS.stream()
                .filter(each -> each.id().equals(from.getProperty(CHAPTER)))
                .forEach(chapter::set);
    }

    private void write() {
        Properties now = new Properties();
        now.setProperty(CHAPTER, chapter.get().id());
        kept.get().forEach((id, value) -> now.setProperty(TASK + id, value));
        file.write(now, notices);
    }

    private void keep(Task task, String value) {
        Map<String, String> all = new HashMap<>(kept.get());
        all.put(task.id(), value);
        kept.set(Map.copyOf(all));
        write();
        look(); // What was covered is not any more.
    }

    /// Whether a step was done that is open to be done.
    private void look() {
        for (Passage passage : uncovered(chapter.get())) {
            if (passage instanceof Step step && !isDone(step) && step.goal().reached(sight)) {
                keep(step, DONE);
                return; // Which looks again.
            }
        }
    }

    // Where one is.

    public ReadOnlyObjectProperty<Chapter> chapterProperty() {
        return chapter.getReadOnlyProperty();
    }

    public Chapter getChapter() {
        return chapter.get();
    }

    /// Goes to a chapter.
    public void go(Chapter other) {
        if (!other.equals(chapter.get())) {
            sight.forget();
            chapter.set(other);
            write();
            look();
        }
    }

    /// Goes to the chapter of this name; stays where there is none.
    public void go(String id) {
        Lesson.CHAPTERS.stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .ifPresent(this::go);
    }

    /// The chapter that comes so many later, or the first or the last.
    ///
    /// @param by less than 0 for earlier ones
    public void goBy(int by) {
        int at = Lesson.CHAPTERS.indexOf(chapter.get()) + by;
        go(Lesson.CHAPTERS.get(Math.clamp(at, 0, Lesson.CHAPTERS.size() - 1)));
    }

    /// Begins the lesson anew, for the next class: all that was answered and thought is forgotten.
    public void startOver() {
        sight.forget();
        kept.set(Map.of());
        chapter.set(Lesson.CHAPTERS.getFirst());
        write();
    }

    /// What is kept of all tasks, by their ids; another map whenever something changes.
    public ReadOnlyObjectProperty<Map<String, String>> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /// What of a chapter can be read: nothing after a prediction before it is made.
    public List<Passage> uncovered(Chapter of) {
        List<Passage> open = new ArrayList<>();
        for (Passage passage : of.passages()) {
            open.add(passage);
            if (passage instanceof Prediction prediction && !isDone(prediction)) {
                break;
            }
        }
        return open;
    }

    /// Whether a task was done, answered or written; or left out on purpose.
    public boolean isDone(Task task) {
        return switch (task) {
            case Prediction made -> isSkipped(made) || answer(made, made.question()).isPresent();
            case Check check -> answer(check, check.question()).isPresent();
            case Step _, Comparison _ -> DONE.equals(kept.get().get(task.id()));
            case Ready ready ->
                    ready.exhibits().stream().allMatch(each -> wasOpened(ready, each.run()));
            case Reflection reflection -> !thought(reflection).isBlank();
        };
    }

    /// Whether half of all tasks or more are done: the lesson has been gone through, though not
    /// everybody writes down what he thinks.
    public boolean isMostlyDone() {
        int all = Lesson.CHAPTERS.stream().mapToInt(each -> each.tasks().size()).sum();
        return 2 * Lesson.CHAPTERS.stream().mapToInt(this::done).sum() >= all;
    }

    /// How many tasks of a chapter are done.
    public int done(Chapter of) {
        return (int) of.tasks().stream().filter(this::isDone).count();
    }

    /// Whether all tasks of a chapter are done.
    public boolean isDone(Chapter of) {
        return done(of) == of.tasks().size();
    }

    /// Whether it is told if a prediction was right: it was tested.
    public boolean isTested(Prediction prediction) {
        return Lesson.CHAPTERS.stream()
                .filter(each -> each.passages().contains(prediction))
                .flatMap(each -> each.testOf(prediction).stream())
                .allMatch(this::isDone);
    }

    // Predictions, questions, thoughts.

    /// Which answer was given; none before one was.
    public OptionalInt answer(Task task, Question question) {
        String value = kept.get().getOrDefault(task.id(), "");
        for (int i = 0; i < question.choices().size(); i++) {
            if (value.equals(Integer.toString(i))) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// Answers a question; the first answer stays.
    public void answer(Task task, Question question, int choice) {
        if (!isDone(task) && choice >= 0 && choice < question.choices().size()) {
            keep(task, Integer.toString(choice));
        }
    }

    public boolean isSkipped(Prediction prediction) {
        return SKIPPED.equals(kept.get().get(prediction.id()));
    }

    /// Goes on without a prediction.
    public void skip(Prediction prediction) {
        if (!isDone(prediction)) {
            keep(prediction, SKIPPED);
        }
    }

    /// What was written; empty before something was.
    public String thought(Reflection reflection) {
        return kept.get().getOrDefault(reflection.id(), "");
    }

    public void think(Reflection reflection, String thought) {
        if (!thought.equals(thought(reflection))) {
            keep(reflection, thought);
        }
    }

    // What is done in other places.

    /// A task, and what is to be done or looked at elsewhere.
    public record Taken(Task task, Message words) {}

    /// The task that one has taken along to another place; null in the lesson.
    public ReadOnlyObjectProperty<@Nullable Taken> takenProperty() {
        return taken.getReadOnlyProperty();
    }

    /// Leaves the lesson with a task, to come back.
    public void take(Task task) {
        take(
                task,
                switch (task) {
                    case Step step -> step.words();
                    case Comparison comparison -> comparison.words();
                    case Reflection reflection -> reflection.asked();
                    default -> throw new IllegalArgumentException(task.id());
                });
    }

    /// Leaves the lesson with one of the runs that come with the lab.
    public void take(Ready ready, Exhibit exhibit) {
        take(ready, exhibit.words());
    }

    private void take(Task task, Message words) {
        taken.set(new Taken(task, words));
        if (task instanceof Step step && step.where() == Spot.INSIDE) {
            sight.wentInside();
        }
    }

    /// The lesson is seen again.
    public void comeBack() {
        taken.set(null);
    }

    /// Trains runs side by side; the ordinary run ends and stays kept.
    ///
    /// @param names of the runs, as many as the variation has values
    public void compare(Comparison comparison, TrainingPlan base, List<String> names) {
        compared = comparison;
        sideBySide.begin(base, comparison.variation(), names, comparison.steps());
    }

    /// A run that ships with the lab was opened.
    public void opened(Ready ready, ReadyRun run) {
        if (!wasOpened(ready, run)) {
            String before = kept.get().getOrDefault(ready.id(), "");
            keep(ready, before.isEmpty() ? run.name() : before + BETWEEN + run.name());
        }
    }

    public boolean wasOpened(Ready ready, ReadyRun run) {
        String names = kept.get().getOrDefault(ready.id(), "");
        return List.of(names.split(BETWEEN)).contains(run.name());
    }

    /// The runs of a comparison that ship with the lab were seen side by side.
    public void compared(Comparison comparison) {
        if (!isDone(comparison)) {
            keep(comparison, DONE);
        }
    }

    private void compared(@Nullable SideBySideTable table) {
        Comparison now = compared;
        if (table != null && now != null) {
            compared = null;
            keep(now, DONE);
            notices.say(Message.of("state.compared"));
        }
    }

    // Figures.

    /// The numbers of a figure of a convolution: the lesson's own, apart from the microscope's.
    ///
    /// @throws IllegalArgumentException if the figure is no such one
    public MicroscopeState microscope(Figure figure) {
        return sight.microscope(figure);
    }

    /// A number is given to the activation functions.
    public void probe(double x) {
        sight.probe(x);
    }

    /// A layer is pointed at in the code of a network.
    public void point(Part network, int layer) {
        sight.point(network, layer);
    }
}
