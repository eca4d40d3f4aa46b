package dcganlab.view.text;

import dcganlab.model.Language;

import javafx.beans.property.SimpleObjectProperty;

/// The window's texts in a language that stays.
public final class FixedTexts {
    private FixedTexts() {}

    public static ShownTexts in(Language language) {
        return new ShownTexts(new SimpleObjectProperty<>(language));
    }

    public static ShownTexts english() {
        return in(Language.ENGLISH);
    }
}
