package dcganlab.runs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The changes of a run's settings as they happened, `settings.jsonl`: a JSON object a line with
/// the step after which they came, the settings from then on, and the line's check.
final class SettingsLog {
    private SettingsLog() {}

    /// @param step steps done when the settings changed
    record Change(long step, Settings settings) {}

    /// Writes all changes anew; there are few.
    static void write(Path file, List<Change> changes) throws LabException {
        StringBuilder lines = new StringBuilder();
        for (Change change : changes) {
            JsonObject line = new JsonObject();
            line.addProperty("step", change.step());
            line.add("settings", JsonParser.parseString(PlanJson.write(change.settings())));
            LineCheck.seal(line);
            lines.append(line).append('\n');
        }
        byte[] text = lines.toString().getBytes(StandardCharsets.UTF_8);
        SafeFile.write(file, out -> out.write(text));
    }

    /// All changes so far, in their order; none without the file.
    ///
    /// @throws LabException if the file cannot be read now, or by a newer lab only; a {@link
    ///   DamagedException} if a line says something else
    static List<Change> read(Path file) throws LabException {
        List<Change> changes = new ArrayList<>();
        for (String line : lines(file)) {
            changes.add(change(file, line));
        }
        return changes;
    }

    /// The changes that can be read, in their order, whatever else stands in the file.
    ///
    /// @throws LabException if the file cannot be read now, or by a newer lab only
    static List<Change> whole(Path file) throws LabException {
        List<Change> changes = new ArrayList<>();
        for (String line : lines(file)) {
            try {
                changes.add(change(file, line));
            } catch (DamagedException e) {
                System.getLogger(SettingsLog.class.getName())
                        .log(System.Logger.Level.DEBUG, "passed over", e);
            }
        }
        return changes;
    }

    /// The changes of a run with what was before each, as far as that is known.
    ///
    /// @throws LabException as {@link #read}
    static List<SettingsChange> changes(RunFolder run) throws LabException {
        List<SettingsChange> changes = new ArrayList<>();
        long begins = begins(run);
        @Nullable Settings before = null;
        boolean own = false;
        for (Change change : read(run.settingsFile())) {
            if (!own && change.step() >= begins) {
                own = true;
                before = run.plan().settings();
            }
            changes.add(new SettingsChange(change.step(), before, change.settings()));
            before = change.settings();
        }
        return changes;
    }

    /// The settings that a run had last: a branch's plan holds from the step on at which it began.
    ///
    /// @param changes all of them
    /// @param parent null if the run began by itself
    static Settings last(RunFolder run, List<SettingsChange> changes, @Nullable Parent parent) {
        long begins = parent == null ? 0 : parent.step();
        return changes.isEmpty() || changes.getLast().step() < begins
                ? run.plan().settings()
                : changes.getLast().after();
    }

    /// The step from which on the settings are the plan's; none if nobody knows any more.
    private static long begins(RunFolder run) {
        try {
            Parent parent = run.parent();
            return parent == null ? 0 : parent.step();
        } catch (LabException e) {
            System.getLogger(SettingsLog.class.getName())
                    .log(System.Logger.Level.DEBUG, "passed over", e);
            return Long.MAX_VALUE;
        }
    }

    private static List<String> lines(Path file) throws LabException {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            // What is no text becomes a character that fits no check.
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    /// Copies the whole changes before a step, if there are any.
    static void copyBefore(long step, Path from, Path to) throws LabException {
        List<Change> earlier = whole(from).stream().filter(change -> change.step() < step).toList();
        if (!earlier.isEmpty()) {
            write(to, earlier);
        }
    }

    private static Change change(Path file, String line) throws LabException {
        try {
            JsonFields fields = JsonFields.of(line, "");
            fields.requireIntact();
            long step = fields.wholeLong("step");
            Settings settings = PlanJson.readSettings(fields.raw("settings").toString());
            fields.requireNoOthers();
            return new Change(step, settings);
        } catch (NewerException e) {
            throw new NewerException(Message.of("runs.newer", file.toString(), e.reason()), e);
        } catch (LabException e) {
            throw new DamagedException(
                    Message.of("runs.settingsBad", file.toString(), e.reason()), e);
        }
    }
}
