package dcganlab.view.text;

import dcganlab.model.Language;
import dcganlab.model.Message;
import dcganlab.model.Texts;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The window's sentences in the language that is chosen, which may change at any time: what stays
/// on the screen is [bound][#bound] to them, what is written anew now and then [follows][#follow].
/// Belongs to the JavaFX thread.
public final class ShownTexts {
    private static final Map<Language, Texts> SHOWN =
            Arrays.stream(Language.values())
                    .collect(Collectors.toMap(Function.identity(), Language::textsInLines));

    private final ObservableValue<Language> language;
    private final ObservableValue<Texts> texts;

    public ShownTexts(ObservableValue<Language> language) {
        this.language = language;
        texts = language.map(SHOWN::get);
    }

    /// The texts of the present language, for whoever writes at once.
    public Texts now() {
        return texts.getValue();
    }

    /// The texts of the present language for what leaves the window, without marks where a line
    /// must not break.
    public Texts unmarked() {
        return language.getValue().texts();
    }

    /// A sentence in the present language.
    ///
    /// @throws java.util.MissingResourceException if no bundle has the key
    public String of(String key, Object... arguments) {
        return now().of(key, arguments);
    }

    public String of(Message message) {
        return now().of(message);
    }

    /// A sentence in whatever language is chosen.
    ///
    /// @throws java.util.MissingResourceException if no bundle has the key
    public ObservableValue<String> bound(String key, Object... arguments) {
        return bound(Message.of(key, arguments));
    }

    public ObservableValue<String> bound(Message message) {
        return texts.map(now -> now.of(message));
    }

    /// What is composed of sentences, in whatever language is chosen.
    public ObservableValue<String> bound(Supplier<String> words) {
        return texts.map(now -> words.get());
    }

    /// Writes now, and again in each other language, until the subscription ends. Whoever may be
    /// replaced while the window stays ends it, or is bound.
    public Subscription follow(Runnable writing) {
        return texts.subscribe(now -> writing.run());
    }
}
