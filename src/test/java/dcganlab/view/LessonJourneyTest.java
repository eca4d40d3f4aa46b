package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Figure;
import dcganlab.lesson.Lesson;
import dcganlab.lesson.Passage;
import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.view.text.ShownWords;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Through the lesson with the mouse and the keys, with real training where a step asks for it.

class LessonJourneyTest extends LessonJourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theFirstChapterIsReadAndDone(Language language, FxRobot robot) throws Exception {
        robot.interact(() -> lab.preferences().languageProperty().set(language));
        until(() -> lab.data().loadedProperty().get() != null);
        enter(robot);
        assertFalse(isThere(robot, "#figure-SAMPLES"), "covered");
        click(robot, "#answer-first-0");
        assertTrue(isThere(robot, "#figure-SAMPLES"));
        assertFalse(isThere(robot, "#outcome-first"), "the run has not shown it yet");
        assertFalse(standsOut(robot, "#lesson-next"), "tasks are open");
        robot.clickOn("#transport-play");
        until(() -> done("play"));
        robot.clickOn("#transport-play");
        assertTrue(lab.run().latestProperty().get().step() >= 200);
        assertTrue(isThere(robot, "#outcome-first .why"));
        String told = robot.lookup("#task-first .told").queryAs(Label.class).getText();
        assertEquals(language.textsInLines().of("view.lesson.predictedWrong"), told);

        reveal(robot, "#figure-CONVOLUTION");
        click(robot, "#figure-CONVOLUTION #scope-last");
        assertTrue(done("convolve"));
        until(() -> lab.guessing().getRound() != null);
        for (int i = 0; i < 5; i++) {
            assertFalse(done("guess"));
            click(robot, "#figure-GUESSING #guess-real");
        }
        assertTrue(done("guess"));
        click(robot, "#answer-knows-2");
        assertTrue(isThere(robot, "#task-knows .why"));
        click(robot, "#thought-changes");
        robot.interact(() ->
                robot.lookup("#thought-changes")
                        .queryAs(TextArea.class)
                        .setText("Colours, then outlines."));
        Chapter first = Lesson.CHAPTERS.getFirst();
        assertTrue(lesson().isDone(first));
        assertTrue(standsOut(robot, "#lesson-next"), "all is done");
        for (String part : new String[] {".column", ".chapter-list", ".page-end"}) {
            Node node = robot.lookup(part).query();
            robot.interact(() -> ShownWords.assertAllIn(language, node));
        }
        robot.interact(() -> lab.preferences().languageProperty().set(language.next()));
        TextArea thought = robot.lookup("#thought-changes").queryAs(TextArea.class);
        assertEquals("Colours, then outlines.", thought.getText());
        assertEquals(first.tasks().size(), lesson().done(first));
        click(robot, "#lesson-next");
        assertEquals(Lesson.CHAPTERS.get(1), lesson().getChapter());
    }

    @Test
    void everyFigureOpens(FxRobot robot) throws Exception {
        begin(robot);
        enter(robot);
        Set<Figure> opened = EnumSet.noneOf(Figure.class);
        for (Chapter chapter : Lesson.CHAPTERS) {
            robot.clickOn("#chapter-" + chapter.id());
            robot.interact(() ->
                    chapter.tasks().stream()
                            .filter(Prediction.class::isInstance)
                            .forEach(each -> lesson().skip((Prediction) each)));
            WaitForAsyncUtils.waitForFxEvents();
            for (Passage passage : chapter.passages()) {
                if (passage instanceof Live live) {
                    String figure = "#figure-" + live.figure();
                    reveal(robot, figure);
                    Node node = robot.lookup(figure).query();
                    assertTrue(node.getLayoutBounds().getHeight() > 100, figure);
                    assertTrue(node.getLayoutBounds().getWidth() > 300, figure);
                    opened.add(live.figure());
                }
            }
            Node[] words = words(robot, chapter);
            for (Language language : Language.values()) {
                robot.interact(() -> lab.preferences().languageProperty().set(language));
                robot.interact(() -> ShownWords.assertAllIn(language, words));
            }
        }
        assertEquals(EnumSet.allOf(Figure.class), opened);
    }

    /// All of a chapter but code, which is in no language.
    private static Node[] words(FxRobot robot, Chapter chapter) {
        Pane column = robot.lookup("#page-" + chapter.id() + " .column").queryAs(Pane.class);
        return column.getChildren().stream()
                .flatMap(each ->
                        each.lookup(".listing") == null
                                ? Stream.of(each)
                                : Stream.of(each.lookup(".facts"), each.lookup(".figure-caption")))
                .toArray(Node[]::new);
    }

    @Test
    void aLayerLightsUpItsLineAndALineItsLayer(FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-generator");
        click(robot, "#skip-shape");
        reveal(robot, "#layer-GENERATOR-0");
        robot.moveTo("#layer-GENERATOR-0");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isLit(robot, "#line-GENERATOR-0"));
        String facts = robot.lookup("#code-facts").queryAs(Label.class).getText();
        assertEquals(
                "100×1×1 → 512×4×4, 819,200 parameters. If one of its numbers changes, up to"
                        + " 46 × 46 pixels of the image change. PyTorch’s name of this layer:"
                        + " model.0.",
                facts);
        reveal(robot, "#line-GENERATOR-1");
        robot.moveTo("#line-GENERATOR-1");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isLit(robot, "#layer-GENERATOR-1"));
        assertFalse(isLit(robot, "#layer-GENERATOR-0"));
        click(robot, "#code-facts");
        robot.press(KeyCode.UP).release(KeyCode.UP).press(KeyCode.UP).release(KeyCode.UP);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN).press(KeyCode.DOWN).release(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isLit(robot, "#line-GENERATOR-2"));
    }

    @Test
    void whatALineDoesIsInSightWithTheLine(FxRobot robot) {
        enter(robot);
        robot.interact(
                () -> robot.lookup("#lesson-page").query().getScene().getWindow().setHeight(664));
        robot.clickOn("#chapter-generator");
        click(robot, "#skip-shape");
        for (String line : List.of("#line-GENERATOR-0", "#line-GENERATOR-12")) {
            reveal(robot, line);
            robot.moveTo(line);
            WaitForAsyncUtils.waitForFxEvents();
            assertTrue(isLit(robot, line));
            assertSeen(robot, "#code-facts");
        }
        robot.clickOn("#line-GENERATOR-12");
        for (int i = 0; i < 12; i++) {
            robot.push(KeyCode.UP);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isLit(robot, "#line-GENERATOR-0"));
        assertSeen(robot, "#line-GENERATOR-0");
        assertSeen(robot, "#code-facts");
        Bounds facts = bounds(robot, "#code-facts");
        Bounds first = bounds(robot, "#line-GENERATOR-0");
        assertTrue(facts.getMaxY() <= first.getMinY() + 1, "nor does it lie on the line");
    }

    /// Within the part of the page that is seen.
    private static void assertSeen(FxRobot robot, String query) {
        Bounds page = bounds(robot, "#lesson-page");
        Bounds node = bounds(robot, query);
        assertTrue(
                node.getMinY() >= page.getMinY() - 1 && node.getMaxY() <= page.getMaxY() + 1,
                () -> query + " at " + node + ", the page at " + page);
    }

    private static boolean isLit(FxRobot robot, String query) {
        return robot.lookup(query).query().getPseudoClassStates().stream()
                .anyMatch(each -> each.getPseudoClassName().equals("lit"));
    }

    @Test
    void whatOpensMovesNothingUnderTheMouseNorTheFieldThatIsTypedIn(FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-guidelines");
        click(robot, "#skip-withoutNorm");
        reveal(robot, "#thought-norm");
        robot.clickOn("#thought-norm");
        double typed = top(robot, "#thought-norm");
        robot.interact(() -> lab.lesson().answer(check("ignored"), check("ignored").question(), 1));
        assertThere(robot, "#task-ignored .why");
        assertEquals(typed, top(robot, "#thought-norm"), 2);
        robot.write("a grid");
        assertEquals("a grid", robot.lookup("#thought-norm").queryAs(TextArea.class).getText());

        robot.clickOn("#mode-chaptersTab");
        reveal(robot, "#answer-leaky-0");
        robot.moveTo("#answer-leaky-0");
        double pointed = top(robot, "#answer-leaky-0");
        robot.interact(() -> lab.lesson().answer(check("passes"), check("passes").question(), 0));
        assertThere(robot, "#task-passes .why");
        assertEquals(pointed, top(robot, "#answer-leaky-0"), 2);
    }

    @Test
    void goingOnWithoutAPredictionLeavesThePageWhereItIs(FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-guidelines");
        reveal(robot, "#skip-withoutNorm");
        double asked = top(robot, "#task-withoutNorm");
        robot.clickOn("#skip-withoutNorm");
        assertThere(robot, "#task-withoutNorm .told");
        assertEquals(asked, top(robot, "#task-withoutNorm"), 2);
        robot.push(KeyCode.TAB);
        WaitForAsyncUtils.waitForFxEvents();
        Node next = robot.lookup("#lesson-page").query().getScene().getFocusOwner();
        double told = top(robot, "#task-withoutNorm .told");
        assertTrue(next.localToScene(0, 0).getY() > told, "the keyboard goes on with what follows");
    }

    private static void assertThere(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, query), query);
    }

    private Check check(String id) {
        return lesson().getChapter().tasks().stream()
                .filter(each -> each.id().equals(id))
                .map(Check.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lettersThatMissTheirFieldDoNothingToTheRun(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        enter(robot);
        robot.clickOn(".chapter-page .page-head");
        robot.write("a  b");
        robot.push(KeyCode.SPACE).push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Lifecycle.IDLE, lab.lifecycleProperty().get());
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.RUNNING));
        robot.push(KeyCode.SPACE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(Lifecycle.RUNNING, lab.lifecycleProperty().get(), "play has the focus");
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        robot.push(KeyCode.DIGIT1).push(KeyCode.SPACE);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.RUNNING));
    }

    @Test
    void anArrowInTheListGoesToTheChapter(FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-generator").push(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("discriminator", lesson().getChapter().id());
        assertTrue(isThere(robot, "#page-discriminator"));
    }

    @Test
    void theQuizIsOfferedBeforeAndAfter(FxRobot robot) {
        enter(robot);
        assertTrue(isThere(robot, "#lesson-invitation"));
        robot.clickOn("#lesson-invited");
        assertTrue(isThere(robot, "#quiz-before"));
        robot.clickOn("#mode-chaptersTab").clickOn("#lesson-uninvited");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isThere(robot, "#lesson-invitation"));
        robot.clickOn("#chapter-latent");
        click(robot, "#lesson-quiz");
        assertTrue(isThere(robot, "#quiz-before"));
    }

    @Test
    void pagesAndChaptersAreTurnedByKeys(FxRobot robot) {
        enter(robot);
        ScrollPane page = robot.lookup("#lesson-page").queryAs(ScrollPane.class);
        robot.press(KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(page.getVvalue() > 0);
        robot.press(KeyCode.CONTROL, KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN, KeyCode.CONTROL);
        assertEquals(Lesson.CHAPTERS.get(1), lesson().getChapter());
        assertEquals(0, page.getVvalue());
        robot.press(KeyCode.CONTROL, KeyCode.PAGE_UP).release(KeyCode.PAGE_UP, KeyCode.CONTROL);
        assertEquals(Lesson.CHAPTERS.getFirst(), lesson().getChapter());
    }
}
