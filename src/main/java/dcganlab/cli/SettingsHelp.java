package dcganlab.cli;

import dcganlab.model.FieldWords;
import dcganlab.model.Kind;
import dcganlab.model.PlanField;
import dcganlab.model.Preset;
import dcganlab.model.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.TextTable;
import picocli.CommandLine.Model.UsageMessageSpec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What `--set` can set, at the end of a command's help: name, range, default and meaning of each.
final class SettingsHelp {
    private static final int NAMES = 24;
    private static final String SECTION = "settings";

    private final Texts texts;
    private final FieldWords words;

    SettingsHelp(Texts texts) {
        this.texts = texts;
        words = new FieldWords(texts);
    }

    /// Adds it to the help of a command that makes a plan.
    ///
    /// @param known what can be set
    void addTo(CommandLine command, List<? extends PlanField<?>> known) {
        add(command, known, true);
    }

    /// Adds it to the help of a command that changes a plan: what is not set stays as it is.
    ///
    /// @param known what can be set
    void addWithoutDefaults(CommandLine command, List<? extends PlanField<?>> known) {
        add(command, known, false);
    }

    private void add(CommandLine command, List<? extends PlanField<?>> known, boolean defaults) {
        List<String> sections = new ArrayList<>(command.getHelpSectionKeys());
        sections.add(sections.indexOf(UsageMessageSpec.SECTION_KEY_FOOTER_HEADING), SECTION);
        command.setHelpSectionKeys(sections);
        command.getHelpSectionMap().put(SECTION, help -> text(help, known, defaults));
    }

    private String text(Help help, List<? extends PlanField<?>> known, boolean defaults) {
        int width = help.commandSpec().usageMessage().width();
        TextTable table =
                TextTable.forColumns(
                        help.colorScheme(),
                        new Column(NAMES, 2, Column.Overflow.SPAN),
                        new Column(width - NAMES, 1, Column.Overflow.WRAP));
        table.setAdjustLineBreaksForWideCJKCharacters(true);
        for (PlanField<?> field : known) {
            String range = range(field);
            String values = defaults ? texts.of("cli.settingBut", range, byDefault(field)) : range;
            table.addRowValues(field.word(), texts.of("cli.setting", values, words.tip(field)));
        }
        return texts.of("cli.settings") + "\n" + table;
    }

    private String range(PlanField<?> field) {
        List<Object> limits = field.kind().limits();
        return switch (field.kind()) {
            case Kind.Real _ -> texts.of("cli.settingFromTo", limits.toArray());
            case Kind.Whole whole ->
                    whole.most() == Integer.MAX_VALUE
                            ? texts.of("cli.settingFrom", whole.least())
                            : texts.of("cli.settingFromTo", limits.toArray());
            case Kind.OneOf _, Kind.Choice<?> _, Kind.Switch _ ->
                    limits.stream().map(String::valueOf).collect(Collectors.joining("|"));
            case Kind.Seed _, Kind.Text<?> _ -> texts.of("cli.settingAny");
        };
    }

    /// One value, or that of each preset.
    private <T> String byDefault(PlanField<T> field) {
        List<String> values =
                Arrays.stream(Preset.values())
                        .map(preset -> field.kind().word(field.of(preset.plan())))
                        .toList();
        if (values.stream().distinct().count() == 1) {
            return values.getFirst();
        }
        return Arrays.stream(Preset.values())
                .map(preset ->
                        texts.of("cli.settingOf", values.get(preset.ordinal()), preset.word()))
                .collect(Collectors.joining(", "));
    }
}
