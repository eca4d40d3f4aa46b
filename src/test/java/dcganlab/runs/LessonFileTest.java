package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.Goal;
import dcganlab.model.LabException;
import dcganlab.model.Language;
import dcganlab.model.LessonSetup;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LessonFileTest {
    private static final TrainingPlan PLAN =
            Preset.CLASSROOM
                    .plan()
                    .withSettings(
                            Preset.CLASSROOM.plan().settings().with(PlanFields.REAL_LABEL, 0.9));
    private static final LessonSetup SETUP =
            new LessonSetup(PLAN, "inside", "3", Language.JAPANESE, new Goal.Step(500));

    @TempDir Path folder;

    private final List<Message> remarks = new ArrayList<>();

    @Test
    void allOfItComesBack() throws Exception {
        Path file = folder.resolve("授業 1.lab");
        LessonFile.write(file, SETUP);
        assertEquals(SETUP, LessonFile.read(file, remarks::add));
        LessonSetup least = new LessonSetup(PLAN, "train", "", null, new Goal.Time(90));
        LessonFile.write(file, least);
        assertEquals(least, LessonFile.read(file, remarks::add));
        assertEquals(List.of(), remarks);
        assertTrue(Files.readString(file).contains("\"location\": \"portraits\""));
    }

    /// A folder with the file and its images is copied to another machine.
    @Test
    void imagesAreFoundFromWhereTheFileIs() throws Exception {
        Path class1 = Files.createDirectories(folder.resolve("class 1/lessons"));
        Path images = Files.createDirectories(folder.resolve("class 1/portraits"));
        Path file = class1.resolve("cats.lab");
        LessonFile.write(file, at(images));
        Path class2 = folder.resolve("class 2");
        Files.move(folder.resolve("class 1"), class2);
        assertEquals(
                class2.resolve("portraits").toString(),
                location(class2.resolve("lessons/cats.lab")));

        Path beside = class2.resolve("beside.lab");
        LessonFile.write(beside, at(class2.resolve("portraits")));
        assertEquals(class2.resolve("portraits").toString(), location(beside));
        assertTrue(Files.readString(beside).contains("\"./portraits\""), "not the built-in ones");
    }

    private static LessonSetup at(Path images) {
        return SETUP.withPlan(PLAN.withData(DataChoice.at(images.toString())));
    }

    private String location(Path file) throws LabException {
        return LessonFile.read(file, remarks::add).plan().data().location();
    }

    @Test
    void whatANewerLabSaysBesidesIsLeftOutAndTold() throws Exception {
        Path file = folder.resolve("newer.lab");
        LessonFile.write(file, SETUP);
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("\\{", "{\"quiz\": [1, 2], \"music\": \"soft\","));
        assertEquals(SETUP, LessonFile.read(file, remarks::add));
        assertEquals(List.of(Message.of("runs.lessonNewer", "newer.lab", "quiz, music")), remarks);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | runs.jsonEmpty",
                "a lesson | runs.notJson",
                "[1] | runs.notJson",
                "{\"version\": 1} | runs.fieldMissing",
                "{\"version\": 7} | runs.planVersion",
                "{\"version\": 1, \"plan\": 3} | runs.fieldObject",
                "{\"version\": 1, \"plan\": {\"version\": 99}} | runs.planVersion"
            })
    void aBadFileSaysWhy(String text, String why) throws Exception {
        assertEquals(why, reason(text).key());
    }

    @Test
    void badValuesSayWhy() throws Exception {
        Path file = folder.resolve("good.lab");
        LessonFile.write(file, SETUP);
        String good = Files.readString(file);
        assertEquals("model.goalStep", reason(good.replace("500", "0")).key());
        assertEquals("runs.fieldWhole", reason(good.replace("500", "\"soon\"")).key());
        assertEquals("runs.fieldText", reason(good.replace("\"inside\"", "3")).key());
        assertEquals("runs.lessonLong", reason(good + " ".repeat(1 << 20)).key());
        assertEquals(SETUP, LessonFile.read(file, remarks::add));
        Files.write(file, new byte[] {'{', (byte) 0xFF, (byte) 0xFE});
        assertEquals("runs.cannotRead", reason(file).key());
        assertEquals("runs.cannotRead", reason(folder.resolve("gone.lab")).key());
    }

    private Message reason(String text) throws Exception {
        return reason(Files.writeString(folder.resolve("bad.lab"), text));
    }

    /// Within what names the file.
    private Message reason(Path file) {
        Message whole =
                assertThrows(LabException.class, () -> LessonFile.read(file, remarks::add))
                        .reason();
        assertEquals("runs.lessonBad", whole.key());
        assertEquals(String.valueOf(file.getFileName()), whole.arguments().getFirst());
        return (Message) whole.arguments().get(1);
    }

    @Test
    void theFileOfARunIsNone() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), PLAN, false);
        Path lesson = run.path().resolve("lesson.lab");
        LessonFile.write(lesson, SETUP);
        assertFalse(LessonFile.is(run.path().resolve("run.lab")));
        assertTrue(LessonFile.is(lesson));
        assertEquals(lesson, RunFolder.meant(lesson));
        assertTrue(LessonFile.is(Files.writeString(folder.resolve("bad.LAB"), "?")));
        assertFalse(LessonFile.is(folder.resolve("gone.lab")));
        assertFalse(LessonFile.is(run.path().resolve("plan.json")));
    }
}
