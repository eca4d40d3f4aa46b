package dcganlab.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/// The lab's sentences in one language, from a resource bundle for each package: the key
/// `view.latent.random` is `random` in `dcganlab/view/latent/messages.properties`.
public final class Texts {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final boolean inLines;

    /// Some are written at every step.
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();

    /// @param locale the language, and how numbers are written
    public Texts(Locale locale) {
        this(locale, false);
    }

    /// @param inLines whether they are broken into lines, as in a window. In a language without
    ///   spaces the build puts U+FEFF where a line must not break, see `assets/japanese`; what
    ///   leaves the window, such as a file, is better without
    public Texts(Locale locale, boolean inLines) {
        this.locale = locale;
        this.inLines = inLines;
    }

    public Locale locale() {
        return locale;
    }

    /// The sentence of a message.
    ///
    /// @throws java.util.MissingResourceException if no bundle has the key
    public String of(Message message) {
        Object[] words =
                message.arguments().stream()
                        .map(a -> a instanceof Message inner ? of(inner) : a)
                        .toArray();
        MessageFormat pattern = patterns.computeIfAbsent(message.key(), this::pattern);
        synchronized (pattern) { // It keeps its place while it writes.
            return pattern.format(words);
        }
    }

    public String of(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }

    private MessageFormat pattern(String key) {
        int dot = key.lastIndexOf('.');
        String room = "dcganlab." + key.substring(0, dot);
        String bundle = inLines && hasLines(room) ? "lines" : "messages";
        return new MessageFormat(
                ResourceBundle.getBundle(room + "." + bundle, locale, NO_OTHER_LANGUAGE)
                        .getString(key.substring(dot + 1)),
                locale);
    }

    private boolean hasLines(String room) {
        String file = "/" + room.replace('.', '/') + "/lines_" + locale + ".properties";
        return Texts.class.getResource(file) != null;
    }
}
