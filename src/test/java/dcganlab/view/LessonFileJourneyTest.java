package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.Lesson;
import dcganlab.model.Goal;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunFolder;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

import java.nio.file.Files;
import java.nio.file.Path;

/// A teacher saves how a lesson begins, and a class opens it.
class LessonFileJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void aLessonIsSavedAndOpenedAndTheRunIsKept(FxRobot robot) throws Exception {
        Path file = home.resolve("lesson.lab");
        answers.place = file;
        robot.interact(() -> {
            lab.change(lab.getPlan().settings().with(PlanFields.REAL_LABEL, 0.9));
            lab.trainUntil(new Goal.Step(4));
        });
        TrainingPlan planned = lab.getPlan();
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        robot.clickOn("#export");
        robot.clickOn("#exportLesson");
        until(() -> status(robot).equals("Saved " + file));

        robot.interact(() -> {
            lab.trainUntil(null);
            lab.change(lab.getPlan().settings().with(PlanFields.REAL_LABEL, 1.0));
            lab.preferences().languageProperty().set(Language.JAPANESE);
        });
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        Path run = begin(robot);
        robot.interact(() -> window.drop(file));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        until(() -> lab.getPlan().equals(planned));
        assertEquals(new Goal.Step(4), lab.goalProperty().get());
        assertEquals(Language.ENGLISH, lab.preferences().languageProperty().get());
        Node latent = robot.lookup(".latent-place").query();
        assertTrue(latent.isVisible());
        assertEquals(1.0, RunFolder.open(run).checkpoint(1).settings().get(PlanFields.REAL_LABEL));

        robot.clickOn("#transport-play");
        until(() -> steps() == 4 && lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals(planned.settings(), lab.getPlan().settings());
    }

    @Test
    void aChapterIsOpenedWhereItWasSaved(FxRobot robot) throws Exception {
        Path file = home.resolve("chapter.lab");
        answers.place = file;
        robot.press(KeyCode.DIGIT5).release(KeyCode.DIGIT5);
        robot.interact(() -> lab.lesson().go(Lesson.CHAPTERS.get(4)));
        robot.clickOn("#export");
        robot.clickOn("#exportLesson");
        until(() -> status(robot).equals("Saved " + file));

        robot.interact(() -> lab.lesson().go(Lesson.CHAPTERS.get(1)));
        robot.press(KeyCode.DIGIT1).release(KeyCode.DIGIT1);
        robot.interact(() -> window.drop(file));
        until(() -> robot.lookup(".lesson-place").query().isVisible());
        assertEquals(Lesson.CHAPTERS.get(4), lab.lesson().getChapter());
    }

    @Test
    void aBadFileIsToldAndTheRunGoesOn(FxRobot robot) throws Exception {
        begin(robot);
        Path bad = Files.writeString(home.resolve("bad.lab"), "{\"version\": 9}");
        robot.interact(() -> window.drop(bad));
        until(() -> status(robot).startsWith("“bad.lab” cannot be opened as a lesson: "));
        assertEquals(Lifecycle.PAUSED, lab.lifecycleProperty().get());
        assertEquals(1, steps());
    }
}
