package dcganlab.runs;

import dcganlab.model.Message;

import java.util.List;

/// What stands in a table of a run's folder.
///
/// @param rows whole ones that measured something
/// @param step of the last row; 0 without any
/// @param older whether it is from a time when it had fewer columns, which is no trouble
/// @param troubles lines that are damaged, steps that are missing; empty if there are none
record TableContent(long rows, long step, boolean older, List<Message> troubles) {
    TableContent {
        troubles = List.copyOf(troubles);
    }

    /// Whether nothing is to be mended.
    boolean isWhole() {
        return !older && troubles.isEmpty();
    }
}
