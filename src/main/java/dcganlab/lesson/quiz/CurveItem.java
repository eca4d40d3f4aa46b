package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/// The losses of a run are read: which of four ways did it go? What each looks like is said whether
/// it was chosen or not.
public enum CurveItem implements Item {
    HEALTHY,
    D_WINS,
    D_SLEEPS,
    D_GUESSES;

    @Override
    public Topic topic() {
        return Topic.TRAINING;
    }

    @Override
    public QuestionKind kind() {
        return QuestionKind.CURVE;
    }

    @Override
    public Choice ask(RandomGenerator chance, Faces faces) {
        List<Option> options = new ArrayList<>();
        options.add(option(Option.RIGHT));
        Arrays.stream(values())
                .filter(other -> other != this)
                .forEach(other -> options.add(other.option(other.name())));
        return new Choice(this, Message.of("lesson.quiz.curves"), Recordings.losses(this), options);
    }

    private Option option(String name) {
        return new Option(
                name,
                Message.of("lesson.quiz.curve" + name()),
                null,
                Message.of("lesson.quiz.curve" + name() + "Why"));
    }
}
