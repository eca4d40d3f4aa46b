package dcganlab.model;

import java.util.List;

/// How much the numbers differ that go through a generator, and those of the gradient that comes
/// back: standard deviations, over a batch and all numbers of a layer.
///
/// @param numbers of what each stage hands to its activation function, first to last; z's is 1
/// @param gradients of the gradient at the same places, if that at the image has 1
public record SignalSpread(List<Double> numbers, List<Double> gradients) {
    public SignalSpread {
        numbers = List.copyOf(numbers);
        gradients = List.copyOf(gradients);
    }

    /// The same for a generator with BatchNorm and for one without.
    ///
    /// @param deviation with which the weights of both were drawn
    public record Pair(double deviation, SignalSpread with, SignalSpread without) {}
}
