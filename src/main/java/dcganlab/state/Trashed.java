package dcganlab.state;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.runs.RunLibrary;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What came of moving runs to the library's trash: each was moved that could be.
///
/// @param gone where they were
/// @param moved where they are now
/// @param troubles why the others stay
record Trashed(List<Path> gone, List<Path> moved, List<Message> troubles) {
    Trashed {
        gone = List.copyOf(gone);
        moved = List.copyOf(moved);
        troubles = List.copyOf(troubles);
    }

    static Trashed move(RunLibrary library, List<Path> runs) {
        List<Path> gone = new ArrayList<>();
        List<Path> moved = new ArrayList<>();
        List<Message> troubles = new ArrayList<>();
        for (Path run : runs) {
            try {
                moved.add(library.trash(run));
                gone.add(run);
            } catch (LabException e) {
                troubles.add(e.reason());
            }
        }
        return new Trashed(gone, moved, troubles);
    }

    /// Says all of it in one sentence; of several troubles the first is named.
    void tell(Notices notices) {
        int runs = moved.size() + troubles.size();
        if (runs == 1) {
            moved.forEach(place -> notices.say(Message.of("state.trashed", place.toString())));
            troubles.forEach(notices::warn);
        } else if (troubles.isEmpty()) {
            String trash = String.valueOf(moved.getFirst().getParent());
            notices.say(Message.of("state.allTrashed", runs, trash));
        } else {
            notices.warn(
                    Message.of("state.notTrashed", troubles.size(), runs, troubles.getFirst()));
        }
    }
}
