package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Grid;

import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// A grid with words above.
///
/// @param look of each number by its index
/// @param marked which of them are outlined
record Panel(String heading, Grid grid, IntFunction<Look> look, IntPredicate marked) {
    /// All of it.
    static Panel of(String heading, Grid grid) {
        return new Panel(heading, grid, i -> Look.PLAIN, i -> false);
    }
}
