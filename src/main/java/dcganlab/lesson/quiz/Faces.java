package dcganlab.lesson.quiz;

import dcganlab.model.Pictures;

/// Paints portraits as the lab's training images are: colour, [#SIDE] pixels.
@FunctionalInterface
public interface Faces {
    /// Side of a portrait in pixels, that of the [generator's][GeneratorSheet].
    int SIDE = 32;

    /// Others for each seed.
    ///
    /// @param count 1 or more
    Pictures paint(long seed, int count);
}
