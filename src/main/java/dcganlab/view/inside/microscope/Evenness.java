package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;
import dcganlab.model.convolution.Checkerboard;
import dcganlab.model.convolution.Geometry;
import dcganlab.model.convolution.Transposed;

import java.util.List;
import java.util.stream.Collectors;

/// Says how evenly pixels are served, by counting.
record Evenness(Transposed numbers, Phrases phrases) {
    /// How many input pixels add to an output pixel, far from the edges.
    String counted() {
        Geometry geometry = numbers.geometry();
        Axis axis = geometry.across();
        List<Integer> counts = List.copyOf(geometry.steadyContributions());
        return phrases.of(
                counts.size() == 1 ? "countsAlways" : "countsSome",
                axis.kernel(),
                axis.stride(),
                counts.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    /// Beside that, what this kernel makes of an even area.
    String told() {
        boolean counts = numbers.geometry().steadyContributions().size() == 1;
        boolean even = Checkerboard.of(numbers).isEven();
        String key = even ? "staysEven" : counts ? "unevenWeights" : "unevenCounts";
        return phrases.texts().of("view.sentences", counted(), phrases.of(key));
    }
}
