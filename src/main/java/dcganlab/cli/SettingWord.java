package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;
import dcganlab.model.PlanField;
import dcganlab.model.Source;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One field of a plan as it is set on a command line: `learning-rate-d=0.0002`.
record SettingWord(String word, String value) implements Source<InvalidPlanException> {
    /// A plan with some of its fields set.
    ///
    /// @param known those that can be
    /// @throws InvalidPlanException if a word is not known or a value not valid
    static TrainingPlan apply(
            TrainingPlan plan, Map<String, String> values, List<? extends PlanField<?>> known) {
        TrainingPlan changed = plan;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            SettingWord word = new SettingWord(entry.getKey(), entry.getValue());
            changed = word.apply(changed, word.among(known));
        }
        return changed;
    }

    /// A field with some values, `kernel=4,3,5`, for runs that differ in it.
    ///
    /// @throws InvalidPlanException if the word is not known or a value not valid
    static Variation<?> variation(String text) {
        int end = text.indexOf('=');
        if (end < 0) {
            throw new InvalidPlanException(Message.of("cli.setEach", text));
        }
        SettingWord word = new SettingWord(text.substring(0, end), text.substring(end + 1));
        return word.variation(word.among(Variation.FIELDS));
    }

    private <T> Variation<T> variation(PlanField<T> field) {
        return new Variation<>(
                field,
                Arrays.stream(value.split(",", -1))
                        .map(each -> field.kind().read(new SettingWord(word, each)))
                        .toList());
    }

    private PlanField<?> among(List<? extends PlanField<?>> known) {
        return known.stream()
                .filter(field -> field.word().equals(word))
                .<PlanField<?>>map(field -> field)
                .findFirst()
                .orElseThrow(() -> {
                    String words =
                            known.stream().map(PlanField::word).collect(Collectors.joining(", "));
                    return new InvalidPlanException(Message.of("cli.settingUnknown", word, words));
                });
    }

    private <T> TrainingPlan apply(TrainingPlan plan, PlanField<T> field) {
        return field.with(plan, field.kind().read(this));
    }

    @Override
    public double number() {
        return parsed(Double::parseDouble);
    }

    @Override
    public int whole() {
        return parsed(Integer::parseInt);
    }

    @Override
    public long wholeLong() {
        return parsed(Long::parseLong);
    }

    @Override
    public boolean flag() {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(Message.of("model.or", true, false));
        };
    }

    @Override
    public String text() {
        return value;
    }

    @Override
    public InvalidPlanException wrong(Message must) {
        return new InvalidPlanException(Message.of("cli.settingWrong", word, must, value));
    }

    private <N> N parsed(Function<String, N> parse) {
        try {
            return parse.apply(value);
        } catch (NumberFormatException e) {
            InvalidPlanException wrong =
                    new InvalidPlanException(Message.of("cli.settingNumber", word, value));
            wrong.initCause(e);
            throw wrong;
        }
    }
}
