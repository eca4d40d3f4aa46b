package dcganlab.model;

import java.util.List;

/// What of a run is kept by now.
///
/// @param generators steps one can look back at, in their order
/// @param checkpoints steps one can go on from, in their order
public record Kept(List<Long> generators, List<Long> checkpoints) {
    public static final Kept NOTHING = new Kept(List.of(), List.of());

    public Kept {
        generators = List.copyOf(generators);
        checkpoints = List.copyOf(checkpoints);
    }
}
