package dcganlab.cli;

import dcganlab.nn.Profiler.Call;
import dcganlab.nn.StepArithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the time of a training step goes: its operations, those of one name and shape together,
/// whatever they are called, and the arithmetic that all of them do together.
final class StepProfile {
    private static final int LONGEST_SHAPE = 40; // letters

    /// Operations of one kind.
    ///
    /// @param operation libtorch's name for it
    /// @param shape of what it works on
    /// @param calls in a step
    /// @param milliseconds in a step
    record Row(String operation, String shape, double calls, double milliseconds) {}

    private final int steps;
    private final StepArithmetic arithmetic;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    /// @param steps how many steps the calls are of
    /// @param arithmetic of one of them
    StepProfile(int steps, List<Call> calls, StepArithmetic arithmetic) {
        this.steps = steps;
        this.arithmetic = arithmetic;
        calls.forEach(this::add);
    }

    /// What takes most time comes first.
    List<Row> rows() {
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort(Comparator.comparingDouble(Row::milliseconds).reversed());
        return sorted;
    }

    double milliseconds() {
        return rows.values().stream().mapToDouble(Row::milliseconds).sum();
    }

    StepArithmetic arithmetic() {
        return arithmetic;
    }

    private void add(Call call) {
        String shape = shape(call);
        Row row =
                new Row(
                        call.name().replaceFirst("^aten::", ""),
                        shape,
                        1.0 / steps,
                        call.milliseconds() / steps);
        rows.merge(
                row.operation() + shape,
                row,
                (a, b) ->
                        new Row(
                                a.operation(),
                                a.shape(),
                                a.calls() + b.calls(),
                                a.milliseconds() + b.milliseconds()));
    }

    private static String shape(Call call) {
        StringBuilder text = new StringBuilder();
        for (List<Long> side : call.shapes()) {
            if (side.size() > 1 && text.length() < LONGEST_SHAPE) {
                text.append(side.toString().replace(" ", "")).append(' ');
            }
        }
        return text.toString().strip();
    }
}
