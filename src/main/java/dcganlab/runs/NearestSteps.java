package dcganlab.runs;

import dcganlab.model.Message;

import java.util.List;

/// Names the steps to turn to where one is not kept.
final class NearestSteps {
    private NearestSteps() {}

    /// @param kept in their order, one or more, and the step not among them
    static Message of(long step, List<Long> kept) {
        List<Long> before = kept.stream().filter(each -> each < step).toList();
        List<Long> after = kept.subList(before.size(), kept.size());
        if (before.isEmpty()) {
            return Message.of("runs.nearestStep", after.getFirst());
        }
        if (after.isEmpty()) {
            return Message.of("runs.nearestStep", before.getLast());
        }
        return Message.of("runs.nearestSteps", before.getLast(), after.getFirst());
    }
}
