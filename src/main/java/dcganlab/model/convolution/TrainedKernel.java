package dcganlab.model.convolution;

import java.util.List;

/// A kernel of a network: the weights from one of a layer's input maps to one of its output maps.
///
/// @param layer the layer's name, for people
/// @param in the input map's number, from 0
/// @param out the output map's number, from 0
/// @param side of the kernel, 1 or more
/// @param values its weights, row by row, finite
public record TrainedKernel(String layer, int in, int out, int side, List<Float> values) {
    public TrainedKernel {
        values = List.copyOf(values);
        if (in < 0 || out < 0 || side < 1 || values.size() != side * side) {
            throw new IllegalArgumentException(
                    in + " to " + out + ", " + side + " by " + side + ", " + values.size());
        }
        if (!values.stream().allMatch(Float::isFinite)) {
            throw new IllegalArgumentException("a weight is not finite");
        }
    }

    /// The power of ten by which the weights are to be divided so that the largest is below 10 and
    /// at least 1; 0 if all are 0.
    public int exponent() {
        double largest = values.stream().mapToDouble(Math::abs).max().orElse(0);
        return largest == 0 ? 0 : (int) Math.floor(Math.log10(largest));
    }

    /// The weights divided by that power.
    public Grid scaled() {
        double unit = Math.pow(10, exponent());
        return Grid.of(side, side, (r, c) -> values.get(r * side + c) / unit);
    }
}
