package dcganlab.view.lesson;

import dcganlab.model.ReadyRun;
import dcganlab.model.Setting;
import dcganlab.state.Diagnosis.Finding;

import javafx.scene.Node;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/// What the lesson needs of the window.
///
/// @param train goes to the place Train
/// @param inside goes to the place Inside
/// @param setting shows where a setting of the plan is made
/// @param runs goes to the place Runs
/// @param endRun does what ends the ordinary run, unless its user does not agree
/// @param ready opens a run that ships with the lab, shows it, and then does something
/// @param beside shows runs that ship with the lab side by side
/// @param findings shows what the doctor has found, with what can be done about it
public record Doors(
        Runnable train,
        Runnable inside,
        Consumer<Setting<?>> setting,
        Runnable runs,
        Consumer<Runnable> endRun,
        BiConsumer<ReadyRun, Runnable> ready,
        Beside beside,
        Function<Finding, Node> findings) {
    /// Shows runs that ship with the lab side by side.
    public interface Beside {
        /// @param step of which their pictures are at first
        /// @param then what is done once they are there
        void show(List<ReadyRun> runs, long step, Runnable then);
    }
}
