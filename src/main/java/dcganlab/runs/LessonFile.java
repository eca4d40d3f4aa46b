package dcganlab.runs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import dcganlab.model.DataChoice;
import dcganlab.model.Goal;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Language;
import dcganlab.model.LessonSetup;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/// A [LessonSetup] in a file of JSON that is handed round, `NAME.lab`. Images are told by their
/// place seen from the file, wherever that can be said, so that a folder with both can be copied.
///
/// ```
/// {"version": 1, "place": "train", "language": "ja", "untilStep": 500, "plan": {…}}
/// ```
///
/// A newer lab may say more in such a file: what is not known here is left out, and told.
public final class LessonFile {
    private static final int VERSION = 1;
    private static final long LONGEST = 1 << 20; // bytes
    private static final String HERE = "./";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private LessonFile() {}

    /// Whether a path is that of such a file, perhaps a bad one, and not that of a run's.
    public static boolean is(Path path) {
        return LabFile.isLesson(path);
    }

    /// @throws LabException if the system refuses
    public static void write(Path file, LessonSetup setup) throws LabException {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.addProperty("place", setup.place());
        if (!setup.chapter().isEmpty()) {
            json.addProperty("chapter", setup.chapter());
        }
        if (setup.language() != null) {
            json.addProperty("language", setup.language().code());
        }
        switch (setup.goal()) {
            case null -> {}
            case Goal.Step(long step) -> json.addProperty("untilStep", step);
            case Goal.Time(double seconds) -> json.addProperty("untilSeconds", seconds);
        }
        DataChoice data = setup.plan().data();
        json.add(
                "plan",
                PlanFormat.OF_THE_LAB.json(
                        setup.plan().withData(data.withLocation(seenFrom(folder(file), data)))));
        byte[] text = (GSON.toJson(json) + "\n").getBytes(StandardCharsets.UTF_8);
        SafeFile.write(file, out -> out.write(text));
    }

    /// @param remarks hears of what was left out
    /// @throws LabException if it cannot be read, is no such file, or is of a newer lab
    public static LessonSetup read(Path file, Consumer<Message> remarks) throws LabException {
        String name = String.valueOf(file.getFileName());
        try {
            JsonFields json = JsonFields.of(text(file), "");
            int version = json.whole("version");
            if (version < 1 || version > VERSION) {
                throw new LabException(Message.of("runs.planVersion", version, VERSION));
            }
            LessonSetup setup =
                    new LessonSetup(
                            PlanFormat.OF_THE_LAB.plan(json.object("plan")),
                            json.has("place") ? json.text("place") : "",
                            json.has("chapter") ? json.text("chapter") : "",
                            json.has("language")
                                    ? Language.of(json.text("language")).orElse(null)
                                    : null,
                            goal(json));
            List<String> others = json.others();
            if (!others.isEmpty()) {
                remarks.accept(Message.of("runs.lessonNewer", name, String.join(", ", others)));
            }
            DataChoice data = setup.plan().data();
            return setup.withPlan(
                    setup.plan().withData(data.withLocation(found(folder(file), data))));
        } catch (LabException e) {
            throw new LabException(Message.of("runs.lessonBad", name, e.reason()), e);
        } catch (InvalidPlanException e) {
            throw new LabException(Message.of("runs.lessonBad", name, e.reason()), e);
        }
    }

    private static @Nullable Goal goal(JsonFields json) throws LabException {
        Goal time = json.has("untilSeconds") ? new Goal.Time(json.number("untilSeconds")) : null;
        return json.has("untilStep") ? new Goal.Step(json.wholeLong("untilStep")) : time;
    }

    private static String text(Path file) throws LabException {
        try {
            if (Files.size(file) > LONGEST) {
                throw new LabException(Message.of("runs.lessonLong"));
            }
            return Files.readString(file).replaceFirst("^\uFEFF", "");
        } catch (IOException e) {
            throw FileTrouble.reading(file, e);
        }
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /// Where images are, seen from a folder; as it was where there is no way that leads there, or
    /// none but by the root.
    private static String seenFrom(Path folder, DataChoice data) {
        if (data.builtIn()) {
            return data.location();
        }
        try {
            Path images = Path.of(data.location()).toAbsolutePath().normalize();
            Path way = folder.relativize(images);
            List<String> names = new ArrayList<>();
            StreamSupport.stream(way.spliterator(), false).map(Path::toString).forEach(names::add);
            long up = names.stream().filter(".."::equals).count();
            return up < folder.getNameCount()
                    ? (up == 0 ? HERE : "") + String.join("/", names)
                    : images.toString();
        } catch (IllegalArgumentException e) { // Another drive.
            return data.location();
        }
    }

    private static String found(Path folder, DataChoice data) throws LabException {
        try {
            return data.builtIn()
                    ? data.location()
                    : folder.resolve(data.location()).normalize().toString();
        } catch (InvalidPathException e) {
            throw new LabException(Message.of("runs.lessonPath", data.location()), e);
        }
    }
}
