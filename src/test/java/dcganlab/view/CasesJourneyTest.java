package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.doctor.Symptom;
import dcganlab.lesson.disaster.Disaster;
import dcganlab.lesson.disaster.Sign;
import dcganlab.lesson.disaster.Suspicion;
import dcganlab.model.FieldWords;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.Part;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.ReadyRun;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.Notes;
import dcganlab.state.CasesState.Outcome;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.OpenCase;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run that goes wrong on purpose is begun, watched, diagnosed and told, in the real window. */
class CasesJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private void showCases(FxRobot robot) {
        robot.clickOn("#place-lesson");
        robot.clickOn("#mode-casesTab");
    }

    /** Begins a case by its button; returns the folder of its run. */
    private Path beginCase(FxRobot robot, Disaster disaster) throws Exception {
        Path before = lab.timeLine().folderProperty().get();
        showCases(robot);
        int number = lab.cases().getOrder().number(disaster);
        robot.interact(() -> robot.lookup("#case-begin-" + number).queryButton().fire());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.RUNNING));
        until(() -> {
            Path now = lab.timeLine().folderProperty().get();
            return now != null && !now.equals(before) && steps() > 2;
        });
        return Objects.requireNonNull(lab.timeLine().folderProperty().get());
    }

    private void pause() throws Exception {
        WaitForAsyncUtils.asyncFx(() -> lab.pause()).get();
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private OpenCase open() {
        return Objects.requireNonNull(lab.cases().getOpen());
    }

    private static String words(FxRobot robot, String part) {
        return String.join("\n", SeenWords.of(robot.lookup(part).query()));
    }

    @Test
    void aCaseIsDiagnosedWronglyExplainedAndLeftForTheOwnRun(FxRobot robot) throws Exception {
        Path own = begin(robot);
        TrainingPlan plan = lab.getPlan();
        Path run = beginCase(robot, Disaster.BY_HEART);
        int number = open().number();
        assertTrue(robot.lookup("#place-train").queryAs(ToggleButton.class).isSelected());
        assertEquals(24, lab.getPlan().data().count());
        until(() -> Notes.read(run).name().equals("Case " + number));
        Labeled name = robot.lookup("#run-name").queryLabeled();
        until(() -> name.getText().equals("Case " + number));
        assertTrue(words(robot, "#case-bar").contains("what is wrong with this run?"));

        robot.clickOn("#case-diagnose");
        List<Suspicion> offered = lab.cases().getOrder().suspicions(Disaster.BY_HEART);
        int wrong = offered.indexOf(Suspicion.OSCILLATION) + 1;
        robot.interact(() -> robot.lookup("#case-what-1").query().requestFocus());
        KeyCode digit = KeyCode.valueOf("DIGIT" + wrong);
        robot.press(digit).release(digit);
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        robot.press(KeyCode.DIGIT2).release(KeyCode.DIGIT2);
        assertTrue(
                robot.lookup("#place-lesson").queryAs(ToggleButton.class).isSelected(),
                "digits are answers here");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        until(() -> open().told());
        assertEquals(Suspicion.OSCILLATION, open().suspicion());
        assertEquals(Sign.LOSSES, open().sign());
        assertFalse(lab.blindness().isBlind());

        Texts texts = Language.ENGLISH.texts();
        String verdict = words(robot, "#case-verdict");
        assertTrue(verdict.contains("Not quite"), verdict);
        assertTrue(verdict.contains(texts.of(Suspicion.OSCILLATION.look())), verdict);
        assertEquals(
                texts.of(Suspicion.BY_HEART.title()),
                robot.lookup("#case-truth").queryLabeled().getText());
        assertEquals("24", robot.lookup("#case-setting-count").queryLabeled().getText());
        assertEquals("8", robot.lookup("#case-setting-batch").queryLabeled().getText());
        assertFalse(words(robot, "#case-doctor").isBlank());
        assertEquals(Outcome.TOLD, lab.cases().outcomesProperty().get().get(Disaster.BY_HEART));

        robot.interact(() -> robot.lookup("#case-back").queryButton().fire());
        until(() -> own.equals(lab.timeLine().folderProperty().get()));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals(1, steps());
        assertEquals(plan, lab.getPlan());
        assertNull(lab.cases().getOpen());
        assertFalse(robot.lookup("#case-bar").query().isVisible());
        showCases(robot);
        assertTrue(words(robot, "#case-" + number).contains("Looked up"));
    }

    @Test
    void whatIsRightIsSolvedAndStaysSo(FxRobot robot) throws Exception {
        TrainingPlan plan = lab.getPlan();
        beginCase(robot, Disaster.BY_HEART);
        robot.interact(() -> lab.cases().diagnose(Suspicion.BY_HEART, Sign.VERDICTS));
        assertEquals(Outcome.SOLVED, lab.cases().outcomesProperty().get().get(Disaster.BY_HEART));
        robot.interact(() -> lab.cases().back());
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.IDLE));
        assertEquals(plan, lab.getPlan(), "there was no run, but a plan");
        beginCase(robot, Disaster.BY_HEART);
        robot.interact(() -> lab.cases().giveUp());
        assertEquals(Outcome.SOLVED, lab.cases().outcomesProperty().get().get(Disaster.BY_HEART));
    }

    @Test
    void anotherRunEndsTheCase(FxRobot robot) throws Exception {
        Path own = begin(robot);
        beginCase(robot, Disaster.BY_HEART);
        assertTrue(lab.blindness().isBlind());
        robot.interact(() -> lab.open(own));
        until(() -> lab.cases().getOpen() == null);
        assertFalse(lab.blindness().isBlind());
        assertFalse(robot.lookup("#case-bar").query().isVisible());
        assertTrue(robot.lookup(".side-scroll").query().isVisible());
    }

    @ParameterizedTest
    @EnumSource(names = {"BY_HEART", "WRONG_RANGE", "EXPLOSION"})
    void nothingTellsWhatItIsBeforeTheDiagnosis(Disaster disaster, FxRobot robot) throws Exception {
        beginCase(robot, disaster);
        pause();
        robot.interact(() -> lab.runs().select(List.of()));
        for (Language language : Language.values()) {
            robot.interact(() -> lab.preferences().languageProperty().set(language));
            Set<String> seen = new TreeSet<>();
            for (int place = 0; place < 4; place++) {
                look(robot, place, seen);
            }
            assertTrue(seen.contains(language.texts().of("view.covered")), seen.toString());
            assertEquals(List.of(), telling(disaster, language.texts(), seen));
        }
        assertEquals(disaster, open().disaster(), "a language changes nothing");

        robot.interact(() -> lab.preferences().languageProperty().set(Language.ENGLISH));
        robot.interact(() -> lab.cases().giveUp());
        Set<String> seen = new TreeSet<>();
        for (int place = 0; place < 4; place++) {
            look(robot, place, seen);
        }
        assertFalse(seen.contains(Language.ENGLISH.texts().of("view.covered")), seen.toString());
        assertNotEquals(List.of(), telling(disaster, Language.ENGLISH.texts(), seen));
    }

    private void look(FxRobot robot, int place, Set<String> seen) throws Exception {
        robot.interact(() -> window.go(place));
        if (place == 2) {
            for (String mode : List.of("microscope", "slowMotion", "guess", "networks")) {
                robot.clickOn("#mode-" + mode);
                WaitForAsyncUtils.waitForFxEvents();
                read(robot, seen);
            }
            for (Part part : Part.values()) {
                int stages = lab.inside().architecture(part).stages().size();
                for (int stage = 0; stage < stages; stage++) {
                    Chosen chosen = new Chosen(part, stage);
                    robot.interact(() -> lab.inside().choose(chosen));
                    read(robot, seen);
                }
            }
        } else if (place == 3) {
            Path run = Objects.requireNonNull(lab.timeLine().folderProperty().get());
            until(() -> lab.runs().row(run).isPresent());
            robot.interact(() -> lab.runs().select(List.of(run)));
            until(() -> !lab.runs().comparisonProperty().get().runs().isEmpty());
        }
        WaitForAsyncUtils.waitForFxEvents();
        read(robot, seen);
    }

    private static void read(FxRobot robot, Set<String> seen) {
        Node root = robot.lookup(".lab").query();
        robot.interact(() -> seen.addAll(SeenWords.of(root)));
    }

    /** The labels that tell of a case, of all words that were seen. */
    private static List<String> telling(Disaster disaster, Texts texts, Set<String> seen) {
        TrainingPlan preset = Disaster.preset();
        TrainingPlan plan = disaster.plan(preset);
        FieldWords words = new FieldWords(() -> texts);
        Set<String> secrets = new TreeSet<>();
        for (PlanField<?> field : PlanFields.differing(List.of(plan, preset))) {
            secrets.add(words.name(field));
            secrets.add(value(words, field, plan));
        }
        secrets.removeIf(secret -> secret.length() < 3); // Numbers that are everywhere.
        Stream.of(Suspicion.values()).map(each -> texts.of(each.title())).forEach(secrets::add);
        Stream.of(Symptom.values()).map(each -> texts.of(each.title())).forEach(secrets::add);
        // One of the runs that ship with the lab is offered under that name, whatever is open.
        Set<String> ready =
                Stream.of(ReadyRun.values())
                        .map(each -> texts.of(each.title()))
                        .collect(Collectors.toSet());
        return seen.stream()
                .flatMap(String::lines)
                .filter(line -> !line.contains(".") && !line.contains("\u3002")) // Explanations.
                .filter(line -> !ready.contains(line))
                .filter(line -> secrets.stream().anyMatch(line::contains))
                .toList();
    }

    private static <T> String value(FieldWords words, PlanField<T> field, TrainingPlan plan) {
        return words.value(field, field.of(plan));
    }
}
