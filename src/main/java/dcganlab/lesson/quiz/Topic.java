package dcganlab.lesson.quiz;

import dcganlab.model.Message;

/// What a question is about, in the order of the lesson.
public enum Topic {
    BASICS,
    GUIDELINES,
    GENERATOR,
    DISCRIMINATOR,
    TRANSPOSED,
    TRAINING,
    LATENT;

    public Message title() {
        return Message.of("lesson.quiz.topic" + name());
    }
}
