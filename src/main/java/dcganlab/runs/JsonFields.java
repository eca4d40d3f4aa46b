package dcganlab.runs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.LinkedHashSet;
import java.util.Set;

/// Takes a JSON object apart, field by field, and complains in plain words: about a field that is
/// missing, of another kind, or that nobody asked for.
final class JsonFields {
    private final JsonObject object;
    private final String prefix;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param prefix what stands before a field's name in messages: empty, or `outer.`
    JsonFields(JsonObject object, String prefix) {
        this.object = object;
        this.prefix = prefix;
    }

    /// The fields of a text's object.
    ///
    /// @throws LabException if it is something else
    static JsonFields of(String json) throws LabException {
        try {
            return new JsonFields(JsonParser.parseString(json).getAsJsonObject(), "");
        } catch (JsonParseException | IllegalStateException e) {
            throw new LabException(Message.of("runs.lineJson"), e);
        }
    }

    JsonFields object(String name) throws LabException {
        if (get(name) instanceof JsonObject inner) {
            return new JsonFields(inner, prefix + name + ".");
        }
        throw wrong("runs.fieldObject", name);
    }

    JsonElement raw(String name) throws LabException {
        return get(name);
    }

    String text(String name) throws LabException {
        JsonPrimitive value = primitive("runs.fieldText", name);
        if (!value.isString()) {
            throw wrong("runs.fieldText", name);
        }
        return value.getAsString();
    }

    boolean flag(String name) throws LabException {
        JsonPrimitive value = primitive("runs.fieldFlag", name);
        if (!value.isBoolean()) {
            throw wrong("runs.fieldFlag", name);
        }
        return value.getAsBoolean();
    }

    double number(String name) throws LabException {
        JsonPrimitive value = primitive("runs.fieldNumber", name);
        if (!value.isNumber()) {
            throw wrong("runs.fieldNumber", name);
        }
        return value.getAsDouble();
    }

    int whole(String name) throws LabException {
        long value = wholeLong(name);
        if (value != (int) value) {
            throw wrong("runs.fieldWhole", name);
        }
        return (int) value;
    }

    long wholeLong(String name) throws LabException {
        JsonPrimitive value = primitive("runs.fieldWhole", name);
        try {
            if (value.isNumber()) {
                return Long.parseLong(value.getAsString());
            }
        } catch (NumberFormatException e) {
            throw new LabException(Message.of("runs.fieldWhole", prefix + name), e);
        }
        throw wrong("runs.fieldWhole", name);
    }

    /// @throws LabException if the object has a field that was not asked for: a slip of the pen
    ///   would otherwise be taken for a default
    void requireNoOthers() throws LabException {
        for (String name : object.keySet()) {
            if (!asked.contains(name)) {
                throw new LabException(
                        Message.of("runs.fieldUnknown", prefix + name, String.join(", ", asked)));
            }
        }
    }

    LabException wrong(String key, String name) {
        return new LabException(Message.of(key, prefix + name));
    }

    private JsonPrimitive primitive(String key, String name) throws LabException {
        if (get(name) instanceof JsonPrimitive value) {
            return value;
        }
        throw wrong(key, name);
    }

    private JsonElement get(String name) throws LabException {
        asked.add(name);
        JsonElement value = object.get(name);
        if (value == null) {
            throw wrong("runs.fieldMissing", name);
        }
        return value;
    }
}
