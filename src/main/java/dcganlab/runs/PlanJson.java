package dcganlab.runs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.Strictness;

import dcganlab.model.Guidelines;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;

/// A training plan as JSON that a person can read and edit, see {@link PlanFormat}.
public final class PlanJson {
    private static final Gson GSON =
            new GsonBuilder()
                    .setPrettyPrinting()
                    .disableHtmlEscaping()
                    .setStrictness(Strictness.STRICT)
                    .create();

    private PlanJson() {}

    /// The text of a plan.
    public static String write(TrainingPlan plan) {
        return GSON.toJson(PlanFormat.OF_THE_LAB.json(plan)) + "\n";
    }

    /// The plan of a text.
    ///
    /// @throws LabException if it is no JSON, of a newer lab, or a field is missing, unknown, of
    ///   the wrong kind or out of range
    public static TrainingPlan read(String json) throws LabException {
        try {
            return PlanFormat.OF_THE_LAB.plan(JsonFields.of(json, ""));
        } catch (InvalidPlanException e) {
            throw new LabException(e.reason(), e);
        }
    }

    /// The guidelines that are undone, on one line.
    static String write(Guidelines guidelines) {
        return PlanFormat.OF_THE_LAB.json(guidelines).toString();
    }

    /// The guidelines of such a text.
    ///
    /// @throws LabException as for a plan
    static Guidelines readGuidelines(String json) throws LabException {
        try {
            return PlanFormat.OF_THE_LAB.guidelines(JsonFields.of(json, ""));
        } catch (InvalidPlanException e) {
            throw new LabException(e.reason(), e);
        }
    }

    /// The text of settings alone, on one line.
    static String write(Settings settings) {
        return PlanFormat.OF_THE_LAB.json(settings).toString();
    }

    /// The settings of such a text.
    ///
    /// @throws LabException as for a plan
    static Settings readSettings(String json) throws LabException {
        try {
            return PlanFormat.OF_THE_LAB.settings(JsonFields.of(json, "settings."));
        } catch (InvalidPlanException e) {
            throw new LabException(e.reason(), e);
        }
    }
}
