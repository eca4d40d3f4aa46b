package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.Lesson;
import dcganlab.lesson.Passage;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.glossary.Term;
import dcganlab.model.glossary.TermFinder;
import dcganlab.view.text.LineMarks;
import dcganlab.view.text.ShownWords;
import dcganlab.view.tip.Tips;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Somebody asks of this and that what it is. */
class WhatIsThisJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        Arrays.stream(keys).forEach(robot::push);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String said(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#what-card > .label").queryAllAs(Labeled.class).stream()
                .map(label -> LineMarks.removed(label.getText()))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOn(FxRobot robot) {
        return robot.lookup("#what-is-this").query().isVisible();
    }

    @Test
    void aClickTellsWhatSomethingIsInPlaceOfDoingIt(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        robot.clickOn("#what-begin");
        assertTrue(isOn(robot));
        robot.clickOn("#transport-play");
        assertTrue(said(robot).startsWith("Play (space)"), said(robot));
        assertEquals(Lifecycle.Idle.class, lab.lifecycleProperty().get().getClass());
        robot.clickOn("#place-runs");
        assertTrue(robot.lookup("#place-train").queryAs(ToggleButton.class).isSelected());
        robot.clickOn("#plan-latent");
        assertTrue(said(robot).startsWith("Latent size\n"), said(robot));
        assertTrue(said(robot).contains("From 2 to 512."), "which numbers: " + said(robot));
        assertTrue(said(robot).contains("Classroom: "), "and the usual ones: " + said(robot));
        robot.clickOn("#train-likeness");
        assertTrue(said(robot).startsWith("Likeness\n"), said(robot));
        press(robot, KeyCode.SPACE, KeyCode.DIGIT2);
        assertEquals(0, steps());
        assertTrue(robot.lookup("#place-train").queryAs(ToggleButton.class).isSelected());
        press(robot, KeyCode.ESCAPE);
        assertFalse(isOn(robot));
        robot.clickOn("#place-latent");
        assertTrue(robot.lookup("#place-latent").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void keysAskAsWellAndWordsLeadToTheGlossary(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        Node latent = robot.lookup("#plan-latent").query();
        robot.interact(latent::requestFocus);
        robot.press(KeyCode.SHIFT).push(KeyCode.F1).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isOn(robot));
        press(robot, KeyCode.TAB);
        assertFalse(latent.isFocused());
        robot.press(KeyCode.SHIFT).push(KeyCode.TAB).release(KeyCode.SHIFT);
        assertTrue(said(robot).startsWith("Latent size\n"), said(robot));
        press(robot, KeyCode.DIGIT7, KeyCode.ENTER);
        assertEquals(LabWindow.PLAN.network().latent(), lab.getPlan().network().latent());
        Hyperlink word =
                robot.lookup("#what-card .hyperlink").queryAllAs(Hyperlink.class).stream()
                        .filter(link -> link.getText().equals("latent vector (z)"))
                        .findFirst()
                        .orElseThrow();
        robot.clickOn(word);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isOn(robot));
        assertGlossaryIsAt(robot, Term.LATENT_VECTOR);
    }

    @Test
    void theSignAtAChartOpensHelpAtItsWord(FxRobot robot) {
        robot.clickOn("#train-distance .help-sign");
        assertGlossaryIsAt(robot, Term.SWD);
        robot.clickOn("#help-close");
        robot.clickOn("#train-losses .help-sign");
        assertGlossaryIsAt(robot, Term.LOSS);
    }

    @Test
    void anUnderlinedWordOfTheLessonLeadsToTheGlossary(FxRobot robot) {
        robot.clickOn("#place-lesson");
        for (Language language : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            robot.interact(() -> lab.preferences().languageProperty().set(language));
            WaitForAsyncUtils.waitForFxEvents();
            Text word = robot.lookup("#page-dcgan .term-text > .term").query();
            assertTrue(
                    TermFinder.of(language).termsIn(word.getText()).contains(Term.GENERATOR),
                    word.getText());
            assertEquals(language.textsInLines().of(Term.GENERATOR.meaning()), Tips.at(word));
            robot.clickOn(word);
            assertGlossaryIsAt(robot, Term.GENERATOR);
            robot.clickOn("#help-close");
        }
    }

    private static void assertGlossaryIsAt(FxRobot robot, Term term) {
        WaitForAsyncUtils.waitForFxEvents();
        Node help = robot.lookup("#help").query();
        assertTrue(help.isVisible());
        Node entry = robot.lookup("#term-" + term).query();
        assertTrue(
                help.localToScene(help.getLayoutBounds())
                        .contains(entry.localToScene(entry.getLayoutBounds())),
                () -> entry.localToScene(entry.getLayoutBounds()) + " is seen");
    }

    @Test
    void whatIsAskedIsToldInEitherLanguage(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        for (Language language : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            robot.interact(() -> lab.preferences().languageProperty().set(language));
            robot.clickOn("#what-begin");
            Node card = robot.lookup("#what-card").query();
            robot.interact(() -> ShownWords.assertAllIn(language, card));
            for (String each : new String[] {"#plan-spectralNorm", "#train-losses", "#export"}) {
                robot.clickOn(each);
                WaitForAsyncUtils.waitForFxEvents();
                robot.interact(() -> ShownWords.assertAllIn(language, card));
            }
            robot.clickOn("#what-end");
            assertFalse(isOn(robot));
        }
    }

    @Test
    void everyControlInEveryPlaceIsExplained(FxRobot robot) throws Exception {
        begin(robot); // With a run more of them are there.
        Set<String> missing = new TreeSet<>();
        int[] controls = {0};
        Runnable look =
                () -> {
                    WaitForAsyncUtils.waitForFxEvents();
                    robot.interact(() -> {
                        Explained explained = new Explained();
                        explained.look(robot.lookup(".lab").query());
                        missing.addAll(explained.missing());
                        controls[0] += explained.controls();
                    });
                };
        robot.interact(() ->
                robot.lookup("#guidelines")
                        .queryAs(javafx.scene.control.TitledPane.class)
                        .setExpanded(true));
        for (String place : new String[] {"train", "latent", "inside", "runs", "lesson"}) {
            robot.clickOn("#place-" + place);
            look.run();
            for (Node tab : robot.lookup(".mode-tabs > .toggle-button").queryAll()) {
                if (isSeen(tab)) {
                    robot.clickOn(tab);
                    look.run();
                }
            }
        }
        robot.clickOn("#quiz-practise");
        look.run();
        robot.clickOn("#mode-chaptersTab");
        robot.interact(() ->
                Lesson.CHAPTERS.stream() // Nothing is covered any more.
                        .flatMap(chapter -> chapter.passages().stream())
                        .filter(Passage.Prediction.class::isInstance)
                        .forEach(each -> lab.lesson().skip((Passage.Prediction) each)));
        for (Node chapter : robot.lookup(".chapter-list .chapter").queryAll()) {
            robot.interact(((ToggleButton) chapter)::fire);
            look.run();
        }
        robot.clickOn("#place-runs");
        robot.interact(() ->
                robot.lookup("#runs-table")
                        .<TreeTableView<?>>query()
                        .getSelectionModel()
                        .select(0));
        look.run();
        robot.clickOn("#place-inside");
        robot.clickOn("#mode-networks");
        Node box = robot.lookup("#maps-generator1").query();
        robot.clickOn(box);
        for (String shown : new String[] {"inOrder", "overTime", "weightsOf"}) {
            robot.clickOn("#maps-" + shown);
            look.run();
        }
        press(robot, KeyCode.F1);
        look.run();
        robot.clickOn("#help-glossary");
        look.run();
        assertEquals(Set.of(), missing);
        assertTrue(controls[0] > 300, "looked at " + controls[0]);
    }

    private static boolean isSeen(Node node) {
        Node each = node;
        while (each != null && each.isVisible()) {
            each = each.getParent();
        }
        return each == null;
    }
}
