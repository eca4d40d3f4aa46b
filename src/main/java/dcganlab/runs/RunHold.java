package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A run's folder in the hands of one writer: made if it is not there, locked, and made anew if it
/// was taken away. Where another run stands in its place nothing is written. Of any thread.
public final class RunHold implements AutoCloseable {
    private final RunFolder run;
    private final boolean beginning;

    // Guarded by this.
    private @Nullable RunLock lock;
    private @Nullable Object ours; // Key of the folder.
    private boolean lost;

    private RunHold(RunFolder run, boolean beginning) {
        this.run = run;
        this.beginning = beginning;
    }

    /// Takes the folder of a run that is there.
    ///
    /// @throws LabException if somebody writes it already, or the system refuses
    static RunHold of(RunFolder run) throws LabException {
        RunHold hold = new RunHold(run, false);
        hold.lock = run.lock();
        try {
            hold.ours = hold.key();
            run.deleteUnfinished();
            return hold;
        } catch (LabException e) {
            try (hold) {
                throw e;
            }
        }
    }

    /// Takes nothing yet: the folder of a run that begins, in which no other may stand.
    static RunHold later(RunFolder run) {
        return new RunHold(run, true);
    }

    /// Whether the run begins with this: nothing of it was there before.
    boolean isOfNewRun() {
        return beginning;
    }

    /// Makes sure that the folder is there and nobody else writes it.
    ///
    /// @return whether it had been taken away, so that what was opened there is not there any more
    /// @throws LabException if somebody else writes it, another run stands in its place, or the
    ///   system refuses
    public synchronized boolean take() throws LabException {
        if (lock != null && lock.stands()) {
            return false;
        }
        if (RunFolder.isRun(run.path()) && !isOurs()) {
            throw new LabException(Message.of("runs.otherRun", run.path().toString()));
        }
        lost |= lock != null;
        close();
        run.begin();
        ours = key();
        lock = run.lock();
        boolean again = lost;
        lost = false;
        return again;
    }

    /// Not so where a copy of the run was put in its place: its rows end earlier.
    private boolean isOurs() throws LabException {
        return key().equals(ours) && PlanFile.holds(run.path(), run.plan());
    }

    private Object key() throws LabException {
        try {
            return RunLock.key(run.path());
        } catch (IOException e) {
            throw FileTrouble.reading(run.path(), e);
        }
    }

    /// Makes sure that the folder is still the one that was taken; makes none anew.
    ///
    /// @throws LabException if it is not
    public synchronized void require() throws LabException {
        if (lock == null || !lock.stands()) {
            throw new LabException(Message.of("runs.gone", run.path().toString()));
        }
    }

    @Override
    public synchronized void close() throws LabException {
        RunLock held = lock;
        lock = null;
        if (held != null) {
            held.close();
        }
    }
}
