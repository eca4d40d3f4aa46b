package dcganlab.runs;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.Strictness;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.Fit;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// A training plan as JSON that a person can read and edit. Every field must be there and none
/// else, so that a file means the same whichever defaults a later lab has. Fields that came later
/// are written where they say something, and mean nothing where they are missing: older plans can
/// be read, and older labs can read most newer ones.
public final class PlanJson {
    /// Rises when the meaning of a field changes.
    private static final int VERSION = 1;

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Gson GSON =
            new GsonBuilder()
                    .setPrettyPrinting()
                    .disableHtmlEscaping()
                    .setStrictness(Strictness.STRICT)
                    .create();

    private PlanJson() {}

    /// The text of a plan.
    public static String write(TrainingPlan plan) {
        return GSON.toJson(json(plan)) + "\n";
    }

    static JsonObject json(TrainingPlan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("version", VERSION);
        json.add("data", json(plan.data()));
        json.add("network", json(plan.network()));
        json.addProperty("batch", plan.batch());
        json.addProperty("seed", plan.seed());
        json.add("settings", json(plan.settings()));
        json.addProperty("device", plan.device().word());
        json.addProperty("precision", plan.precision().word());
        return json;
    }

    /// The plan of a text.
    ///
    /// @throws LabException if it is no JSON, or a field is missing, unknown, of the wrong kind or
    ///   out of range
    public static TrainingPlan read(String json) throws LabException {
        try {
            return plan(JsonFields.of(json, ""));
        } catch (InvalidPlanException e) {
            throw new LabException(e.reason(), e);
        }
    }

    /// The text of settings alone, on one line.
    static String write(Settings settings) {
        return json(settings).toString();
    }

    /// The settings of such a text.
    ///
    /// @throws LabException as for a plan
    static Settings readSettings(String json) throws LabException {
        try {
            return settings(JsonFields.of(json, "settings."));
        } catch (InvalidPlanException e) {
            throw new LabException(e.reason(), e);
        }
    }

    private static TrainingPlan plan(JsonFields fields) throws LabException {
        int version = fields.whole("version");
        if (version != VERSION) {
            throw new LabException(Message.of("runs.planVersion", version, VERSION));
        }
        TrainingPlan plan =
                new TrainingPlan(
                        data(fields.object("data")),
                        network(fields.object("network")),
                        fields.whole("batch"),
                        fields.wholeLong("seed"),
                        settings(fields.object("settings")),
                        Device.of(fields.text("device")),
                        precision(fields));
        fields.requireNoOthers();
        return plan;
    }

    private static Precision precision(JsonFields fields) throws LabException {
        String word = fields.text("precision");
        return Arrays.stream(Precision.values())
                .filter(precision -> precision.word().equals(word))
                .findFirst()
                .orElseThrow(() -> fields.wrong("runs.fieldPrecision", "precision"));
    }

    private static JsonObject json(DataChoice data) {
        JsonObject json = new JsonObject();
        json.addProperty("location", data.location());
        json.addProperty("count", data.count());
        json.addProperty("fit", data.fit().name().toLowerCase(Locale.ROOT));
        json.addProperty("background", HEX.toHexDigits(data.background(), 6));
        if (!data.part().isEmpty()) {
            json.addProperty("part", data.part());
        }
        if (data.tile() != 0) {
            json.addProperty("tile", data.tile());
        }
        return json;
    }

    private static DataChoice data(JsonFields fields) throws LabException {
        DataChoice data =
                new DataChoice(
                        fields.text("location"),
                        fields.whole("count"),
                        fit(fields),
                        background(fields),
                        fields.has("part") ? fields.text("part") : "",
                        fields.has("tile") ? fields.whole("tile") : 0);
        fields.requireNoOthers();
        return data;
    }

    private static Fit fit(JsonFields fields) throws LabException {
        return switch (fields.text("fit")) {
            case "crop" -> Fit.CROP;
            case "fit" -> Fit.FIT;
            case "stretch" -> Fit.STRETCH;
            default -> throw fields.wrong("runs.fieldFit", "fit");
        };
    }

    private static int background(JsonFields fields) throws LabException {
        String text = fields.text("background");
        if (!text.matches("[0-9a-fA-F]{6}")) {
            throw fields.wrong("runs.fieldColour", "background");
        }
        return HexFormat.fromHexDigits(text);
    }

    private static JsonObject json(NetworkSpec network) {
        JsonObject json = new JsonObject();
        json.addProperty("imageSize", network.imageSize());
        json.addProperty("channels", network.channels());
        json.addProperty("latent", network.latent());
        json.addProperty("width", network.width());
        return json;
    }

    private static NetworkSpec network(JsonFields fields) throws LabException {
        NetworkSpec network =
                new NetworkSpec(
                        fields.whole("imageSize"),
                        fields.whole("channels"),
                        fields.whole("latent"),
                        fields.whole("width"));
        fields.requireNoOthers();
        return network;
    }

    private static JsonObject json(Settings settings) {
        JsonObject json = new JsonObject();
        json.addProperty("learningRateD", settings.learningRateD());
        json.addProperty("learningRateG", settings.learningRateG());
        json.addProperty("realLabel", settings.realLabel());
        json.addProperty("inputNoise", settings.inputNoise());
        json.addProperty("noiseSteps", settings.noiseSteps());
        json.addProperty("discriminatorSteps", settings.discriminatorSteps());
        json.addProperty("averaged", settings.averaged());
        return json;
    }

    private static Settings settings(JsonFields fields) throws LabException {
        Settings settings =
                new Settings(
                        fields.number("learningRateD"),
                        fields.number("learningRateG"),
                        fields.number("realLabel"),
                        fields.number("inputNoise"),
                        fields.whole("noiseSteps"),
                        fields.whole("discriminatorSteps"),
                        fields.flag("averaged"));
        fields.requireNoOthers();
        return settings;
    }
}
