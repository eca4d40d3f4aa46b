package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Grid;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/// A grid with words above.
///
/// @param look of each number by its index
/// @param marked which of them are outlined
/// @param below another one below it
record Panel(
        String heading,
        Grid grid,
        IntFunction<Look> look,
        IntPredicate marked,
        Optional<Panel> below) {
    /// With nothing below it.
    Panel(String heading, Grid grid, IntFunction<Look> look, IntPredicate marked) {
        this(heading, grid, look, marked, Optional.empty());
    }

    Panel above(Panel other) {
        return new Panel(heading, grid, look, marked, Optional.of(other));
    }

    /// All of it.
    static Panel of(String heading, Grid grid) {
        return new Panel(heading, grid, i -> Look.PLAIN, i -> false);
    }
}
