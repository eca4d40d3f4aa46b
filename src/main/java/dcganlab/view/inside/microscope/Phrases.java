package dcganlab.view.inside.microscope;

import dcganlab.model.Texts;

/// The microscope's sentences and numbers.
///
/// @param numbers how numbers are written
record Phrases(Texts texts, NumberText numbers) {
    Phrases(Texts texts) {
        this(texts, new NumberText(texts));
    }

    String of(String key, Object... arguments) {
        return texts.of("view.inside.microscope." + key, arguments);
    }
}
