package dcganlab.lesson.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// All items, and the questions that are made of them.
public final class Bank {
    public static final List<Item> ALL =
            Stream.<Item[]>of(
                            ChoiceItem.values(),
                            CountItem.values(),
                            OrderItem.values(),
                            CurveItem.values(),
                            PictureItem.values())
                    .flatMap(Arrays::stream)
                    .toList();

    /// What is asked before the lesson and after it.
    public static final List<Item> TEST =
            List.of(
                    ChoiceItem.RELU,
                    ChoiceItem.NORM_WHERE,
                    ChoiceItem.INVERSE,
                    ChoiceItem.LOSS_OF_G,
                    ChoiceItem.COORDINATE,
                    CountItem.OUTPUT_SIZE,
                    CountItem.LAYER_WEIGHTS,
                    OrderItem.TRAINING_STEP,
                    CurveItem.D_WINS,
                    PictureItem.COLLAPSE);

    private static final long ORDER = 0x5DEECE66DL;

    private Bank() {}

    /// The item of a name, if there is one.
    public static Optional<Item> of(String name) {
        return ALL.stream().filter(item -> item.name().equals(name)).findFirst();
    }

    /// Makes a question of an item, the same for the same seeds.
    ///
    /// @param seed decides on numbers and pictures
    /// @param attempt decides on the order of what is offered
    public static Question question(Item item, long seed, long attempt, Faces faces) {
        int own = item.name().hashCode();
        return item.ask(new SplittableRandom(seed * 31 + own), faces)
                .shuffled(new SplittableRandom(attempt * 31 + own + ORDER));
    }

    /// Items in an order of their own for each attempt.
    static List<Item> shuffled(List<Item> items, long attempt) {
        List<Item> mixed = new ArrayList<>(items);
        Collections.shuffle(mixed, Random.from(new SplittableRandom(attempt)));
        return mixed;
    }
}
