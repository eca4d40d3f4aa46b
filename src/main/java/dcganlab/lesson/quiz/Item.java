package dcganlab.lesson.quiz;

import java.util.random.RandomGenerator;

/// What is asked again and again with other numbers, or in another order. An enum's constant.
public sealed interface Item permits ChoiceItem, CountItem, CurveItem, OrderItem, PictureItem {
    /// By which results know it; never changes.
    String name();

    Topic topic();

    QuestionKind kind();

    /// Makes a question of it, its right answer first.
    ///
    /// @param chance draws numbers and pictures
    Question ask(RandomGenerator chance, Faces faces);
}
