package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainerState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Begins a run with the state of another one. It is built beside its place and moved there when it
/// is whole, so that whatever happens meanwhile no half of it is taken for a run.
final class Branching {
    /// Of the name under which a branch is built.
    private static final String UNFINISHED = ".branch-part";

    private static final Duration OLD = Duration.ofDays(1);

    private Branching() {}

    /// The state to begin with.
    ///
    /// @throws LabException if the run has no checkpoint of that step, and of which it has; or it
    ///   cannot be read
    static TrainerState state(RunFolder parent, long step) throws LabException {
        List<Long> steps = parent.checkpoints();
        if (steps.contains(step)) {
            return parent.checkpoint(step);
        }
        String run = parent.path().toString();
        if (steps.isEmpty()) {
            throw new LabException(Message.of("runs.noCheckpoints", run));
        }
        throw new LabException(
                Message.of("runs.noCheckpoint", run, step, NearestSteps.of(step, steps)));
    }

    /// @param state after one of the parent's steps, with the branch's settings
    /// @param to a place where nothing stands, or an empty folder
    /// @throws LabException if the system refuses; nothing stands there then
    static RunFolder branch(RunFolder parent, TrainerState state, Path to) throws LabException {
        long step = state.counts().step();
        Path place = to.toAbsolutePath();
        Path aside = place.resolveSibling("." + place.getFileName() + UNFINISHED);
        RunFolder child = RunFolder.planned(aside, parent.plan().withSettings(state.settings()));
        try {
            Folders.deleteAll(aside);
            deleteUnfinished(aside.getParent());
            child.makeFolder();
            parent.shareUntil(step, child);
            String from = parent.path().toAbsolutePath().toString();
            Parent.write(child.parentFile(), new Parent(from, step));
            child.write(state);
            PlanFile.write(aside, child.plan());
            LabFile.put(aside);
            Files.deleteIfExists(to); // An empty folder; not every system moves one over it.
            SafeFile.move(aside, to);
        } catch (IOException e) {
            throw Folders.deletedAfter(aside, FileTrouble.writing(to, e));
        } catch (LabException e) {
            throw Folders.deletedAfter(aside, place(e, aside, to));
        }
        return RunFolder.planned(to, child.plan());
    }

    /// Nobody knows the place where a branch is built.
    private static LabException place(LabException trouble, Path aside, Path to) {
        String file = trouble.reason().arguments().getFirst().toString();
        return file.startsWith(aside.toString()) && trouble.getCause() instanceof IOException cause
                ? FileTrouble.writing(to, cause)
                : trouble;
    }

    /// Deletes what processes that died long ago were building; a younger one may be being built.
    private static void deleteUnfinished(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        Instant young = Instant.now().minus(OLD);
        for (Path path : Folders.content(folder)) {
            String name = path.getFileName().toString();
            if (name.startsWith(".")
                    && name.endsWith(UNFINISHED)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(young)) {
                Folders.deleteAll(path);
            }
        }
    }
}
