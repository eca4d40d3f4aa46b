package dcganlab.lesson.quiz;

import dcganlab.model.Message;

/// In what way a question is answered.
public enum QuestionKind {
    /// One of four answers.
    CHOICE,
    /// A number that is computed.
    COUNT,
    /// Parts that are put in order.
    ORDER,
    /// One of four answers, read off recorded curves.
    CURVE,
    /// One of four pictures.
    PICTURES;

    public Message title() {
        return Message.of("lesson.quiz.kind" + name());
    }
}
