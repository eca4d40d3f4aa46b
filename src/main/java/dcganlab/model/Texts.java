package dcganlab.model;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The lab's sentences in one language, from a resource bundle for each package: the key
/// `view.latent.random` is `random` in `dcganlab/view/latent/messages.properties`.
///
/// @param locale the language, and how numbers are written
public record Texts(Locale locale) {
    /// The sentence of a message.
    ///
    /// @throws java.util.MissingResourceException if no bundle has the key
    public String of(Message message) {
        int dot = message.key().lastIndexOf('.');
        ResourceBundle bundle =
                ResourceBundle.getBundle(
                        "dcganlab." + message.key().substring(0, dot) + ".messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
        String pattern = bundle.getString(message.key().substring(dot + 1));
        Object[] words =
                message.arguments().stream()
                        .map(a -> a instanceof Message inner ? of(inner) : a)
                        .toArray();
        return new MessageFormat(pattern, locale).format(words);
    }

    public String of(String key, Object... arguments) {
        return of(Message.of(key, arguments));
    }
}
