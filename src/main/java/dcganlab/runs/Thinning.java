package dcganlab.runs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Which of a run's kept steps to give up so that all keep within a budget: what stays is dense
/// near the start, where a generator changes fast, and near now, where people go back to.
final class Thinning {
    private Thinning() {}

    /// The steps to give up. The first one and the newest stay.
    ///
    /// @param steps in their order
    /// @param sizes bytes of each
    /// @param budget bytes in all
    /// @param newest how many of the newest stay in any case
    /// @param last steps that go when no others are left to go
    static List<Long> superfluous(
            List<Long> steps,
            Map<Long, Long> sizes,
            long budget,
            int newest,
            Collection<Long> last) {
        List<Long> kept = new ArrayList<>(steps);
        List<Long> superfluous = new ArrayList<>();
        long bytes = kept.stream().mapToLong(step -> size(sizes, step)).sum();
        while (bytes > budget && kept.size() > newest + 1) {
            long step = kept.remove(least(kept, newest, last));
            superfluous.add(step);
            bytes -= size(sizes, step);
        }
        return superfluous;
    }

    /// Where the step stands that is to go next.
    private static int least(List<Long> kept, int newest, Collection<Long> last) {
        return IntStream.range(1, kept.size() - newest)
                .boxed()
                .min(
                        Comparator.<Integer>comparingInt(i -> last.contains(kept.get(i)) ? 1 : 0)
                                .thenComparingDouble(i -> worth(kept, i)))
                .orElseThrow();
    }

    private static long size(Map<Long, Long> sizes, long step) {
        return sizes.getOrDefault(step, 0L);
    }

    /// The gap that a step's loss would leave, as a part of its distance from the nearer end.
    private static double worth(List<Long> steps, int i) {
        long gap = steps.get(i + 1) - steps.get(i - 1);
        long fromStart = steps.get(i) - steps.getFirst();
        long fromNow = steps.getLast() - steps.get(i);
        return (double) gap / (1 + Math.min(fromStart, fromNow));
    }
}
