package dcganlab.nn;

import ai.djl.ndarray.NDArray;

import java.util.List;

/// The running statistics of a network's batch normalisation as they were before a step. A pass in
/// training mode moves them at once, also when its loss turns out to be no number; then they are
/// put back.
public final class KeptStatistics {
    private static final double MOMENTUM = 0.1; // PyTorch's

    private final Network network;
    private final List<NDArray> statistics;
    private final List<NDArray> kept;
    private long batches;

    public KeptStatistics(Network network) {
        this.network = network;
        statistics = network.statistics();
        kept = statistics.stream().map(NDArray::duplicate).toList();
        keep();
    }

    /// Remembers them as they are now.
    public void keep() {
        batches = network.batchesTracked();
        if (!kept.isEmpty()) {
            Operations.copy(kept, statistics);
        }
    }

    /// Puts them back as they were.
    public void restore() {
        network.setBatchesTracked(batches);
        if (!kept.isEmpty()) {
            Operations.copy(statistics, kept);
        }
    }

    /// Makes a pass in training mode, the only one since they were kept, count for more than
    /// PyTorch has it.
    ///
    /// @param part of the way to the statistics of that batch, in place of a tenth
    public void move(double part) {
        if (!kept.isEmpty()) {
            Operations.approach(statistics, kept, 1 - part / MOMENTUM);
        }
    }

    /// Those of now.
    List<NDArray> statistics() {
        return statistics;
    }
}
