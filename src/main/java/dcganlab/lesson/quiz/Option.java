package dcganlab.lesson.quiz;

import dcganlab.model.Message;
import dcganlab.model.Pictures;

import org.jspecify.annotations.Nullable;

/// One of the answers that are offered.
///
/// @param name tells it from the others of its question, the same in every order
/// @param words what it says; of a picture, what it shows, which is said only afterwards
/// @param picture what is seen in place of words
/// @param why what is said once it was chosen
public record Option(String name, Message words, @Nullable Pictures picture, Message why) {
    /// The name of the right one.
    public static final String RIGHT = "right";

    public boolean isRight() {
        return name.equals(RIGHT);
    }
}
