package dcganlab.cli;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;
import dcganlab.model.Settings;

import java.util.Map;

/// The settings of a plan as words: `learning-rate-d=0.0002`.
final class SettingWord {
    private static final String KNOWN =
            "learning-rate-d, learning-rate-g, real-label, input-noise, noise-steps,"
                    + " discriminator-steps, averaged";

    private SettingWord() {}

    /// Settings with some of them set.
    ///
    /// @throws InvalidPlanException if a word is not known or a value not valid
    static Settings apply(Settings settings, Map<String, String> values) {
        Settings changed = settings;
        for (Map.Entry<String, String> entry : values.entrySet()) {
            changed = apply(changed, entry.getKey(), entry.getValue());
        }
        return changed;
    }

    private static Settings apply(Settings old, String word, String value) {
        return switch (word) {
            case "learning-rate-d" ->
                    old.withLearningRates(number(word, value), old.learningRateG());
            case "learning-rate-g" ->
                    old.withLearningRates(old.learningRateD(), number(word, value));
            case "real-label" -> old.withRealLabel(number(word, value));
            case "input-noise" -> old.withInputNoise(number(word, value), old.noiseSteps());
            case "noise-steps" -> old.withInputNoise(old.inputNoise(), whole(word, value));
            case "discriminator-steps" -> old.withDiscriminatorSteps(whole(word, value));
            case "averaged" -> old.withAveraged(flag(word, value));
            default ->
                    throw new InvalidPlanException(Message.of("cli.settingUnknown", word, KNOWN));
        };
    }

    private static double number(String word, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw wrong(word, value, e);
        }
    }

    private static int whole(String word, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw wrong(word, value, e);
        }
    }

    private static boolean flag(String word, String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidPlanException(Message.of("cli.settingFlag", word, value));
        };
    }

    private static InvalidPlanException wrong(String word, String value, Throwable cause) {
        InvalidPlanException e =
                new InvalidPlanException(Message.of("cli.settingNumber", word, value));
        e.initCause(cause);
        return e;
    }
}
