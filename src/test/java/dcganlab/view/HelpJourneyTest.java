package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;
import dcganlab.model.glossary.Term;
import dcganlab.view.text.LineMarks;
import dcganlab.view.text.ShownWords;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A newcomer looks for help, and is shown around. */
class HelpJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
        lab.preferences().greetedProperty().set(false);
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        Arrays.stream(keys).forEach(robot::push);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node help(FxRobot robot) {
        return robot.lookup("#help").query();
    }

    private String topic(FxRobot robot) {
        return robot.lookup("#help .topic > .label").queryAll().stream()
                .map(label -> ((Labeled) label).getText())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void helpSpeaksOfThePlaceWhereOneIs(FxRobot robot) {
        Node focus = help(robot).getScene().getFocusOwner();
        press(robot, KeyCode.F1);
        assertTrue(help(robot).isVisible());
        assertTrue(topic(robot).startsWith("Train\n"), topic(robot));
        Set<String> topics = new TreeSet<>(Set.of(topic(robot)));
        for (KeyCode place : List.of(KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4)) {
            press(robot, place);
            topics.add(topic(robot));
        }
        assertEquals(4, topics.size());
        press(robot, KeyCode.DIGIT1, KeyCode.ESCAPE);
        assertFalse(help(robot).isVisible());
        assertEquals(List.of(), ((Parent) help(robot)).getChildrenUnmodifiable(), "costs no pulse");
        assertSame(focus, help(robot).getScene().getFocusOwner());
        robot.clickOn("#help-open");
        assertTrue(help(robot).isVisible());
        robot.clickOn("#help-close");
        assertFalse(help(robot).isVisible());
    }

    @Test
    void arrowsGoFromTabToTabAndTakeNoStep(FxRobot robot) {
        press(robot, KeyCode.F1, KeyCode.RIGHT);
        assertTrue(robot.lookup("#help-keys").queryAs(ToggleButton.class).isSelected());
        press(robot, KeyCode.RIGHT);
        assertTrue(robot.lookup("#help-glossary").queryAs(ToggleButton.class).isSelected());
        assertEquals(0, steps());
    }

    @Test
    void theGlossaryFindsWordsOfBothLanguages(FxRobot robot) {
        press(robot, KeyCode.F1);
        robot.clickOn("#help-glossary");
        TextField field = robot.lookup("#glossary-field").queryAs(TextField.class);
        assertTrue(field.isFocused());
        assertEquals(List.of(Term.values()), found(robot));
        robot.write("feature m");
        assertEquals(List.of(Term.FEATURE_MAP), found(robot));
        robot.interact(() -> field.setText("受容野"));
        assertEquals(List.of(Term.RECEPTIVE_FIELD), found(robot));
        robot.interact(() -> field.setText("1234")); // Goes to no place.
        assertEquals(List.of(), found(robot));
        assertTrue(robot.lookup("#place-train").queryAs(ToggleButton.class).isSelected());
    }

    private static List<Term> found(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return Arrays.stream(Term.values())
                .filter(term -> robot.lookup("#term-" + term).query().isVisible())
                .toList();
    }

    @Test
    void helpFollowsTheLanguage(FxRobot robot) {
        press(robot, KeyCode.F1);
        Node keys = robot.lookup("#help .keys").query();
        for (Language language : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            robot.interact(() -> lab.preferences().languageProperty().set(language));
            WaitForAsyncUtils.waitForFxEvents();
            Node topic = robot.lookup("#help .topic").query();
            Node head = robot.lookup("#help .head").query();
            robot.interact(() -> ShownWords.assertAllIn(language, keys, topic, head));
            String word =
                    ((Labeled) robot.lookup("#term-GENERATOR > .text-bold").query()).getText();
            assertEquals(language.texts().of(Term.GENERATOR.word()), LineMarks.removed(word));
        }
    }

    @Test
    void theTourCanBeClosedAtItsLastStop(FxRobot robot) {
        robot.interact(window::greet);
        for (int stop = 1; stop < 6; stop++) {
            press(robot, KeyCode.ENTER);
        }
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#tour-skip");
        assertFalse(robot.lookup("#tour").query().isVisible());
        assertTrue(robot.lookup("#place-train").queryAs(ToggleButton.class).isSelected());
    }

    @Test
    void aNewcomerIsShownAroundOnce(FxRobot robot) throws Exception {
        Region tour = robot.lookup("#tour").queryAs(Region.class);
        robot.interact(window::greet);
        assertTrue(tour.isVisible());
        Set<String> seen = new TreeSet<>();
        for (int stop = 1; stop <= 6; stop++) {
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(tour::layout);
            Region frame = robot.from(tour).lookup(".frame").queryAs(Region.class);
            assertTrue(frame.getWidth() > 20 && frame.getHeight() > 20, "nothing lit at " + stop);
            Region card = robot.from(tour).lookup(".card").queryAs(Region.class);
            assertTrue(
                    tour.getLayoutBounds().contains(card.getBoundsInParent()),
                    card.getBoundsInParent() + " at " + stop);
            seen.add(((Labeled) robot.lookup("#tour .title-4").query()).getText());
            press(robot, KeyCode.ENTER);
        }
        assertEquals(6, seen.size());
        assertFalse(tour.isVisible());
        assertTrue(robot.lookup("#place-lesson").queryAs(ToggleButton.class).isSelected());
        robot.interact(window::greet);
        assertFalse(tour.isVisible());
        until(() -> Files.exists(folder.resolve("preferences.properties")));
        until(() ->
                Files.readString(folder.resolve("preferences.properties"))
                        .contains("greeted=true"));
    }

    @Test
    void theTourCanBeLeftAndSeenAgain(FxRobot robot) {
        Region tour = robot.lookup("#tour").queryAs(Region.class);
        robot.interact(window::greet);
        press(robot, KeyCode.RIGHT, KeyCode.DIGIT4, KeyCode.SPACE, KeyCode.LEFT, KeyCode.ESCAPE);
        assertFalse(tour.isVisible());
        assertEquals(0, steps());
        press(robot, KeyCode.F1);
        robot.clickOn("#help-tour");
        assertTrue(tour.isVisible());
        assertFalse(help(robot).isVisible());
        robot.clickOn("#tour-skip");
        assertFalse(tour.isVisible());
    }
}
