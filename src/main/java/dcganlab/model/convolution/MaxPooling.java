package dcganlab.model.convolution;

/// Max pooling: of every block of pixels the largest, without any weight. What does not fill a
/// block is left out.
///
/// @param down rows of a block
/// @param across columns of a block
public record MaxPooling(Grid input, int down, int across) {
    public MaxPooling {
        if (down < 1 || across < 1 || down > input.rows() || across > input.columns()) {
            throw new IllegalArgumentException(down + " x " + across);
        }
    }

    public int rows() {
        return input.rows() / down;
    }

    public int columns() {
        return input.columns() / across;
    }

    /// The pixel that a block passes on: the first of the largest.
    public int winner(int row, int column) {
        int best = row * down * input.columns() + column * across;
        for (int r = row * down; r < (row + 1) * down; r++) {
            for (int c = column * across; c < (column + 1) * across; c++) {
                int here = r * input.columns() + c;
                best = input.at(here) > input.at(best) ? here : best;
            }
        }
        return best;
    }

    public Grid output() {
        return Grid.of(rows(), columns(), (r, c) -> input.at(winner(r, c)));
    }

    /// The gradient with respect to the input: all of a block's goes to its winner.
    public Grid wayBack(Grid gradient) {
        Grid back = Grid.zeros(input.rows(), input.columns());
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                back = back.with(winner(r, c), gradient.at(r, c));
            }
        }
        return back;
    }
}
