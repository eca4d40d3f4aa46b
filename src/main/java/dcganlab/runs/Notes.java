package dcganlab.runs;

import com.google.gson.JsonObject;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// What a person calls a run and says about it, `notes.json` in its folder. The folder itself never
/// moves for a name: its path is what other runs know it by.
///
/// @param name one line without blanks around it; empty for a run that is called as its folder is
/// @param note any text; empty for none
public record Notes(String name, String note) {
    public static final Notes NONE = new Notes("", "");

    private static final int LONGEST_NAME = 120;
    private static final long LONGEST_FILE = 1 << 20;

    public Notes {
        name = name.replaceAll("\\p{Cntrl}+", " ").strip();
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            name = name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip();
        }
        note = note.strip();
    }

    public Notes withName(String other) {
        return new Notes(other, note);
    }

    public Notes withNote(String other) {
        return new Notes(name, other);
    }

    /// What the run of a folder is called with these notes.
    public String nameOf(Path run) {
        return name.isEmpty() ? String.valueOf(run.getFileName()) : name;
    }

    /// The notes of a run's folder, none without the file.
    ///
    /// @throws LabException if the file cannot be read or says something else
    public static Notes read(Path run) throws LabException {
        Path file = file(run);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NONE;
        }
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new LabException(Message.of("runs.notesLong"));
            }
            JsonFields fields = JsonFields.of(Files.readString(file), "");
            Notes notes = new Notes(fields.text("name"), fields.text("note"));
            fields.requireNoOthers();
            return notes;
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (LabException e) {
            throw new LabException(Message.of("runs.settingsBad", file.toString(), e.reason()), e);
        }
    }

    /// Puts these in place of the notes of a run's folder. Notes that cannot be read are somebody's
    /// all the same, and stay.
    ///
    /// @throws LabException if the notes that are there cannot be read, or the system refuses
    public void write(Path run) throws LabException {
        read(run);
        JsonObject json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("note", note);
        byte[] text = (json + "\n").getBytes(StandardCharsets.UTF_8);
        SafeFile.write(file(run), out -> out.write(text));
    }

    private static Path file(Path run) {
        return run.resolve("notes.json");
    }
}
