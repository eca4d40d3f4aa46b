package dcganlab.state;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;

/// Where something has been, so that one can go back and forth. Many small changes between [#begin]
/// and [#commit] are one step.
///
/// @param <T> a value that never changes
final class UndoHistory<T> {
    /// Older steps are forgotten.
    static final int LIMIT = 500;

    private final Deque<T> past = new ArrayDeque<>();
    private final Deque<T> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper(this, "canUndo");
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper(this, "canRedo");
    private @Nullable T begun;

    /// Starts a step of many changes; without effect inside of one.
    void begin(T now) {
        if (begun == null) {
            begun = now;
        }
    }

    /// Ends the step that was begun, if any; it counts only if something changed.
    void commit(T now) {
        T before = begun;
        begun = null;
        if (before != null && !before.equals(now)) {
            past.push(before);
            if (past.size() > LIMIT) {
                past.removeLast();
            }
            future.clear();
        }
        tell();
    }

    boolean isInside() {
        return begun != null;
    }

    /// What was before the last step, or now if there is no step.
    T undo(T now) {
        return swap(past, future, now);
    }

    /// What was before the last undo, or now if there is none.
    T redo(T now) {
        return swap(future, past, now);
    }

    private T swap(Deque<T> from, Deque<T> to, T now) {
        T then = from.poll();
        if (then != null) {
            to.push(now);
        }
        tell();
        return then == null ? now : then;
    }

    void clear() {
        begun = null;
        past.clear();
        future.clear();
        tell();
    }

    private void tell() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }

    ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }
}
