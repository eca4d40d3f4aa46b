package dcganlab.view.inside;

import dcganlab.model.Activations;

import java.util.List;
import java.util.stream.IntStream;

/// In which order maps are shown. Those that answer most strongly stay where they are until others
/// are asked for: while a network learns, they would change places all the time.
final class MapOrder {
    private boolean byStrength = true;
    private List<Integer> strongest = List.of();

    void byStrength(boolean is) {
        byStrength = is;
        forget();
    }

    void forget() {
        strongest = List.of();
    }

    List<Integer> of(Activations stage) {
        int maps = stage.shape().maps();
        if (!byStrength) {
            return IntStream.range(0, maps).boxed().toList();
        }
        if (strongest.size() != maps) {
            double[] strengths = IntStream.range(0, maps).mapToDouble(stage::strength).toArray();
            strongest =
                    IntStream.range(0, maps)
                            .boxed()
                            .sorted((a, b) -> Double.compare(strengths[b], strengths[a]))
                            .toList();
        }
        return strongest;
    }
}
