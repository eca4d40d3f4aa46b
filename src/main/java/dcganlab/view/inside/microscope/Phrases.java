package dcganlab.view.inside.microscope;

import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;

/// The microscope's sentences and numbers.
///
/// @param numbers how numbers are written
record Phrases(ShownTexts texts, NumberText numbers) {
    Phrases(ShownTexts texts) {
        this(texts, new NumberText(texts));
    }

    String of(String key, Object... arguments) {
        return texts.of("view.inside.microscope." + key, arguments);
    }

    /// The same in whatever language is chosen.
    ObservableValue<String> bound(String key, Object... arguments) {
        return texts.bound("view.inside.microscope." + key, arguments);
    }
}
