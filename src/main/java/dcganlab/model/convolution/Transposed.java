package dcganlab.model.convolution;

import java.util.ArrayList;
import java.util.List;

/// A transposed convolution of some maps to one, with its numbers. Each map has a kernel of its
/// own, and what they make adds up. There are four [formulations][Formulation] of what comes out.
///
/// @param inputs the maps, one or more
/// @param kernels as many
public record Transposed(Geometry geometry, List<Grid> inputs, List<Grid> kernels) {
    public Transposed {
        inputs = List.copyOf(inputs);
        kernels = List.copyOf(kernels);
        if (inputs.isEmpty() || inputs.size() != kernels.size()) {
            throw new IllegalArgumentException(
                    inputs.size() + " maps, " + kernels.size() + " kernels");
        }
        Axis down = geometry.down();
        Axis across = geometry.across();
        inputs.forEach(map -> require(map, down.input(), across.input()));
        kernels.forEach(kernel -> require(kernel, down.kernel(), across.kernel()));
    }

    private static void require(Grid grid, int rows, int columns) {
        if (grid.rows() != rows || grid.columns() != columns) {
            throw new IllegalArgumentException(
                    grid.rows() + " x " + grid.columns() + " for " + rows + " x " + columns);
        }
    }

    /// A product that adds to an output pixel.
    ///
    /// @param map whose
    /// @param from the input pixel
    /// @param weight which weight of the map's kernel
    public record Term(int map, int from, int weight, double input, double factor) {
        public double product() {
            return input * factor;
        }
    }

    public int maps() {
        return inputs.size();
    }

    /// What adds to an output pixel, map by map.
    public List<Term> terms(int to) {
        List<Term> terms = new ArrayList<>();
        for (int map = 0; map < maps(); map++) {
            for (int from : geometry.contributors(to)) {
                int weight = geometry.weight(from, to);
                double input = inputs.get(map).at(from);
                terms.add(new Term(map, from, weight, input, kernels.get(map).at(weight)));
            }
        }
        return terms;
    }

    /// The same with zeros for all but the first pixels, counted map by map.
    public Transposed first(int count) {
        List<Grid> begun = new ArrayList<>();
        for (int map = 0; map < maps(); map++) {
            begun.add(inputs.get(map).first(count - map * geometry.inputs()));
        }
        return new Transposed(geometry, begun, kernels);
    }

    /// One of the maps alone.
    public Transposed only(int map) {
        return new Transposed(geometry, List.of(inputs.get(map)), List.of(kernels.get(map)));
    }
}
