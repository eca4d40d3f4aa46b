package dcganlab.view.runs;

import dcganlab.model.DataChoice;
import dcganlab.model.FieldWords;
import dcganlab.model.Kind;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;
import dcganlab.state.Origin;
import dcganlab.state.RunRow;
import dcganlab.view.text.ShownTexts;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A run's data, settings and quality in words.
public final class PlanWords {
    /// Of more than so many values the first and the last are said.
    private static final int MOST_VALUES = 4;

    private final ShownTexts texts;
    private final FieldWords words;

    public PlanWords(ShownTexts texts) {
        this.texts = texts;
        words = new FieldWords(texts::now);
    }

    /// What it learns from: for a folder its name alone.
    String data(RunRow row) {
        TrainingPlan plan = row.plan();
        return plan == null ? "" : data(plan.data().location());
    }

    private String data(String location) {
        if (location.equals(DataChoice.PORTRAITS)) {
            return text("portraits");
        }
        Path name = Path.of(location).getFileName();
        return name == null ? location : name.toString();
    }

    String steps(RunRow row) {
        return row.isUsable() ? text("whole", row.step()) : "\u2013";
    }

    String quality(RunRow row) {
        if (Double.isNaN(row.distance()) && Double.isNaN(row.likeness())) {
            return "\u2013";
        }
        return text(
                "qualityText",
                number(row.distance(), "tenths"),
                number(row.likeness(), "hundredths"));
    }

    private String number(double value, String format) {
        return Double.isNaN(value) ? "\u2013" : text(format, value);
    }

    /// A plan on one line; of a branch only in what it differs from its parent; of a run that
    /// cannot be opened, why.
    String summary(RunRow row, @Nullable RunRow parent) {
        TrainingPlan plan = row.plan();
        if (plan == null) {
            return row.troubles().stream()
                    .map(trouble -> trouble(row, trouble))
                    .reduce((said, next) -> texts.of("view.sentences", said, next))
                    .orElse("");
        }
        TrainingPlan before = parent == null ? null : parent.plan();
        if (before == null) {
            NetworkSpec network = plan.network();
            return text(
                    "plan",
                    network.imageSize(),
                    network.latent(),
                    network.width(),
                    plan.batch(),
                    value(PlanFields.LEARNING_RATE_D, plan),
                    value(PlanFields.LEARNING_RATE_G, plan),
                    Long.toString(plan.seed()));
        }
        String differences = differences(plan, before);
        return differences.isEmpty() ? text("branchSame") : differences;
    }

    /// From which run and step a branch came; nothing of a run that began by itself.
    String origin(RunRow row) {
        Origin origin = row.origin();
        return origin == null ? "" : texts.of("view.branchOf", origin.run(), origin.step());
    }

    /// In what a plan differs from another one; nothing if it does not.
    public String differences(TrainingPlan plan, TrainingPlan before) {
        return PlanFields.differing(List.of(plan, before)).stream()
                .map(each -> text("setting", words.name(each), value(each, plan)))
                .reduce(this::listed)
                .orElse("");
    }

    /// What is wrong with a run, with the name of its folder in place of the whole path, which is
    /// long and begins alike for all runs.
    String trouble(RunRow row, Message trouble) {
        return texts.of(trouble)
                .replace(row.path().toString(), row.path().getFileName().toString());
    }

    /// What a field of a run's plan is, after what it was before.
    <T> String history(RunRow row, PlanField<T> field) {
        List<String> said = new ArrayList<>();
        for (RunRow.Since<T> since : row.history(field)) {
            String value = value(field, since.value());
            said.add(since.step() == 0 ? value : text("since", value, since.step()));
        }
        int left = said.size() - MOST_VALUES;
        if (left > 0) {
            said.subList(1, 1 + left).clear();
            said.add(1, "\u2026");
        }
        return said.stream().reduce(this::listed).orElse("\u2013");
    }

    private String listed(String said, String next) {
        return texts.of("view.listed", said, next);
    }

    private <T> String value(PlanField<T> field, TrainingPlan plan) {
        return value(field, field.of(plan));
    }

    private <T> String value(PlanField<T> field, T value) {
        if (field.equals(PlanFields.LOCATION)) {
            return data(String.valueOf(value));
        }
        if (field.equals(PlanFields.PART) && value.equals("")) {
            return text("onlyPart");
        }
        if (field.equals(PlanFields.TILE)) {
            return value.equals(0) ? text("uncut") : text("tile", value);
        }
        return field.kind() instanceof Kind.Whole
                ? text("whole", value)
                : words.value(field, value);
    }

    private String text(String key, Object... arguments) {
        return texts.of("view.runs." + key, arguments);
    }
}
