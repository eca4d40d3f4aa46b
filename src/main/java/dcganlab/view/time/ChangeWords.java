package dcganlab.view.time;

import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.model.TrainingPlan;
import dcganlab.view.runs.PlanWords;
import dcganlab.view.text.ShownTexts;

import javafx.beans.value.ObservableValue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What changed of a run's settings, in the words of the table of runs.
final class ChangeWords {
    /// A hand at a slider changes the settings step after step; its last are those that stay.
    private static final int MOST = 6;

    private final ShownTexts texts;
    private final PlanWords words;
    private final Supplier<TrainingPlan> plan;

    /// @param plan of the run that is shown
    ChangeWords(ShownTexts texts, Supplier<TrainingPlan> plan) {
        this.texts = texts;
        this.plan = plan;
        words = new PlanWords(texts);
    }

    /// A line for each; of many, for the last ones.
    ObservableValue<String> of(List<SettingsChange> changes) {
        return texts.bound(() -> lines(changes));
    }

    private String lines(List<SettingsChange> changes) {
        int left = Math.max(0, changes.size() - MOST);
        String lines =
                changes.stream().skip(left).map(this::line).collect(Collectors.joining("\n"));
        return left == 0 ? lines : texts.of("view.time.earlier", left) + "\n" + lines;
    }

    private String line(SettingsChange change) {
        Settings before = change.before();
        if (before == null) {
            return texts.of("view.time.changed", change.step());
        }
        TrainingPlan run = plan.get();
        String what = words.differences(run.withSettings(change.after()), run.withSettings(before));
        return what.isEmpty()
                ? texts.of("view.time.unchanged", change.step())
                : texts.of("view.time.change", change.step(), what);
    }
}
