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
import java.util.List;

/// What a run can go on from.
///
/// @param state the newest that is whole; none if the run has no checkpoint that is whole: then it
///   begins anew
/// @param setAside what was found damaged, and is kept under another name
public record Recovery(@Nullable TrainerState state, List<Message> setAside) {
    public Recovery {
        setAside = List.copyOf(setAside);
    }

    /// Finds the newest whole checkpoint. What is damaged on the way is renamed, never deleted: a
    /// checkpoint, the changes of the settings, a table, whose whole rows then stand in a new one.
    /// Without a whole checkpoint all that was measured and shown is moved aside, for the run would
    /// write over it.
    ///
    /// @throws LabException if something cannot be read now, which does not mean that it is
    ///   damaged, or a damaged file not renamed
    public static Recovery of(RunFolder run) throws LabException {
        List<Message> setAside = new ArrayList<>();
        try {
            SettingsLog.read(run.settingsFile());
        } catch (DamagedException e) {
            setAside(run.settingsFile());
            setAside.add(e.reason());
        }
        repair(run.metricsFile(), MetricsRow.TABLE, setAside);
        repair(run.qualityFile(), QualityLog.TABLE, setAside);
        for (long step : run.checkpoints().reversed()) {
            try {
                return new Recovery(run.checkpoint(step), setAside);
            } catch (DamagedException e) {
                setAside(run.checkpointFile(step));
                setAside.add(e.reason());
            }
        }
        moveAside(run, setAside);
        return new Recovery(null, setAside);
    }

    private static void moveAside(RunFolder run, List<Message> setAside) throws LabException {
        List<Path> had = run.progress().stream().filter(Files::exists).toList();
        if (had.isEmpty()) {
            return;
        }
        Path earlier = free(run.path().resolve("earlier"), "-");
        try {
            Files.createDirectory(earlier);
            for (Path one : had) {
                Files.move(one, earlier.resolve(one.getFileName()));
            }
        } catch (IOException e) {
            throw FileTrouble.writing(earlier, e);
        }
        setAside.add(Message.of("runs.noCheckpoint", earlier.toString()));
    }

    private static void repair(Path file, StepTable table, List<Message> setAside)
            throws LabException {
        if (!Files.exists(file) || table.isWhole(file)) {
            return;
        }
        Path aside = setAside(file);
        setAside.add(Message.of("runs.rowsDamaged", aside.toString()));
        SafeFile.write(
                file,
                out ->
                        table.wholeRows(
                                aside, row -> out.write(row.getBytes(StandardCharsets.UTF_8))));
    }

    private static Path setAside(Path file) throws LabException {
        try {
            return Files.move(file, free(file.resolveSibling(file.getFileName() + ".damaged"), ""));
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
