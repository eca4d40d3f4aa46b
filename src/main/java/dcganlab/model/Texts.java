package dcganlab.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The lab's sentences in one language, from a resource bundle for each package: the key
/// `view.latent.random` is `random` in `dcganlab/view/latent/messages.properties`.
public final class Texts {
    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final String UNBROKEN = "\uFEFF";

    /// Ends a sentence where words have no spaces between them.
    private static final String FULL_STOP = "\u3002";

    private static final Pattern WITHIN_NUMBER = Pattern.compile("(?<=\\d[.,])(?=\\d)");

    private final Locale locale;
    private final boolean inLines;

    /// Some are written at every step.
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    /// @param marked whether the build has marked where its lines must not break
    private record Form(MessageFormat pattern, boolean marked) {}

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
        Form form = forms.computeIfAbsent(message.key(), this::form);
        String text;
        synchronized (form) { // A pattern keeps its place while it writes.
            text = form.pattern().format(words);
        }
        // The build knows no numbers that are filled in.
        return form.marked() && text.contains(FULL_STOP)
                ? WITHIN_NUMBER.matcher(text).replaceAll(UNBROKEN)
                : text;
    }

    public String of(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }

    private Form form(String key) {
        int dot = key.lastIndexOf('.');
        String room = "dcganlab." + key.substring(0, dot);
        boolean marked = inLines && hasLines(room);
        String bundle = marked ? "lines" : "messages";
        String pattern =
                ResourceBundle.getBundle(room + "." + bundle, locale, NO_OTHER_LANGUAGE)
                        .getString(key.substring(dot + 1));
        return new Form(new MessageFormat(pattern, locale), marked);
    }

    private boolean hasLines(String room) {
        String file = "/" + room.replace('.', '/') + "/lines_" + locale + ".properties";
        return Texts.class.getResource(file) != null;
    }
}
