package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Parts are put in order. An answer is their right places, as they were put: `0,1,2` is right.
///
/// @param parts in the right order
/// @param offered the right places of the parts, as they are offered
/// @param why why this is the order
public record Order(
        Item item, Message text, List<Message> parts, List<Integer> offered, Message why)
        implements Question {
    private static final String BETWEEN = ",";

    public Order {
        parts = List.copyOf(parts);
        offered = List.copyOf(offered);
        if (!offered.stream().sorted().toList().equals(inOrder(parts.size()))) {
            throw new IllegalArgumentException(item + ": " + offered);
        }
    }

    /// In the right order.
    Order(Item item, Message text, List<Message> parts, Message why) {
        this(item, text, parts, inOrder(parts.size()), why);
    }

    private static List<Integer> inOrder(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @Override
    public Figure figure() {
        return new Figure.None();
    }

    /// Never the right order, which would be an answer by itself.
    @Override
    public Order shuffled(RandomGenerator chance) {
        List<Integer> mixed = new ArrayList<>(offered);
        do {
            Collections.shuffle(mixed, Random.from(chance));
        } while (mixed.equals(inOrder(parts.size())));
        return new Order(item, text, parts, mixed, why);
    }

    @Override
    public String key() {
        return answer(inOrder(parts.size()));
    }

    /// The answer that these places are.
    public static String answer(List<Integer> places) {
        return places.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    /// The places of an answer.
    public static List<Integer> places(String answer) {
        return Arrays.stream(answer.split(BETWEEN)).map(Integer::valueOf).toList();
    }

    @Override
    public boolean isRight(String answer) {
        return answer.equals(key());
    }

    @Override
    public Message explanation(String answer) {
        if (isRight(answer) || answer.equals(UNKNOWN)) {
            return why;
        }
        List<Integer> places = places(answer);
        int good = 0;
        while (places.get(good) == good) {
            good++;
        }
        return Message.of("lesson.quiz.orderBegins", good, parts.get(good)).and(why);
    }

    @Override
    public Message words(String answer) {
        if (answer.equals(UNKNOWN)) {
            return Message.of("lesson.quiz.unknown");
        }
        return places(answer).stream()
                .map(parts::get)
                .reduce((before, next) -> Message.of("lesson.quiz.then", before, next))
                .orElseThrow();
    }
}
