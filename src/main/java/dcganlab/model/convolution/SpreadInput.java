package dcganlab.model.convolution;

/// Zeros inserted, then convolved: the input is spread by `stride - 1` zeros between neighbours,
/// and gets a border of `kernel - 1 - padding` zeros; over it goes the flipped kernel, pixel by
/// pixel.
public record SpreadInput(Transposed of) implements Formulation {
    /// A map with the zeros.
    public Grid spread(int map) {
        Axis down = of.geometry().down();
        Axis across = of.geometry().across();
        Grid input = of.inputs().get(map);
        return Grid.of(
                down.spread(),
                across.spread(),
                (r, c) -> {
                    int row = source(down, r);
                    int column = source(across, c);
                    return row < 0 || column < 0 ? 0 : input.at(row, column);
                });
    }

    /// Which input pixel stands at a place of the spread axis; negative for a zero.
    public static int source(Axis axis, int place) {
        int from = place - axis.border();
        return from < 0 || from % axis.stride() != 0 || from / axis.stride() >= axis.input()
                ? -1
                : from / axis.stride();
    }

    /// The kernel that goes over a map.
    public Grid flipped(int map) {
        return of.kernels().get(map).flipped();
    }

    @Override
    public Grid output() {
        int rows = of.geometry().down().output();
        int columns = of.geometry().across().output();
        Grid sum = Grid.zeros(rows, columns);
        for (int map = 0; map < of.maps(); map++) {
            Grid spread = spread(map);
            Grid kernel = flipped(map);
            sum = sum.plus(Grid.of(rows, columns, (r, c) -> spread.meets(kernel, r, c)));
        }
        return sum;
    }
}
