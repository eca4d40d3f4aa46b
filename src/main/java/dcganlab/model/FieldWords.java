package dcganlab.model;

import java.util.function.Supplier;

/// The fields of a plan in words, the same in the window, beside runs that differ, and in a
/// terminal.
public final class FieldWords {
    private final Supplier<Texts> texts;

    public FieldWords(Texts texts) {
        this(() -> texts);
    }

    /// @param texts those of the language that is spoken when it is asked
    public FieldWords(Supplier<Texts> texts) {
        this.texts = texts;
    }

    public String name(PlanField<?> field) {
        return text(field.name() + "Name");
    }

    /// What it does, in a sentence or a few; nothing where its name says that.
    public String tip(PlanField<?> field) {
        return text(field.name() + "Tip");
    }

    public <T> String value(PlanField<T> field, T value) {
        return switch (field.kind()) {
            case Kind.Real real -> text(real.scale().format(), value);
            case Kind.Whole _ -> text("whole", value);
            case Kind.OneOf _ -> text(field.name() + "Value", value);
            case Kind.Choice<?> _ -> text(field.name() + value);
            case Kind.Switch _ -> text(value.equals(true) ? "on" : "off");
            case Kind.Seed _ -> String.valueOf(value);
            case Kind.Text<T> text -> text.text().apply(value);
        };
    }

    /// A value with the field's name: `BatchNorm in G: off`.
    public <T> String said(PlanField<T> field, T value) {
        return text("said", name(field), value(field, value));
    }

    /// The same with the value as it is typed on a command line: a number with all of its digits.
    <T> String saidExactly(PlanField<T> field, T value) {
        return text("said", name(field), field.kind().word(value));
    }

    private String text(String key, Object... arguments) {
        return texts.get().of("model." + key, arguments);
    }
}
