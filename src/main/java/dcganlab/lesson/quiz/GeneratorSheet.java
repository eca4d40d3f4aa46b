package dcganlab.lesson.quiz;

import dcganlab.model.Pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// Pictures that generators made, kept in `generated.png` as tiles of [Faces#SIDE] pixels, row by
/// row: 24 of random latent vectors by the generator that comes with the lab; 18 by a run of the
/// preset Classroom at step 248, still blurred; and four people, each nine times, from latent
/// vectors `0.94 z + 0.33 e` around one z, which look as those of a collapsed generator do.
final class GeneratorSheet {
    /// Pictures of a grid.
    static final int GRID = 9;

    private static final int GOOD = 24;
    private static final int BLURRED = 18;
    private static final int PEOPLE = 4;

    private static final GeneratorSheet ONLY = new GeneratorSheet();

    private final Pictures all;

    private GeneratorSheet() {
        try (InputStream in =
                GeneratorSheet.class.getResourceAsStream(Recordings.resource("generated.png"))) {
            all = tiles(ImageIO.read(Objects.requireNonNull(in, "generated.png")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GeneratorSheet get() {
        return ONLY;
    }

    private static Pictures tiles(BufferedImage sheet) {
        int side = Faces.SIDE;
        int columns = sheet.getWidth() / side;
        int count = columns * (sheet.getHeight() / side);
        byte[] pixels = new byte[count * 3 * side * side];
        int at = 0;
        for (int tile = 0; tile < count; tile++) {
            for (int shift = 16; shift >= 0; shift -= 8) {
                for (int y = 0; y < side; y++) {
                    for (int x = 0; x < side; x++) {
                        int left = tile % columns * side + x;
                        int top = tile / columns * side + y;
                        pixels[at++] = (byte) (sheet.getRGB(left, top) >> shift);
                    }
                }
            }
        }
        return new Pictures(count, 3, side, pixels);
    }

    /// Nine different pictures by a trained generator.
    Pictures good(RandomGenerator chance) {
        return some(0, GOOD, GRID, chance);
    }

    /// Nine different pictures by one that has not learnt long.
    Pictures blurred(RandomGenerator chance) {
        return some(GOOD, BLURRED, GRID, chance);
    }

    /// One person nine times.
    Pictures alike(RandomGenerator chance) {
        return person(chance.nextInt(PEOPLE), GRID, chance);
    }

    /// Three people, each three times, in any order.
    Pictures threefold(RandomGenerator chance) {
        int without = chance.nextInt(PEOPLE);
        List<Pictures> three =
                IntStream.range(0, PEOPLE)
                        .filter(person -> person != without)
                        .mapToObj(person -> person(person, GRID / 3, chance))
                        .toList();
        Pictures together = Pictures.joined(three);
        return only(together, shuffled(IntStream.range(0, GRID), chance));
    }

    private Pictures person(int person, int count, RandomGenerator chance) {
        return some(GOOD + BLURRED + person * GRID, GRID, count, chance);
    }

    private Pictures some(int from, int among, int count, RandomGenerator chance) {
        return only(all, shuffled(IntStream.range(from, from + among), chance).subList(0, count));
    }

    private static List<Integer> shuffled(IntStream numbers, RandomGenerator chance) {
        List<Integer> mixed = numbers.boxed().collect(Collectors.toList());
        Collections.shuffle(mixed, Random.from(chance));
        return mixed;
    }

    private static Pictures only(Pictures of, List<Integer> numbers) {
        return Pictures.joined(numbers.stream().map(of::only).toList());
    }
}
