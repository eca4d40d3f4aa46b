package dcganlab.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A language in which the lab's texts are: there is a bundle of it beside each
/// `messages.properties`, which is the English one.
public enum Language {
    ENGLISH(Locale.ENGLISH, "English"),
    JAPANESE(Locale.JAPANESE, "日本語");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /// The one that the system speaks with its user; English if it is none of these.
    public static Language ofSystem() {
        return of(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()).orElse(ENGLISH);
    }

    /// @param code of ISO 639, such as `ja`
    /// @return none if the lab does not know the language
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
    }

    /// What those who speak it call it.
    public String ownName() {
        return ownName;
    }

    /// The one after it; after the last comes the first.
    public Language next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /// Its code in ISO 639.
    public String code() {
        return locale.getLanguage();
    }

    public Texts texts() {
        return new Texts(locale);
    }

    /// The same to be shown in lines, see {@link Texts#Texts(Locale, boolean)}.
    public Texts textsInLines() {
        return new Texts(locale, true);
    }
}
