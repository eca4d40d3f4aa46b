package dcganlab.state;

/// What figures of the lesson compute that stand in no other place of the lab.
public final class LessonFigures {
    private final ReadyStepState readyStep;
    private final SignalState signals;

    LessonFigures(Threads threads, Notices notices) {
        readyStep = new ReadyStepState(new Errands(threads.past(), threads.doorway()), notices);
        signals = new SignalState(new Errands(threads.inside(), threads.doorway()), notices);
    }

    /// One training step, part by part.
    public ReadyStepState readyStep() {
        return readyStep;
    }

    /// BatchNorm, with numbers.
    public SignalState signals() {
        return signals;
    }
}
