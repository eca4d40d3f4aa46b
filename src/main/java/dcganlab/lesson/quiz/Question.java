package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.util.random.RandomGenerator;

/// A question with its right answer, and what is to be said to each answer. An answer is a short
/// word that is the same in all languages and in any order of what is offered: the name of an
/// [Option], a number as it was typed, or the places of an [Order].
public sealed interface Question permits Choice, Count, Order {
    /// The answer of somebody who does not know. It is wrong, and never a guess.
    String UNKNOWN = "unknown";

    Item item();

    /// What is asked.
    Message text();

    /// What is seen above the answers.
    Figure figure();

    /// The same question with all that is offered in another order.
    Question shuffled(RandomGenerator chance);

    /// The answer that is right.
    String key();

    boolean isRight(String answer);

    /// Why an answer is right, or what is behind it if it is wrong.
    Message explanation(String answer);

    /// An answer as a person reads it.
    Message words(String answer);
}
