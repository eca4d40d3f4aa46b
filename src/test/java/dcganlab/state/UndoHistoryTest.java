package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UndoHistoryTest {
    private final UndoHistory<String> history = new UndoHistory<>();

    @Test
    void undoAndRedoGoThereAndBack() {
        step("a", "b");
        step("b", "c");
        assertEquals("b", history.undo("c"));
        assertEquals("a", history.undo("b"));
        assertFalse(history.canUndoProperty().get());
        assertEquals("b", history.redo("a"));
        assertTrue(history.canUndoProperty().get());
        assertTrue(history.canRedoProperty().get());
    }

    @Test
    void aNewStepForgetsWhatWasUndone() {
        step("a", "b");
        history.undo("b");
        step("a", "x");
        assertFalse(history.canRedoProperty().get());
    }

    @Test
    void aStepWithoutChangeDoesNotCount() {
        step("a", "a");
        assertFalse(history.canUndoProperty().get());
    }

    @Test
    void withNothingToUndoEverythingStays() {
        assertEquals("a", history.undo("a"));
        assertEquals("a", history.redo("a"));
    }

    @Test
    void theOldestStepsAreForgotten() {
        for (int i = 0; i < UndoHistory.LIMIT + 10; i++) {
            step("s" + i, "s" + (i + 1));
        }
        String now = "s" + (UndoHistory.LIMIT + 10);
        while (history.canUndoProperty().get()) {
            now = history.undo(now);
        }
        assertEquals("s10", now);
    }

    private void step(String from, String to) {
        history.begin(from);
        history.commit(to);
    }
}
