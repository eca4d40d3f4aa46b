package dcganlab.view.inside.microscope;

import dcganlab.model.convolution.Axis;

/// The size formula with its numbers, and why the output is the stride times as large, or is not.
record Formula(Axis axis, Phrases phrases) {
    String size() {
        return phrases.of(
                "formula",
                axis.input(),
                axis.stride(),
                axis.padding(),
                axis.kernel(),
                axis.outputPadding(),
                axis.output());
    }

    /// The formula without its result.
    String open() {
        return phrases.of(
                "formulaOpen",
                axis.input(),
                axis.stride(),
                axis.padding(),
                axis.kernel(),
                axis.outputPadding());
    }

    String rearranged() {
        return phrases.of(
                "rearranged",
                axis.stride(),
                axis.input(),
                axis.kernel(),
                axis.padding(),
                axis.outputPadding(),
                axis.output());
    }

    String why() {
        int beyond = axis.beyondStride();
        return beyond == 0
                ? phrases.of("exactly", axis.stride())
                : phrases.of(
                        beyond > 0 ? "more" : "fewer",
                        axis.stride(),
                        phrases.numbers().exact(beyond),
                        Math.abs(beyond));
    }
}
