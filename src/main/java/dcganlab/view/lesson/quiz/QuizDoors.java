package dcganlab.view.lesson.quiz;

import java.util.function.BooleanSupplier;

/// What the quiz needs of the lesson.
///
/// @param chapters goes to the chapters
/// @param read whether most of them have been gone through
public record QuizDoors(Runnable chapters, BooleanSupplier read) {}
