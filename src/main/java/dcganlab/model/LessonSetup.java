package dcganlab.model;

import org.jspecify.annotations.Nullable;

/// How a lesson begins: what a teacher has set up, and a class opens.
///
/// @param plan what the next run will be
/// @param place of the window that is seen: `train`, `latent`, `inside`, `runs`
/// @param chapter of the lesson that is open; empty for none
/// @param language of the window; null for whichever it has
/// @param goal where training rests by itself; null if it does not
public record LessonSetup(
        TrainingPlan plan,
        String place,
        String chapter,
        @Nullable Language language,
        @Nullable Goal goal) {
    public LessonSetup withPlan(TrainingPlan other) {
        return new LessonSetup(other, place, chapter, language, goal);
    }
}
