package dcganlab.state;

import dcganlab.runs.Parent;

/// From where a branch came.
///
/// @param run what that run is called, or its folder if it is gone
/// @param step the step of that run at which it began
public record Origin(String run, long step) {
    /// From a run that is nowhere to be found.
    static Origin lost(Parent parent) {
        return new Origin(parent.run().replaceFirst(".*[/\\\\](?=.)", ""), parent.step());
    }
}
