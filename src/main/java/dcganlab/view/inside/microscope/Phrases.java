package dcganlab.view.inside.microscope;

import dcganlab.view.text.ShownTexts;

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
}
