package dcganlab.model;

import java.util.List;

/// A sentence for the user, not yet in a language: a key and what fills its gaps.
///
/// @param key `package.name`, as in the resource bundle `dcganlab/package/messages.properties`
/// @param arguments numbers, texts, or messages themselves
public record Message(String key, List<Object> arguments) {
    public Message {
        if (key.indexOf('.') < 1) {
            throw new IllegalArgumentException("no package in message key: " + key);
        }
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /// This sentence and another one behind it.
    public Message and(Message next) {
        return of("model.both", this, next);
    }
}
