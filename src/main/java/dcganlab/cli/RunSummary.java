package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;

import dcganlab.model.LabException;
import dcganlab.model.NetworkSpec;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Parent;
import dcganlab.runs.RunEntry;
import dcganlab.runs.RunFolder;

import java.nio.file.Path;

/// A run in few words.
///
/// @param run the one of the entry
record RunSummary(RunEntry entry, RunFolder run) {
    /// @throws LabException if it is no run that can be opened
    static RunSummary of(Path path) throws LabException {
        RunEntry entry = RunEntry.of(path);
        if (entry.run() == null) {
            throw new LabException(entry.troubles().getLast());
        }
        return new RunSummary(entry, entry.run());
    }

    /// The newest step that one can go back to; 0 before the first.
    long steps() {
        return entry.checkpoints().isEmpty() ? 0 : entry.checkpoints().getLast();
    }

    /// One line; what a person calls the run, and how good it is, stand at its end if they are
    /// known.
    String line(Texts texts) {
        String line = plainLine(texts);
        QualityMetrics quality = entry.quality();
        if (quality != null) {
            line = texts.of("cli.runListQuality", line, quality.swd(), quality.msSsim());
        }
        String name = entry.notes().name();
        return name.isEmpty() ? line : texts.of("cli.runName", line, name);
    }

    private String plainLine(Texts texts) {
        TrainingPlan plan = run.plan();
        NetworkSpec network = plan.network();
        Parent parent = entry.parent();
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
        json.addProperty("name", entry.notes().name());
        json.addProperty("note", entry.notes().note());
        json.add("quality", QualityWords.json(entry.quality()));
        json.addProperty("steps", steps());
        json.addProperty("data", plan.data().location());
        json.addProperty("image_size", plan.network().imageSize());
        json.addProperty("channels", plan.network().channels());
        json.addProperty("latent", plan.network().latent());
        json.addProperty("width", plan.network().width());
        json.addProperty("batch", plan.batch());
        json.addProperty("seed", plan.seed());
        json.addProperty("precision", plan.precision().word());
        json.addProperty("device", plan.device().word());
        JsonArray steps = new JsonArray();
        entry.checkpoints().forEach(steps::add);
        json.add("checkpoints", steps);
        Parent parent = entry.parent();
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
