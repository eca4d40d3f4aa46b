package dcganlab.state;

import java.util.concurrent.Executor;

/// The threads of the lab.
///
/// @param doorway runs tasks on the JavaFX thread
/// @param training one thread, for steps
/// @param rendering one thread, for latent pictures
/// @param inside one thread, for looking into the networks
/// @param errands one thread, for opening and saving files
/// @param loading one thread, for the images to learn from
/// @param past one thread, for reading what a run once was
public record Threads(
        Executor doorway,
        Executor training,
        Executor rendering,
        Executor inside,
        Executor errands,
        Executor loading,
        Executor past) {}
