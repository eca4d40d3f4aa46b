package dcganlab.view.lesson;

import java.util.function.Consumer;

/// What the lesson needs of the window.
///
/// @param inside goes to the place Inside
/// @param runs goes to the place Runs
/// @param endRun does what ends the ordinary run, unless its user does not agree
public record Doors(Runnable inside, Runnable runs, Consumer<Runnable> endRun) {}
