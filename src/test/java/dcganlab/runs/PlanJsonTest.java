package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.Fit;
import dcganlab.model.LabException;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Locale;

/// Plans survive the way to JSON and back; slips of the pen are named.
class PlanJsonTest {
    @ParameterizedTest
    @EnumSource
    void presetsComeBackUnchanged(Preset preset) throws LabException {
        assertEquals(preset.plan(), PlanJson.read(PlanJson.write(preset.plan())));
    }

    @Test
    void everyFieldComesBackUnchanged() throws LabException {
        TrainingPlan plan =
                Preset.LESSON
                        .plan()
                        .withData(
                                DataChoice.at("/tmp/写真 \"a\" <b>")
                                        .withFit(Fit.STRETCH)
                                        .withBackground(0x00A0FF)
                                        .withPart("emnist-letters")
                                        .withTile(28))
                        .withSeed(Long.MIN_VALUE)
                        .withDevice(Device.gpu(1))
                        .withSettings(
                                Preset.LESSON
                                        .plan()
                                        .settings()
                                        .with(PlanFields.AVERAGED, true)
                                        .with(PlanFields.INPUT_NOISE, 0.1)
                                        .with(PlanFields.NOISE_STEPS, 77)
                                        .with(PlanFields.REAL_LABEL, 0.9)
                                        .with(PlanFields.DISCRIMINATOR_STEPS, 3)
                                        .with(PlanFields.LEARNING_RATE_D, 1.0 / 3)
                                        .with(PlanFields.LEARNING_RATE_G, 1e-7));
        assertEquals(plan, PlanJson.read(PlanJson.write(plan)));
    }

    @Test
    void planOfAnOlderLabMeansWhatItMeant() throws LabException {
        String json = PlanJson.write(Preset.CLASSROOM.plan());
        assertFalse(json.contains("part") || json.contains("tile"), json);

        DataChoice read = PlanJson.read(json).data();

        assertEquals("", read.part());
        assertEquals(0, read.tile());
    }

    @Test
    void aPersonCanReadIt() {
        String json = PlanJson.write(Preset.CLASSROOM.plan());
        assertTrue(json.contains("  \"seed\": 1,\n"), json);
        assertTrue(json.contains("    \"imageSize\": 32,\n"), json);
        assertTrue(json.contains("    \"background\": \"FFFFFF\"\n"), json);
        assertTrue(json.contains("    \"learningRateD\": 4.0E-4,\n"), json);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"batch\": 32 | \"batch\": 1 | A batch can have 2 to 1024 images, not 1.",
                "\"batch\": 32 | \"batch\": 3.5 | “batch” must be a whole number.",
                "\"batch\": 32 | \"batch\": \"32\" | “batch” must be a whole number.",
                "\"batch\": 32 | \"batch\": 4294967328 | “batch” must be a whole number.",
                "\"batch\" | \"bacth\" | “batch” is missing.",
                "\"seed\": 1 | \"seed\": 1, \"sead\": 2 | “sead” is not known here.",
                "\"width\": 32 | \"width\": 32, \"depth\": 2 | “network.depth” is not known here.",
                "\"averaged\": true | \"averaged\": 0 | “settings.averaged” must be true or false.",
                "\"realLabel\": 1.0 | \"realLabel\": true | “settings.realLabel” must be a number.",
                "\"realLabel\": 1.0 | \"realLabel\": 7 | label of real images",
                "\"crop\" | \"cut\" | “data.fit” must be crop, fit or stretch.",
                "\"FFFFFF\" | \"FFFFFF\", \"tile\": 1 | Tiles have 4 to 2,048 pixels a side",
                "\"FFFFFF\" | \"FFFFFF\", \"part\": 1 | “data.part” must be a text.",
                "\"FFFFFF\" | \"white\" | “data.background” must be a colour",
                "\"portraits\" | 3 | “data.location” must be a text.",
                "\"version\": 1 | \"version\": 99 | it is of version 99",
                "\"cpu\" | \"tpu\" | A device is cpu",
                "\"seed\": 1, | \"seed\": 1 | it is not JSON",
            })
    void slipsOfThePenAreNamed(String right, String wrong, String reason) {
        String json = PlanJson.write(Preset.CLASSROOM.plan());
        assertTrue(json.contains(right), json);
        assertRefused(json.replace(right, wrong), reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | it is empty",
                "[] | it is not JSON",
                "null | it is not JSON",
                "{ | not JSON"
            })
    void otherTextIsRefused(String json, String reason) {
        assertRefused(json, reason);
    }

    private static void assertRefused(String json, String reason) {
        LabException e = assertThrows(LabException.class, () -> PlanJson.read(json));
        String text = new Texts(Locale.ENGLISH).of(e.reason());
        assertTrue(text.contains(reason), text);
    }
}
