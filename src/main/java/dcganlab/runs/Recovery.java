package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What a run can go on from.
///
/// @param state the newest that is whole; none if the run has no checkpoint that is whole: then it
///   begins anew
/// @param notices what was found damaged and where it is now, a sentence each
public record Recovery(@Nullable TrainerState state, List<Message> notices) {
    private static final long NONE = -1;

    public Recovery {
        notices = List.copyOf(notices);
    }

    /// Opens a run to go on with it: where its plan is damaged, the one that its newest checkpoint
    /// knows takes its place, and the damaged one is set aside.
    ///
    /// @param notices is told so
    /// @throws LabException if the folder is no run, or no checkpoint knows its plan
    public static RunFolder open(Path path, Consumer<Message> notices) throws LabException {
        try {
            return RunFolder.open(path);
        } catch (LabException e) {
            if (!RunFolder.isRun(path) || e.getCause() instanceof IOException) {
                throw e;
            }
            TrainingPlan learnt = LearntPlan.newest(RunFolder.checkpoints(path));
            if (learnt == null) {
                throw e;
            }
            try (RunLock _ = RunLock.take(path)) {
                PlanFile.replace(path, learnt);
            }
            notices.accept(Message.of("runs.setAside", e.reason()));
            return RunFolder.open(path);
        }
    }

    /// Finds the newest whole checkpoint, in a branch without one its parent's. What is damaged on
    /// the way is renamed, never deleted: a checkpoint; the changes of the settings or a table,
    /// whose whole lines then stand in a new one. What was measured and shown beyond the checkpoint
    /// is moved aside if newer ones are damaged or there is none at all, for the run, which writes
    /// over it, may take another way.
    ///
    /// @throws LabException if something cannot be read now, which does not mean that it is
    ///   damaged, or a damaged file not renamed; or the plan is not the one by which the run has
    ///   learnt
    public static Recovery of(RunFolder run) throws LabException {
        List<Long> steps = run.checkpoints();
        for (StepFiles shown : run.shown()) {
            shown.steps(); // What cannot be read is said before anything is moved.
        }
        List<Message> notices = new ArrayList<>();
        Map<Path, DamagedException> damaged = new LinkedHashMap<>();
        TrainerState own = newest(run, steps.reversed(), damaged);
        if (own != null) {
            LearntPlan.requireKept(run, own.counts().step()); // Before anything is moved, too.
        }
        TrainerState newest = own == null ? parents(run) : own;
        long step = newest == null ? NONE : newest.counts().step();
        tellUnreadable(run, notices);
        repairChanges(run.settingsFile(), notices);
        TableContent table = repair(run.metricsFile(), MetricsRow.TABLE, notices);
        repair(run.qualityFile(), QualityLog.TABLE, notices);
        repair(run.layersFile(), LayersLog.TABLE, notices);
        if (table.step() < step) {
            notices.add(MetricsLog.missing(run.metricsFile(), table.step(), step));
            MetricsRow.TABLE.lose(run.metricsFile(), step);
        }
        setAsideNetworks(run, notices);
        boolean goesOn = own != null && step == steps.getLast();
        List<Message> moved = goesOn ? List.of() : keepEarlier(run, step);
        // Only now: a process that dies before finds them damaged again.
        for (Map.Entry<Path, DamagedException> each : damaged.entrySet()) {
            SafeFile.move(each.getKey(), aside(each.getKey()));
            notices.add(Message.of("runs.setAside", each.getValue().reason()));
        }
        notices.addAll(moved);
        if (newest != null && own == null) {
            run.write(newest);
            notices.add(Message.of("runs.fromParent", step));
        }
        return new Recovery(newest, notices);
    }

    /// @param steps the newest first
    /// @param damaged gets the newer ones, and what is wrong with them
    private static @Nullable TrainerState newest(
            RunFolder run, List<Long> steps, Map<Path, DamagedException> damaged)
            throws LabException {
        for (long step : steps) {
            try {
                return run.checkpoint(step);
            } catch (DamagedException e) {
                damaged.put(run.checkpointFile(step), e);
            }
        }
        return null;
    }

    /// With what a branch began, of whose own checkpoints none is whole; null if the run is none.
    ///
    /// @throws LabException if the parent does not have it any more: random weights would not be
    ///   this run's
    private static @Nullable TrainerState parents(RunFolder run) throws LabException {
        Parent parent;
        try {
            parent = run.parent();
        } catch (LabException e) {
            throw lost(run, e.reason(), e);
        }
        if (parent == null) {
            return null;
        }
        try {
            RunFolder from = RunFolder.open(Path.of(parent.run()));
            LearntPlan.requireKept(from, parent.step());
            LearntPlan.requireBranch(run, from);
            return from.checkpoint(parent.step()).with(run.plan().settings());
        } catch (InvalidPathException e) {
            throw lost(run, Message.of("runs.system", e.toString()), e);
        } catch (LabException e) {
            throw lost(run, e.reason(), e);
        }
    }

    private static LabException lost(RunFolder branch, Message why, Exception cause) {
        return new LabException(
                Message.of("runs.branchLost", branch.path().toString(), why), cause);
    }

    /// What a person has to mend, for only he knows what stood there.
    private static void tellUnreadable(RunFolder run, List<Message> notices) {
        try {
            run.parent();
        } catch (LabException e) {
            notices.add(e.reason());
        }
        try {
            Notes.read(run.path());
        } catch (LabException e) {
            notices.add(e.reason());
        }
    }

    /// Other networks will soon stand in their place.
    private static void setAsideNetworks(RunFolder run, List<Message> notices) throws LabException {
        for (Part part : Part.values()) {
            Path file = part == Part.GENERATOR ? run.generatorFile() : run.discriminatorFile();
            if (Files.exists(file)) {
                try {
                    ModelFile.read(part, file);
                } catch (DamagedException e) {
                    SafeFile.move(file, aside(file));
                    notices.add(Message.of("runs.setAside", e.reason()));
                }
            }
        }
    }

    /// Moves what would be lost if the run took another way from a step on: all that was shown of
    /// later steps, and the last networks. The tables and the changes of settings are copied.
    ///
    /// @param step {@link #NONE} to move everything
    private static List<Message> keepEarlier(RunFolder run, long step) throws LabException {
        RunFolder earlier = RunFolder.planned(free(run.path().resolve("earlier"), "-"), run.plan());
        List<Path> tables =
                List.of(run.metricsFile(), run.qualityFile(), run.layersFile(), run.settingsFile());
        List<Path> networks =
                List.of(run.generatorFile(), run.discriminatorFile(), run.samplesFile());
        List<Path> shown = run.shown().stream().map(StepFiles::folder).toList();
        if (Stream.of(tables, networks, shown).flatMap(List::stream).noneMatch(Files::exists)) {
            return List.of();
        }
        earlier.makeFolder();
        try {
            for (Path table : existing(tables)) {
                SafeFile.copy(table, earlier.path().resolve(table.getFileName()));
            }
        } catch (LabException e) {
            throw Folders.deletedAfter(earlier.path(), e); // Nothing was moved yet.
        }
        for (int i = 0; i < shown.size(); i++) {
            run.shown().get(i).moveBeyond(step, earlier.shown().get(i));
        }
        for (Path network : existing(networks)) {
            SafeFile.move(network, earlier.path().resolve(network.getFileName()));
        }
        return List.of(
                step == NONE
                        ? Message.of("runs.beginsAnew", earlier.path().toString())
                        : Message.of("runs.goesBack", step, earlier.path().toString()));
    }

    private static List<Path> existing(List<Path> files) {
        return files.stream().filter(Files::exists).toList();
    }

    private static void repairChanges(Path file, List<Message> notices) throws LabException {
        try {
            SettingsLog.read(file);
        } catch (DamagedException e) {
            SafeFile.copy(file, aside(file));
            SettingsLog.write(file, SettingsLog.whole(file));
            notices.add(Message.of("runs.setAside", e.reason()));
        }
    }

    /// An older table gets its new columns, and nobody needs to hear of it.
    private static TableContent repair(Path file, StepTable table, List<Message> notices)
            throws LabException {
        if (!Files.exists(file)) {
            return new TableContent(0, 0, false, List.of());
        }
        TableContent content = table.content(file);
        if (!content.troubles().isEmpty()) {
            SafeFile.copy(file, aside(file));
            notices.add(
                    Message.of(
                            "runs.setAside",
                            content.troubles().stream().reduce(Message::and).orElseThrow()));
        }
        if (!content.isWhole()) {
            table.copy(file, file, Long.MAX_VALUE);
        }
        return content;
    }

    static Path aside(Path file) {
        return free(file.resolveSibling(file.getFileName() + ".damaged"), "");
    }

    /// A name that is not taken yet: this one, or this one with a number.
    private static Path free(Path wish, String before) {
        Path free = wish;
        for (int i = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); i++) {
            free = wish.resolveSibling(wish.getFileName() + before + i);
        }
        return free;
    }
}
