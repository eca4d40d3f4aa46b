package dcganlab.view.side;

import dcganlab.model.FieldWords;
import dcganlab.model.Kind;
import dcganlab.model.PlanField;
import dcganlab.model.Preset;
import dcganlab.view.text.ShownTexts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field of the plan, explained to whoever asks what it is.
///
/// @param words of the fields, in the language of the texts
record AboutField(ShownTexts texts, FieldWords words) {
    /// What it does; then which values it can have, and those of the presets.
    <T> String of(PlanField<T> field) {
        Stream<String> presets =
                Stream.of(Preset.values())
                        .map(preset ->
                                texts.of(
                                        "view.side.usualPreset",
                                        texts.of("view.side.preset" + preset),
                                        words.value(field, field.of(preset.plan()))));
        String usual =
                Stream.concat(
                                Stream.of(range(field)),
                                field.section().ofPresets() ? presets : Stream.empty())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        return words.tip(field) + "\n" + usual;
    }

    /// Between which numbers it may be; nothing where it is chosen.
    private String range(PlanField<?> field) {
        return switch (field.kind()) {
            case Kind.Real real -> range(field.as(real), real.least(), real.most());
            case Kind.Whole whole -> range(field.as(whole), whole.least(), whole.most());
            case Kind.OneOf _, Kind.Choice<?> _, Kind.Switch _, Kind.Seed _, Kind.Text<?> _ -> "";
        };
    }

    private <T> String range(PlanField<T> field, T least, T most) {
        return texts.of(
                "view.side.usualRange", words.value(field, least), words.value(field, most));
    }
}
