package dcganlab.view.lesson.quiz;

import javafx.scene.Node;

import java.util.Optional;

/// Where a question is answered.
interface Answers {
    /// What is seen of it.
    Node node();

    /// What is chosen, typed or put in order so far; nothing as long as it is no answer.
    Optional<String> given();

    /// Brings the keyboard to it.
    void enter();

    /// Takes a key that means an answer whatever has the focus.
    ///
    /// @param digit 1 or more
    /// @return whether it did
    default boolean choose(int digit) {
        return false;
    }

    /// Shows what was right, and takes no more answers.
    ///
    /// @param answer that was given
    void explain(String answer);
}
