package dcganlab.model.convolution;

import java.util.List;
import java.util.stream.IntStream;

/// Numbers to begin with: small and whole, of both signs, and a kernel that is not the same when it
/// is flipped.
public final class Example {
    private static final double[][] INPUTS = {
        {1, 2, 3, 1, 0, 2, 1, 3}, {2, -1, 0, 1, 1, -2, 1, 0},
    };
    private static final double[][] KERNELS = {{2, 1, -1, 1, 0}, {1, 0, 1, -1, 1}};

    /// How far the numbers of a row are shifted against those of the row above.
    private static final int SHIFT = 2;

    private Example() {}

    /// The numbers of other sizes: those that there are, as far as they fit, and those of the
    /// example beside them.
    public static Transposed resized(Transposed numbers, Geometry geometry, int maps) {
        return new Transposed(
                geometry,
                IntStream.range(0, maps)
                        .mapToObj(map -> {
                            Grid example = inputs(geometry).get(map);
                            return map < numbers.maps()
                                    ? over(numbers.inputs().get(map), example)
                                    : example;
                        })
                        .toList(),
                IntStream.range(0, maps)
                        .mapToObj(map -> {
                            Grid example = kernels(geometry).get(map);
                            return map < numbers.maps()
                                    ? over(numbers.kernels().get(map), example)
                                    : example;
                        })
                        .toList());
    }

    /// @param maps 1 or 2
    public static Transposed of(Geometry geometry, int maps) {
        return new Transposed(
                geometry, inputs(geometry).subList(0, maps), kernels(geometry).subList(0, maps));
    }

    private static List<Grid> inputs(Geometry geometry) {
        return grids(INPUTS, geometry.down().input(), geometry.across().input());
    }

    private static List<Grid> kernels(Geometry geometry) {
        return grids(KERNELS, geometry.down().kernel(), geometry.across().kernel());
    }

    private static List<Grid> grids(double[][] numbers, int rows, int columns) {
        return IntStream.range(0, numbers.length)
                .mapToObj(map -> {
                    double[] row = numbers[map];
                    return Grid.of(rows, columns, (r, c) -> row[(c + SHIFT * r) % row.length]);
                })
                .toList();
    }

    private static Grid over(Grid present, Grid example) {
        return Grid.of(
                example.rows(),
                example.columns(),
                (r, c) ->
                        r < present.rows() && c < present.columns()
                                ? present.at(r, c)
                                : example.at(r, c));
    }
}
