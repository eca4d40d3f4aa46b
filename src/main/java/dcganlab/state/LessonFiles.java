package dcganlab.state;

import dcganlab.model.DataChoice;
import dcganlab.model.LessonSetup;
import dcganlab.runs.LessonFile;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Lessons that a teacher has saved for a class. Belongs to the JavaFX thread.
public final class LessonFiles {
    private final PresentRun run;
    private final LessonState lesson;
    private final Preferences preferences;
    private final ImageLoading loading;
    private final Notices notices;
    private final Executor doorway;

    LessonFiles(
            PresentRun run,
            LessonState lesson,
            Preferences preferences,
            ImageLoading loading,
            Notices notices,
            Executor doorway) {
        this.run = run;
        this.lesson = lesson;
        this.preferences = preferences;
        this.loading = loading;
        this.notices = notices;
        this.doorway = doorway;
    }

    /// Whether a path is that of a lesson's file, perhaps a bad one.
    public boolean is(Path path) {
        return LessonFile.is(path);
    }

    /// Reads a lesson's file; what is wrong with it is said in the lab's notices.
    ///
    /// @param taker gets what it says, on the JavaFX thread
    public void read(Path file, Consumer<LessonSetup> taker) {
        notices.errand(() -> {
            LessonSetup setup = LessonFile.read(file, notices::warn);
            doorway.execute(() -> taker.accept(setup));
        });
    }

    /// Plans the run of a lesson, in its language; one that is under way ends.
    public void begin(LessonSetup setup) {
        run.planAnew(setup.plan());
        run.goal().set(setup.goal());
        lesson.go(setup.chapter());
        if (setup.language() != null) {
            preferences.languageProperty().set(setup.language());
        }
        DataChoice data = setup.plan().data();
        if (!data.builtIn()) {
            loading.remember(data.location());
        }
    }
}
