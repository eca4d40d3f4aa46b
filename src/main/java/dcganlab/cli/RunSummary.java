package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Notes;
import dcganlab.runs.Parent;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A run in few words.
///
/// @param checkpoints steps one can go back to, in their order
/// @param parent none if it was not branched
/// @param notes its name and what is said about it
/// @param quality none if its pictures were never judged
record RunSummary(
        RunFolder run,
        List<Long> checkpoints,
        @Nullable Parent parent,
        Notes notes,
        @Nullable QualityMetrics quality) {
    static RunSummary of(RunFolder run) throws LabException {
        return new RunSummary(
                run,
                run.checkpoints(),
                run.parent(),
                Notes.read(run.path()),
                QualityLog.last(run.qualityFile()));
    }

    /// The newest step that one can go back to; 0 before the first.
    long steps() {
        return checkpoints.isEmpty() ? 0 : checkpoints.getLast();
    }

    /// One line; what a person calls the run, and how good it is, stand at its end if they are
    /// known.
    String line(Texts texts) {
        String line = plainLine(texts);
        if (quality != null) {
            line = texts.of("cli.runListQuality", line, quality.swd(), quality.msSsim());
        }
        return notes.name().isEmpty() ? line : texts.of("cli.runName", line, notes.name());
    }

    private String plainLine(Texts texts) {
        TrainingPlan plan = run.plan();
        NetworkSpec network = plan.network();
        return texts.of(
                parent == null ? "cli.runLine" : "cli.runLineBranch",
                run.path().toString(),
                steps(),
                plan.data().location(),
                network.imageSize(),
                network.width(),
                Long.toString(plan.seed()),
                parent == null ? "" : parent.run(),
                parent == null ? 0 : parent.step());
    }

    JsonObject json() {
        TrainingPlan plan = run.plan();
        JsonObject json = new JsonObject();
        json.addProperty("run", run.path().toString());
        json.addProperty("name", notes.name());
        json.addProperty("note", notes.note());
        json.add("quality", QualityWords.json(quality));
        json.addProperty("steps", steps());
        json.addProperty("data", plan.data().location());
        json.addProperty("image_size", plan.network().imageSize());
        json.addProperty("channels", plan.network().channels());
        json.addProperty("latent", plan.network().latent());
        json.addProperty("width", plan.network().width());
        json.addProperty("batch", plan.batch());
        json.addProperty("seed", plan.seed());
        json.addProperty("precision", plan.precision().word());
        json.addProperty("device", plan.device());
        JsonArray steps = new JsonArray();
        checkpoints.forEach(steps::add);
        json.add("checkpoints", steps);
        if (parent == null) {
            json.add("parent", JsonNull.INSTANCE);
        } else {
            JsonObject from = new JsonObject();
            from.addProperty("run", parent.run());
            from.addProperty("step", parent.step());
            json.add("parent", from);
        }
        return json;
    }
}
