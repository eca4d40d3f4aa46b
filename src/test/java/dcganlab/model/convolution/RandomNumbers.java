package dcganlab.model.convolution;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Transposed convolutions of all sizes that a class may set, with numbers drawn by chance. */
public final class RandomNumbers {
    private RandomNumbers() {}

    /** An axis whose output has one pixel or more. */
    public static Axis axis(RandomGenerator random, int longest) {
        while (true) {
            int kernel = random.nextInt(1, 6);
            int stride = random.nextInt(1, 4);
            int padding = random.nextInt(kernel);
            int more = random.nextInt(stride);
            int input = random.nextInt(1, longest + 1);
            if (Axis.output(input, kernel, stride, padding, more) >= 1) {
                return new Axis(input, kernel, stride, padding, more);
            }
        }
    }

    public static Transposed square(RandomGenerator random) {
        return of(Geometry.square(axis(random, 4)), random);
    }

    public static Transposed line(RandomGenerator random) {
        return of(Geometry.line(axis(random, 8)), random);
    }

    private static Transposed of(Geometry geometry, RandomGenerator random) {
        Axis down = geometry.down();
        Axis across = geometry.across();
        int maps = random.nextInt(1, 4);
        return new Transposed(
                geometry,
                grids(maps, down.input(), across.input(), random),
                grids(maps, down.kernel(), across.kernel(), random));
    }

    private static List<Grid> grids(int count, int rows, int columns, RandomGenerator random) {
        return Stream.generate(() -> grid(rows, columns, random)).limit(count).toList();
    }

    public static Grid grid(int rows, int columns, RandomGenerator random) {
        return Grid.of(rows, columns, (r, c) -> (float) random.nextGaussian());
    }

    /** All of them, lines and squares. */
    public static List<Transposed> many(int count, RandomGenerator random) {
        return IntStream.range(0, count)
                .mapToObj(i -> i % 2 == 0 ? line(random) : square(random))
                .toList();
    }
}
