package dcganlab.lesson.disaster;

import dcganlab.model.Message;

/// Where in the window something is seen that is wrong.
public enum Sign {
    SAMPLES,
    LOSSES,
    VERDICTS,
    QUALITY,
    GRADIENTS;

    /// In a few words.
    public Message title() {
        return Message.of("lesson.disaster.sign" + name());
    }
}
