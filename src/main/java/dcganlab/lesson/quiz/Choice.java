package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/// One of several answers is right.
///
/// @param options with different names, one of which is right
public record Choice(Item item, Message text, Figure figure, List<Option> options)
        implements Question {
    public Choice {
        options = List.copyOf(options);
        long names = options.stream().map(Option::name).distinct().count();
        if (options.stream().filter(Option::isRight).count() != 1 || names != options.size()) {
            throw new IllegalArgumentException(item + ": " + options);
        }
    }

    /// Whether pictures are offered, and not words.
    public boolean hasPictures() {
        return options.getFirst().picture() != null;
    }

    @Override
    public Choice shuffled(RandomGenerator chance) {
        List<Option> mixed = new ArrayList<>(options);
        Collections.shuffle(mixed, Random.from(chance));
        return new Choice(item, text, figure, mixed);
    }

    @Override
    public String key() {
        return Option.RIGHT;
    }

    @Override
    public boolean isRight(String answer) {
        return answer.equals(key());
    }

    @Override
    public Message explanation(String answer) {
        return option(answer.equals(UNKNOWN) ? key() : answer).why();
    }

    @Override
    public Message words(String answer) {
        if (answer.equals(UNKNOWN)) {
            return Message.of("lesson.quiz.unknown");
        }
        return option(answer).words();
    }

    private Option option(String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(item + " has no " + name));
    }
}
