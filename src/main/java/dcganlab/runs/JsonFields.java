package dcganlab.runs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Takes a JSON object apart, field by field, and complains in plain words: about a field that is
/// missing, of another kind, or that nobody asked for.
final class JsonFields {
    private static final Gson GSON = new GsonBuilder().setStrictness(Strictness.STRICT).create();

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
    /// @param prefix as above
    /// @throws LabException if it is something else
    static JsonFields of(String json, String prefix) throws LabException {
        try {
            JsonObject object = GSON.fromJson(json, JsonObject.class);
            if (object == null) {
                throw new LabException(Message.of("runs.jsonEmpty"));
            }
            return new JsonFields(object, prefix);
        } catch (JsonParseException e) {
            throw new LabException(Message.of("runs.notJson", message(e)), e);
        }
    }

    /// Its first line, without what Gson advises programmers.
    private static String message(JsonParseException e) {
        Throwable inner = e.getCause() == null ? e : e.getCause();
        String text = inner.getMessage();
        return text == null
                ? inner.getClass().getSimpleName()
                : text.lines().findFirst().orElse("").replaceFirst("^Use .* to accept ", "");
    }

    JsonFields object(String name) throws LabException {
        if (get(name) instanceof JsonObject inner) {
            return new JsonFields(inner, prefix + name + ".");
        }
        throw wrong("runs.fieldObject", name);
    }

    /// Whether a field that need not be there is.
    boolean has(String name) {
        asked.add(name);
        return object.has(name);
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

    /// @throws LabException if the object says something else than what its check was made for, see
    ///   {@link LineCheck}
    void requireIntact() throws LabException {
        asked.add(LineCheck.NAME);
        if (!LineCheck.holds(object)) {
            throw new LabException(Message.of("runs.fieldCheck", LineCheck.NAME));
        }
    }

    /// @throws LabException if the object has a field that was not asked for: a slip of the pen
    ///   would otherwise be taken for a default
    void requireNoOthers() throws LabException {
        for (String name : others()) {
            throw new LabException(
                    Message.of("runs.fieldUnknown", prefix + name, String.join(", ", asked)));
        }
    }

    /// The fields that nobody asked for.
    List<String> others() {
        return object.keySet().stream().filter(name -> !asked.contains(name)).toList();
    }

    /// @param more what fills the further gaps of the sentence
    LabException wrong(String key, String name, Message... more) {
        List<Object> arguments = new ArrayList<>(List.of(prefix + name));
        arguments.addAll(List.of(more));
        return new LabException(new Message(key, arguments));
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
