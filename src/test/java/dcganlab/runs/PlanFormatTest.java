package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Kind;
import dcganlab.model.LabException;
import dcganlab.model.PlanField;
import dcganlab.model.PlanField.Section;
import dcganlab.model.PlanFields;
import dcganlab.model.Planned;
import dcganlab.model.Preset;
import dcganlab.model.Scale;
import dcganlab.model.Setting;
import dcganlab.model.Settings;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A lab that knows more fields than this one reads this one's plans, and this one those of its
/// plans that have nothing new in them.
class PlanFormatTest {
    private static final Path OLD = Path.of("src/test/resources/dcganlab/training/run-0.1.0");
    private static final TrainingPlan PLAN = Preset.CLASSROOM.plan();

    /// A setting that comes with the next version: what was 0.5 all the time can be set.
    private static final Setting<Double> MOMENTUM =
            new Setting<>(
                    "momentum", new Kind.Real(0, 1, new Scale.Linear(0, 1, 0.01)), 0.25, 3, 0.5);

    /// And a field of the networks after it; to have something to stand for, that of the tiles.
    private static final PlanField<Integer> DILATION =
            new Planned<>(
                    Section.NETWORKS,
                    "dilation",
                    new Kind.OneOf(List.of(0, 4, 5)),
                    plan -> plan.data().tile(),
                    (plan, side) -> plan.withData(plan.data().withTile(side)),
                    4,
                    0);

    private static final PlanFormat LATER = new PlanFormat(later());

    private static List<PlanField<?>> later() {
        List<PlanField<?>> fields = new ArrayList<>(PlanFields.ALL);
        fields.remove(PlanFields.TILE);
        fields.addFirst(DILATION);
        fields.addLast(MOMENTUM);
        return fields;
    }

    /// So that it reads this lab's, too.
    @Test
    void whatTheFirstLabWroteIsWrittenTheSameWay() throws Exception {
        String plan = Files.readString(OLD.resolve("plan.json"));
        assertEquals(plan, PlanJson.write(PlanJson.read(plan)));
        Path changes = OLD.resolve("settings.jsonl");
        String settings = PlanJson.write(SettingsLog.read(changes).getFirst().settings());
        assertTrue(Files.readString(changes).contains(settings), settings);
    }

    @Test
    void aKeptRunIsReadByALabThatKnowsMore() throws Exception {
        String old = Files.readString(OLD.resolve("plan.json"));
        TrainingPlan plan = PlanJson.read(old);

        TrainingPlan read = LATER.plan(JsonFields.of(old, ""));

        assertEquals(MOMENTUM.with(plan, 0.5), read);
        assertEquals(0.5, read.settings().get(MOMENTUM), "what it was before it could be set");
        assertEquals(plan.settings(), read.settings().with(MOMENTUM, MOMENTUM.paper()));
        assertEquals(
                read.settings(),
                LATER.settings(JsonFields.of(PlanJson.write(plan.settings()), "settings.")));
    }

    @ParameterizedTest
    @EnumSource
    void aPlanWithNothingNewIsWrittenAsBefore(Preset preset) throws Exception {
        TrainingPlan plan = MOMENTUM.with(preset.plan(), 0.5);
        JsonObject json = LATER.json(plan);
        assertEquals(PlanFormat.OF_THE_LAB.json(preset.plan()), json);
        assertEquals(preset.plan(), PlanJson.read(json.toString()));
        assertEquals(
                PlanJson.write(preset.plan().settings()), LATER.json(plan.settings()).toString());
    }

    @Test
    void whatIsNewIsWrittenWithItsVersion() throws Exception {
        TrainingPlan other = MOMENTUM.with(PLAN, 0.75);
        JsonObject json = LATER.json(other);
        assertEquals(3, json.get("version").getAsInt());
        assertEquals(0.75, json.getAsJsonObject("settings").get("momentum").getAsDouble());
        assertFalse(json.getAsJsonObject("network").has("dilation"), json.toString());
        assertEquals(other, LATER.plan(JsonFields.of(json.toString(), "")));

        TrainingPlan newest = DILATION.with(other, 5);
        json = LATER.json(newest);
        assertEquals(4, json.get("version").getAsInt());
        assertEquals(5, json.getAsJsonObject("network").get("dilation").getAsInt());
        assertEquals(newest, LATER.plan(JsonFields.of(json.toString(), "")));

        Settings settings = other.settings();
        json = LATER.json(settings);
        assertEquals(3, json.get("version").getAsInt());
        assertEquals(settings, LATER.settings(JsonFields.of(json.toString(), "")));
    }

    @Test
    void whoDoesNotKnowItSaysThatANewerLabIsNeeded() {
        TrainingPlan other = MOMENTUM.with(PLAN, 0.75);
        String reason =
                "it is of version 3; this lab knows those up to 2. A newer lab may read it.";
        assertRefused(reason, () -> PlanJson.read(LATER.json(other).toString()));
        assertRefused(reason, () -> PlanJson.readSettings(LATER.json(other.settings()).toString()));
    }

    @Test
    void whatWasThereBeforeMustBeThereStill() {
        JsonObject json = LATER.json(MOMENTUM.with(PLAN, 0.75));
        json.getAsJsonObject("settings").remove("realLabel");
        assertRefused(
                "“settings.realLabel” is missing.",
                () -> LATER.plan(JsonFields.of(json.toString(), "")));
        json.addProperty("momentum", 0.5);
        json.getAsJsonObject("settings").addProperty("realLabel", 1.0);
        assertRefused(
                "“momentum” is not known here.",
                () -> LATER.plan(JsonFields.of(json.toString(), "")));
    }

    @Test
    void whatIsNewIsCheckedToo() {
        JsonObject json = LATER.json(MOMENTUM.with(PLAN, 0.75));
        json.getAsJsonObject("settings").addProperty("momentum", "much");
        assertRefused(
                "“settings.momentum” must be a number.",
                () -> LATER.plan(JsonFields.of(json.toString(), "")));
        json.getAsJsonObject("settings").addProperty("momentum", 1.5);
        assertThrows(
                InvalidPlanException.class, () -> LATER.plan(JsonFields.of(json.toString(), "")));
    }

    private interface Reading {
        Object read() throws LabException;
    }

    private static void assertRefused(String reason, Reading reading) {
        LabException e = assertThrows(LabException.class, reading::read);
        String text = new Texts(Locale.ENGLISH).of(e.reason());
        assertTrue(text.contains(reason), text);
    }
}
