package dcganlab.lesson.disaster;

import dcganlab.model.Message;

/// What can be thought to be wrong with a run: what is wrong with one of the cases, that nothing
/// is, and two more that never are.
public enum Suspicion {
    COLLAPSE,
    SATURATED,
    OSCILLATION,
    EXPLOSION,
    WRONG_RANGE,
    BY_HEART,
    HEALTHY,
    SLOW_GENERATOR,
    GREY;

    /// In a few words.
    public Message title() {
        return Message.of("lesson.disaster.suspicion" + name());
    }

    /// How a run looks of which that is true.
    public Message look() {
        return Message.of("lesson.disaster.look" + name());
    }
}
