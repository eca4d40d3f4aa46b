package dcganlab.view.help;

import dcganlab.model.Message;

/// A place of the window, as help explains it; in the order of the places.
public enum Topic {
    TRAIN,
    LATENT,
    INSIDE,
    RUNS,
    LESSON;

    /// What the place is called.
    Message title() {
        return Message.of("view.help." + name());
    }

    /// What one does there: paragraphs, a line each.
    public Message text() {
        return Message.of("view.help." + name() + "Text");
    }
}
