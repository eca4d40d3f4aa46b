package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import java.util.ArrayList;
import java.util.List;

/// What the updates of one step measure. Until they are {@link #read} these numbers stay on the
/// device: there, to ask for a number is to wait until all is done that was asked for before, and
/// meanwhile nothing more can be. So whether an update is a good one is decided on the device, too,
/// and it changes nothing if it is not, or if one before was not.
public final class StepMeasures {
    private final NDManager scope;
    private final List<NDArray> updates = new ArrayList<>();

    /// @param scope what the step's memory belongs to
    public StepMeasures(NDManager scope) {
        this.scope = scope;
    }

    public NDManager scope() {
        return scope;
    }

    /// Measures an update that is going to be made.
    ///
    /// @param numbers each a single one: losses and probabilities
    /// @param gradient of all that the update changes
    /// @param statistics that the pass before has changed
    /// @return 1 if anything is not finite, here or at an update before, else 0; see {@link
    ///   Adam#step}
    public NDArray add(List<NDArray> numbers, List<NDArray> gradient, KeptStatistics statistics) {
        List<NDArray> before = updates.isEmpty() ? List.of() : List.of(updates.getLast());
        List<NDArray> measured =
                Operations.run(
                        scope, "measure", numbers, gradient, statistics.statistics(), before);
        updates.add(measured.getFirst());
        return measured.getLast();
    }

    /// One update.
    ///
    /// @param numbers in the order in which they were given
    /// @param gradient Euclidean norm
    /// @param finite whether all is, and was at the updates before
    public record Update(List<Double> numbers, double gradient, boolean finite) {}

    /// All updates, in their order. Waits for the device.
    public List<Update> read() {
        float[] all = Operations.run(scope, "joined", updates).getFirst().toFloatArray();
        List<Update> read = new ArrayList<>();
        int from = 0;
        for (NDArray update : updates) {
            int to = from + (int) update.size();
            List<Double> numbers = new ArrayList<>();
            for (int i = from; i < to - 2; i++) {
                numbers.add((double) all[i]);
            }
            read.add(new Update(numbers, all[to - 2], all[to - 1] == 0));
            from = to;
        }
        return read;
    }
}
