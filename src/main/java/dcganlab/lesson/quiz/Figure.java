package dcganlab.lesson.quiz;

import dcganlab.model.Message;

import java.util.List;

/// What is seen above the answers to a question.
public sealed interface Figure {
    /// Nothing.
    record None() implements Figure {}

    /// Curves over the steps of a run.
    ///
    /// @param lines as many values in each
    /// @param top the largest value that is seen; the least is 0
    /// @param steps of the run, from the first value to the last
    record Curves(List<Line> lines, double top, int steps) implements Figure {
        public Curves {
            lines = List.copyOf(lines);
        }
    }

    /// @param name what its values are
    record Line(Message name, List<Double> values) {
        public Line {
            values = List.copyOf(values);
        }
    }
}
