package dcganlab.runs;

import com.google.gson.JsonObject;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Where a run was branched from.
///
/// @param run the folder of the other run, as it was then
/// @param step the step of that run with whose state this one began
public record Parent(String run, long step) {
    static void write(Path file, Parent parent) throws LabException {
        JsonObject json = new JsonObject();
        json.addProperty("run", parent.run);
        json.addProperty("step", parent.step);
        LineCheck.seal(json);
        byte[] text = (json + "\n").getBytes(StandardCharsets.UTF_8);
        SafeFile.write(file, out -> out.write(text));
    }

    static Parent read(Path file) throws LabException {
        try {
            JsonFields fields = JsonFields.of(Files.readString(file), "");
            fields.requireIntact();
            Parent parent = new Parent(fields.text("run"), fields.wholeLong("step"));
            fields.requireNoOthers();
            return parent;
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        } catch (LabException e) {
            throw new LabException(Message.of("runs.settingsBad", file.toString(), e.reason()), e);
        }
    }
}
