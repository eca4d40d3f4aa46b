package dcganlab.view.side;

import dcganlab.model.Settings;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.state.LabState;
import dcganlab.view.side.PlanRows.Scale;

import javafx.scene.layout.VBox;

import java.util.function.BiFunction;
import java.util.function.Function;

/// The settings that may change while a run trains. While the past is shown they are still today's,
/// and say what they were then.
final class SettingsPane extends VBox {
    SettingsPane(LabState lab, Texts texts) {
        PlanRows rows = new PlanRows(lab, texts);
        getStyleClass().add("rows");
        getChildren()
                .addAll(
                        rows.slider(
                                "learningRateD",
                                "learningRateTip",
                                Scale.decades(-5, -2),
                                "rate",
                                value(
                                        Settings::learningRateD,
                                        (s, v) -> s.withLearningRates(v, s.learningRateG()))),
                        rows.slider(
                                "learningRateG",
                                "learningRateTip",
                                Scale.decades(-5, -2),
                                "rate",
                                value(
                                        Settings::learningRateG,
                                        (s, v) -> s.withLearningRates(s.learningRateD(), v))),
                        rows.slider(
                                "realLabel",
                                "realLabelTip",
                                Scale.linear(0.7, 1, 0.01),
                                "hundredths",
                                value(Settings::realLabel, Settings::withRealLabel)),
                        rows.slider(
                                "inputNoise",
                                "inputNoiseTip",
                                Scale.linear(0, 0.5, 0.01),
                                "hundredths",
                                value(
                                        Settings::inputNoise,
                                        (s, v) -> s.withInputNoise(v, s.noiseSteps()))),
                        rows.changingNumber(
                                "noiseSteps",
                                value(
                                        s -> (long) s.noiseSteps(),
                                        (s, n) ->
                                                s.withInputNoise(
                                                        s.inputNoise(), PlanRows.narrow(n)))),
                        rows.slider(
                                "discriminatorSteps",
                                "discriminatorStepsTip",
                                Scale.linear(1, 5, 1),
                                "whole",
                                value(
                                        s -> (double) s.discriminatorSteps(),
                                        (s, v) -> s.withDiscriminatorSteps((int) Math.round(v)))),
                        rows.flag("averaged", value(Settings::averaged, Settings::withAveraged)));
    }

    private static <T> Value<T> value(
            Function<Settings, T> get, BiFunction<Settings, T, Settings> set) {
        return new Value<>(
                plan -> get.apply(plan.settings()),
                (TrainingPlan plan, T value) ->
                        plan.withSettings(set.apply(plan.settings(), value)));
    }
}
