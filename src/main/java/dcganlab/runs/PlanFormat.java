package dcganlab.runs;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import dcganlab.model.Guidelines;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.PlanField;
import dcganlab.model.PlanField.Section;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.Setting;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Plans and settings as JSON objects, by the table of their fields. Every field must be there and
/// none else, so that a file means the same whichever defaults a later lab has; but those that came
/// later are written where they say something, and mean what they meant before where they are
/// missing. An object tells the version of the newest field in it: older plans can be read, older
/// labs can read most newer ones, and say of the others that a newer lab is needed.
final class PlanFormat {
    static final PlanFormat OF_THE_LAB = new PlanFormat(PlanFields.ALL);

    private static final String VERSION = "version";
    private static final int FIRST = 1;

    /// Whose fields are replaced one by one.
    private static final TrainingPlan BLANK = Preset.CLASSROOM.plan();

    private final List<PlanField<?>> table;
    private final List<? extends PlanField<?>> settings;

    /// @param table the fields that are known
    PlanFormat(List<PlanField<?>> table) {
        this.table = table;
        settings = table.stream().filter(Setting.class::isInstance).toList();
    }

    JsonObject json(TrainingPlan plan) {
        JsonObject json = new JsonObject();
        json.addProperty(VERSION, version(plan, table));
        for (PlanField<?> field : table) {
            if (field.isSaid(plan)) {
                place(json, field.section().object()).add(field.name(), value(field, plan));
            }
        }
        return json;
    }

    /// The guidelines of a network that are undone.
    JsonObject json(Guidelines guidelines) {
        TrainingPlan plan = BLANK.withNetwork(BLANK.network().withGuidelines(guidelines));
        JsonObject json = new JsonObject();
        for (PlanField<?> field : guidelines()) {
            if (field.isSaid(plan)) {
                json.add(field.name(), value(field, plan));
            }
        }
        return json;
    }

    /// @throws LabException if a field is unknown or of the wrong kind
    /// @throws dcganlab.model.InvalidPlanException if a value is out of range
    Guidelines guidelines(JsonFields json) throws LabException {
        TrainingPlan plan = BLANK;
        for (PlanField<?> field : guidelines()) {
            plan = read(field, json, plan);
        }
        json.requireNoOthers();
        return plan.network().guidelines();
    }

    private List<PlanField<?>> guidelines() {
        return table.stream().filter(field -> field.section() == Section.GUIDELINES).toList();
    }

    /// The settings alone. The first lab's have no version.
    JsonObject json(Settings these) {
        TrainingPlan plan = BLANK.withSettings(these);
        JsonObject json = new JsonObject();
        int version = version(plan, settings);
        if (version > FIRST) {
            json.addProperty(VERSION, version);
        }
        for (PlanField<?> field : settings) {
            if (field.isSaid(plan)) {
                json.add(field.name(), value(field, plan));
            }
        }
        return json;
    }

    /// What a plan says in a field.
    static <T> JsonPrimitive value(PlanField<T> field, TrainingPlan plan) {
        return switch (field.kind().plain(field.of(plan))) {
            case Number number -> new JsonPrimitive(number);
            case Boolean flag -> new JsonPrimitive(flag);
            case Object text -> new JsonPrimitive(text.toString());
        };
    }

    private static JsonObject place(JsonObject json, String object) {
        if (object.isEmpty()) {
            return json;
        }
        if (!json.has(object)) {
            json.add(object, new JsonObject());
        }
        return json.getAsJsonObject(object);
    }

    private static int version(TrainingPlan plan, List<? extends PlanField<?>> fields) {
        return fields.stream()
                .filter(field -> field.isSaid(plan))
                .mapToInt(PlanField::since)
                .max()
                .orElse(FIRST);
    }

    /// @throws LabException if a field is missing, unknown or of the wrong kind; a {@link
    ///   NewerException} if it is of a later version than this lab knows
    /// @throws dcganlab.model.InvalidPlanException if a value is out of range
    TrainingPlan plan(JsonFields json) throws LabException {
        requireKnown(json.whole(VERSION));
        Map<String, JsonFields> objects = new LinkedHashMap<>();
        objects.put("", json);
        TrainingPlan plan = BLANK;
        for (PlanField<?> field : table) {
            String object = field.section().object();
            JsonFields place = objects.get(object);
            if (place == null) {
                place = json.object(object);
                objects.put(object, place);
            }
            plan = read(field, place, plan);
        }
        for (JsonFields place : objects.values()) {
            place.requireNoOthers();
        }
        return plan;
    }

    /// @throws LabException as for a plan
    /// @throws dcganlab.model.InvalidPlanException if a value is out of range
    Settings settings(JsonFields json) throws LabException {
        if (json.has(VERSION)) {
            requireKnown(json.whole(VERSION));
        }
        TrainingPlan plan = BLANK;
        for (PlanField<?> field : settings) {
            plan = read(field, json, plan);
        }
        json.requireNoOthers();
        return plan.settings();
    }

    private static <T> TrainingPlan read(PlanField<T> field, JsonFields json, TrainingPlan plan)
            throws LabException {
        T before = field.before();
        return field.with(
                plan,
                before == null || json.has(field.name())
                        ? field.kind().read(new JsonSource(json, field.name()))
                        : before);
    }

    private void requireKnown(int version) throws NewerException {
        int newest = table.stream().mapToInt(PlanField::since).max().orElse(FIRST);
        if (version < FIRST || version > newest) {
            throw new NewerException(Message.of("runs.planVersion", version, newest), null);
        }
    }
}
