package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Part;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What the updates of one step measure. Until they are {@link #read} these numbers stay on the
/// device: there, to ask for a number is to wait until all is done that was asked for before, and
/// meanwhile nothing more can be. So whether an update is a good one is decided on the device, too,
/// and it changes nothing if it is not, or if one before was not.
public final class StepMeasures {
    private final NDManager scope;
    private final List<NDArray> updates = new ArrayList<>();
    private final List<Measured> order = new ArrayList<>(); // Of the numbers of each.

    private record Measured(Part part, List<Measure> measures) {}

    /// A number that an update measures; see {@link dcganlab.model.StepMetrics}.
    public enum Measure {
        LOSS_D_REAL,
        LOSS_D_FAKE,
        D_X,
        D_GZ1,
        LOSS_G,
        D_GZ2
    }

    /// @param scope what the step's memory belongs to
    public StepMeasures(NDManager scope) {
        this.scope = scope;
    }

    public NDManager scope() {
        return scope;
    }

    /// Measures an update that is going to be made.
    ///
    /// @param part the network that learns
    /// @param numbers each a single one: losses and probabilities
    /// @param gradient of all that the update changes
    /// @param statistics that the pass before has changed
    /// @return 1 if anything is not finite, here or at an update before, else 0; see {@link
    ///   Adam#step}
    public NDArray add(
            Part part,
            Map<Measure, NDArray> numbers,
            List<NDArray> gradient,
            KeptStatistics statistics) {
        List<Measure> names = List.copyOf(numbers.keySet());
        List<NDArray> values = new ArrayList<>();
        for (Measure name : names) {
            values.add(Objects.requireNonNull(numbers.get(name)));
        }
        List<NDArray> before = updates.isEmpty() ? List.of() : List.of(updates.getLast());
        List<NDArray> measured =
                Operations.run(scope, "measure", values, gradient, statistics.statistics(), before);
        updates.add(measured.getFirst());
        order.add(new Measured(part, names));
        return measured.getLast();
    }

    /// One update.
    ///
    /// @param part the network that learns
    /// @param numbers those that were given
    /// @param gradient Euclidean norm
    /// @param finite whether all is, and was at the updates before
    public record Update(Part part, Map<Measure, Double> numbers, double gradient, boolean finite) {
        public Update {
            numbers = Map.copyOf(numbers);
        }

        /// One of its numbers.
        public double of(Measure measure) {
            return Objects.requireNonNull(numbers.get(measure), measure.name());
        }
    }

    /// All updates, in their order. Waits for the device.
    public List<Update> read() {
        float[] all = Operations.run(scope, "joined", updates).getFirst().toFloatArray();
        List<Update> read = new ArrayList<>();
        int from = 0;
        for (Measured measured : order) {
            Map<Measure, Double> numbers = new EnumMap<>(Measure.class);
            for (Measure name : measured.measures()) {
                numbers.put(name, (double) all[from++]);
            }
            read.add(new Update(measured.part(), numbers, all[from], all[from + 1] == 0));
            from += 2;
        }
        return read;
    }
}
