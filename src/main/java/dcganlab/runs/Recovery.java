package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.TrainerState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /// Finds the newest whole checkpoint. What is damaged on the way is renamed, never deleted: a
    /// checkpoint, the changes of the settings, a table, whose whole rows then stand in a new one.
    /// What was measured and shown beyond the checkpoint is moved aside if newer ones are damaged
    /// or there is none at all, for the run, which writes over it, may take another way.
    ///
    /// @throws LabException if something cannot be read now, which does not mean that it is
    ///   damaged, or a damaged file not renamed
    public static Recovery of(RunFolder run) throws LabException {
        List<Message> notices = new ArrayList<>();
        try {
            SettingsLog.read(run.settingsFile());
        } catch (DamagedException e) {
            setAside(run.settingsFile(), e.reason(), notices);
        }
        repair(run.metricsFile(), MetricsRow.TABLE, notices);
        repair(run.qualityFile(), QualityLog.TABLE, notices);
        Map<Long, DamagedException> damaged = new LinkedHashMap<>();
        TrainerState newest = newest(run, damaged);
        List<Message> moved = List.of();
        if (newest == null || !damaged.isEmpty()) {
            moved = keepEarlier(run, newest == null ? NONE : newest.counts().step());
        }
        // Only now: a process that dies before finds them damaged again.
        for (Map.Entry<Long, DamagedException> each : damaged.entrySet()) {
            setAside(run.checkpointFile(each.getKey()), each.getValue().reason(), notices);
        }
        notices.addAll(moved);
        return new Recovery(newest, notices);
    }

    /// @param damaged gets the steps of newer ones, and what is wrong with them
    private static @Nullable TrainerState newest(RunFolder run, Map<Long, DamagedException> damaged)
            throws LabException {
        for (long step : run.checkpoints().reversed()) {
            try {
                return run.checkpoint(step);
            } catch (DamagedException e) {
                damaged.put(step, e);
            }
        }
        return null;
    }

    private static List<Message> keepEarlier(RunFolder run, long step) throws LabException {
        Path earlier = free(run.path().resolve("earlier"), "-");
        if (!run.moveBeyond(step, earlier)) {
            return List.of();
        }
        return List.of(
                step == NONE
                        ? Message.of("runs.beginsAnew", earlier.toString())
                        : Message.of("runs.goesBack", step, earlier.toString()));
    }

    private static void repair(Path file, StepTable table, List<Message> notices)
            throws LabException {
        if (!Files.exists(file) || table.isWhole(file)) {
            return;
        }
        Path aside = free(file.resolveSibling(file.getFileName() + ".damaged"), "");
        setAside(file, Message.of("runs.rowsDamaged", aside.toString()), notices);
        SafeFile.write(
                file,
                out ->
                        table.wholeRows(
                                aside, row -> out.write(row.getBytes(StandardCharsets.UTF_8))));
    }

    private static void setAside(Path file, Message reason, List<Message> notices)
            throws LabException {
        try {
            Files.move(file, free(file.resolveSibling(file.getFileName() + ".damaged"), ""));
            notices.add(Message.of("runs.setAside", reason));
        } catch (IOException e) {
            throw FileTrouble.writing(file, e);
        }
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
