package dcganlab.view.runs;

import dcganlab.model.ReadyRun;
import dcganlab.state.RunRow;

import java.util.List;
import java.util.function.Consumer;

/// What can be done with runs; buttons, keys and the menu do the same.
///
/// @param open goes on with a run
/// @param rename asks for a name
/// @param note asks for a note
/// @param folder shows the run's folder
/// @param trash asks, then throws runs away
/// @param refresh reads the library anew
/// @param ready opens a run that ships with the lab
record RunActions(
        Consumer<RunRow> open,
        Consumer<RunRow> rename,
        Consumer<RunRow> note,
        Consumer<RunRow> folder,
        Consumer<List<RunRow>> trash,
        Runnable refresh,
        Consumer<ReadyRun> ready) {}
