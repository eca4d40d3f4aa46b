package dcganlab.lesson.quiz;

import dcganlab.model.NetworkSpec;

import java.util.random.RandomGenerator;

/// Networks that questions are about: those of the paper in other sizes.
final class Networks {
    private static final int[] SIZES = {32, 64, 128};
    private static final int[] WIDTHS = {16, 32, 64};
    private static final int[] LATENTS = {50, 64, 100, 128};

    private Networks() {}

    /// A network of colour images.
    static NetworkSpec any(RandomGenerator chance) {
        return new NetworkSpec(of(SIZES, chance), 3, of(LATENTS, chance), of(WIDTHS, chance));
    }

    /// One of some numbers.
    static int of(int[] numbers, RandomGenerator chance) {
        return numbers[chance.nextInt(numbers.length)];
    }
}
