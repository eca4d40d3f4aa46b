package dcganlab.state;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// All that a class does with the lab: chapters, quiz, cases, and the files in which a teacher
/// saves a lesson. Belongs to the JavaFX thread.
final class LessonRoom {
    private final LessonState lesson;
    private final QuizState quiz;
    private final LessonFiles files;
    private final CasesState cases;
    private final LessonFigures figures;

    /// @param notes the file in which is kept how far one has come in the lesson; beside it the
    ///   answers of the quiz, and what came of the cases
    LessonRoom(
            Path notes,
            PresentRun run,
            PlanState plan,
            InsideRoom inside,
            LatentState latent,
            Blindness blindness,
            SideBySideState sideBySide,
            Preferences preferences,
            ImageLoading loading,
            Threads threads,
            Notices notices,
            RandomGenerator chance) {
        lesson =
                new LessonState(
                        notes, notices, run.figures(), plan.property(), inside, latent, sideBySide);
        quiz =
                new QuizState(
                        notes.resolveSibling("quiz.csv"), notices, InstantSource.system(), chance);
        files = new LessonFiles(run, lesson, preferences, loading, notices, threads.doorway());
        figures = new LessonFigures(threads, notices);
        cases =
                new CasesState(
                        notes.resolveSibling("cases.properties"),
                        run,
                        plan,
                        blindness,
                        sideBySide,
                        notices,
                        threads.doorway(),
                        chance);
    }

    LessonState lesson() {
        return lesson;
    }

    QuizState quiz() {
        return quiz;
    }

    LessonFiles files() {
        return files;
    }

    LessonFigures figures() {
        return figures;
    }

    CasesState cases() {
        return cases;
    }
}
