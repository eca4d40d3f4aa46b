package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.Styles;

import dcganlab.lesson.Chapter;
import dcganlab.lesson.Figure;
import dcganlab.lesson.Lesson;
import dcganlab.lesson.Passage;
import dcganlab.lesson.Passage.Check;
import dcganlab.lesson.Passage.Live;
import dcganlab.lesson.Passage.Prediction;
import dcganlab.lesson.Passage.Ready;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.ReadyRun;
import dcganlab.state.InsideState.Chosen;
import dcganlab.state.LessonState;
import dcganlab.state.RunSamples;
import dcganlab.view.text.ShownWords;

import javafx.css.PseudoClass;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Through the lesson with the mouse and the keys, with real training where a step asks for it.
class LessonJourneyTest extends JourneyFixture {
    @Start
    void start(Stage stage) {
        open(stage);
    }

    private LessonState lesson() {
        return lab.lesson();
    }

    private void enter(FxRobot robot) {
        robot.press(KeyCode.DIGIT5).release(KeyCode.DIGIT5);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Scrolls to it first, as a reader does.
    private void click(FxRobot robot, String query) {
        reveal(robot, query);
        robot.clickOn(query);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void reveal(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        ScrollPane page = robot.lookup("#lesson-page").queryAs(ScrollPane.class);
        robot.interact(() -> {
            page.layout();
            Node content = page.getContent();
            double y = content.sceneToLocal(node.localToScene(0, 0)).getY();
            double seen = page.getViewportBounds().getHeight();
            double hidden = content.getLayoutBounds().getHeight() - seen;
            double middle = y + node.getLayoutBounds().getHeight() / 2 - seen / 2;
            page.setVvalue(hidden <= 0 ? 0 : Math.clamp(middle / hidden, 0, 1));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean done(String task) {
        return lesson().getChapter().tasks().stream()
                .filter(each -> each.id().equals(task))
                .anyMatch(lesson()::isDone);
    }

    private static boolean isThere(FxRobot robot, String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    private static boolean standsOut(FxRobot robot, String query) {
        return robot.lookup(query).query().getStyleClass().contains(Styles.ACCENT);
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
    void aTaskIsTakenToInsideAndBack(FxRobot robot) throws Exception {
        enter(robot);
        robot.clickOn("#chapter-generator");
        click(robot, "#skip-shape");
        reveal(robot, "#line-GENERATOR-3");
        robot.moveTo("#line-GENERATOR-3");
        until(() -> done("line"));
        assertTrue(isThere(robot, "#outcome-shape .why"));
        click(robot, "#go-open");
        assertTrue(isThere(robot, ".inside-place"));
        assertTrue(isThere(robot, "#lesson-bar"));
        assertFalse(done("open"));
        robot.interact(() -> lab.inside().choose(new Chosen(Part.GENERATOR, 1)));
        assertFalse(done("open"), "there are boxes after it");
        int last = Part.GENERATOR.layers(lab.getPlan().network()).stages().size() - 1;
        robot.interact(() -> lab.inside().choose(new Chosen(Part.GENERATOR, last)));
        assertTrue(done("open"));
        String mark = robot.lookup("#lesson-bar .done-mark").queryAs(Label.class).getText();
        assertEquals("Done", mark);
        robot.clickOn("#lesson-return");
        assertTrue(isThere(robot, ".lesson-place"));
        assertFalse(isThere(robot, "#lesson-bar"));
    }

    private void skipAll(FxRobot robot) {
        robot.interact(() ->
                lesson().getChapter().tasks().stream()
                        .filter(Prediction.class::isInstance)
                        .forEach(each -> lesson().skip((Prediction) each)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @ParameterizedTest
    @ValueSource(strings = {"discriminator/signs", "transposed/checker"})
    void whatIsToBeSeenInTrainIsAButtonAwayAndThePageIsWhereItWas(String task, FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-" + task.split("/")[0]);
        skipAll(robot);
        String id = task.split("/")[1];
        reveal(robot, "#go-" + id);
        double height = top(robot, "#go-" + id);
        robot.clickOn("#go-" + id);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, ".train-place"));
        assertTrue(isThere(robot, "#lesson-bar"));
        assertTrue(isThere(robot, ".time-line"));
        robot.clickOn("#lesson-return");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, ".lesson-place"));
        assertEquals(height, top(robot, "#go-" + id), 2);
    }

    @Test
    void theLessonLeadsToTheSettingItSpeaksOf(FxRobot robot) {
        enter(robot);
        robot.clickOn("#chapter-training");
        skipAll(robot);
        assertFalse(isThere(robot, "#side"), "the text has its room");
        click(robot, "#go-smooth");
        assertTrue(isThere(robot, "#side"));
        assertTrue(isThere(robot, ".train-place"));
        Node slider = robot.lookup("#plan-realLabel").query();
        Node row = slider.getParent();
        Bounds side = bounds(robot, ".side-scroll");
        Bounds at = slider.localToScene(slider.getLayoutBounds());
        assertTrue(at.getMinY() > side.getMinY() && at.getMaxY() < side.getMaxY(), at::toString);
        assertTrue(row.getPseudoClassStates().contains(PseudoClass.getPseudoClass("pointed-at")));
        assertTrue(slider.isFocused());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertTrue(PlanFields.REAL_LABEL.of(lab.getPlan()) < 1);
        robot.clickOn("#present");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, "#side"), "the task is done there");
        robot.clickOn("#lesson-return");
        WaitForAsyncUtils.waitForFxEvents();
        robot.push(KeyCode.DIGIT1);
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isThere(robot, "#side"), "a class does not see it");
    }

    private static Bounds bounds(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds());
    }

    /// One line below the page, the side folded away; all of it in other places.
    @Test
    void aPageHasItsRoom(FxRobot robot) throws Exception {
        begin(robot);
        double bottom = bounds(robot, ".transport").getHeight();
        enter(robot);
        Bounds slim = bounds(robot, ".transport");
        assertEquals(robot.lookup(".lab").query().getScene().getHeight(), slim.getMaxY());
        assertTrue(slim.getHeight() <= 48, slim::toString);
        assertFalse(isThere(robot, ".time-line"));
        assertFalse(isThere(robot, "#doctor-line"));
        assertFalse(isThere(robot, "#side"));
        assertTrue(isThere(robot, "#figure-line"));
        robot.interact(
                () -> lab.notices().say(Message.of("state.kept", "a long word ".repeat(40))));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(slim, bounds(robot, ".transport"));
        robot.clickOn("#transport-step");
        until(() -> steps() == 2);
        robot.clickOn("#side-fold");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, "#side"));
        robot.clickOn("#place-train").clickOn("#side-fold");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isThere(robot, "#side"));
        assertTrue(isThere(robot, ".time-line"));
        assertTrue(isThere(robot, "#doctor-line"));
        assertEquals(bottom, bounds(robot, ".transport").getHeight());
        robot.clickOn("#place-lesson");
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, "#side"), "as it was left in the lesson");
        robot.clickOn("#place-inside");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(isThere(robot, "#side"), "as it was left elsewhere");
    }

    @Test
    void fromThePastOneComesBackInTheLessonToo(FxRobot robot) throws Exception {
        begin(robot);
        robot.clickOn("#transport-step");
        until(() -> steps() == 2);
        enter(robot);
        assertFalse(isThere(robot, "#transport-live"));
        until(() -> !lab.timeLine().getKept().generators().isEmpty());
        robot.interact(() -> lab.timeLine().show(lab.timeLine().getKept().generators().getFirst()));
        until(() -> lab.timeLine().isPast());
        WaitForAsyncUtils.waitForFxEvents();
        String line = robot.lookup("#figure-line").queryAs(Label.class).getText();
        assertEquals("step 0 of 2", line);
        robot.clickOn("#transport-live");
        WaitForAsyncUtils.waitForFxEvents();
        assertFalse(lab.timeLine().isPast());
        assertFalse(isThere(robot, "#transport-live"));
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
    void finishedRunsAreComparedAtOnceAndAtTheSameStep(FxRobot robot) throws Exception {
        enter(robot);
        robot.clickOn("#chapter-guidelines");
        click(robot, "#answer-withoutNorm-0");
        click(robot, "#ready-compareNorm");
        until(() -> stepsShown().size() == 2);
        assertTrue(isThere(robot, ".runs-place"));
        assertEquals(
                Stream.of(ReadyRun.GOOD, ReadyRun.NO_BATCH_NORM).map(ReadyRun::folder).toList(),
                lab.runs().selectedProperty().get().stream()
                        .map(run -> String.valueOf(run.getFileName()))
                        .toList());
        for (long step : stepsShown()) {
            assertEquals(625, step, 40);
        }
        assertTrue(done("compareNorm"));
        robot.clickOn("#lesson-return");
        assertTrue(isThere(robot, "#outcome-withoutNorm .why"));
    }

    /// Of what steps pictures are seen in Runs.
    private List<Long> stepsShown() {
        return lab.runs().comparisonProperty().get().runs().stream()
                .flatMap(run -> Stream.ofNullable(run.samples()))
                .map(RunSamples::step)
                .toList();
    }

    @Test
    void runsAreComparedAndTheirTableEndsTheTask(FxRobot robot) throws Exception {
        until(() -> lab.data().loadedProperty().get() != null);
        enter(robot);
        robot.clickOn("#chapter-guidelines");
        click(robot, "#answer-withoutNorm-0");
        click(robot, "#begin-compareNorm");
        assertTrue(isThere(robot, ".runs-place"));
        until(() -> lab.sideBySide().stepProperty().get() > 0);
        assertFalse(done("compareNorm"));
        robot.interact(() -> lab.sideBySide().stop());
        until(() -> lab.sideBySide().tableProperty().get() != null);
        assertTrue(done("compareNorm"));
        assertNotNull(lab.lesson().takenProperty().get());
        robot.clickOn("#lesson-return");
        assertTrue(isThere(robot, "#outcome-withoutNorm .why"));
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

    private static void assertThere(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(isThere(robot, query), query);
    }

    private static double top(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).query().localToScene(0, 0).getY();
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
    void aRunThatWentWrongIsOpenedAndTheLessonRemembersIt(FxRobot robot) throws Exception {
        enter(robot);
        robot.clickOn("#chapter-training");
        robot.interact(() ->
                lesson().getChapter().tasks().stream()
                        .filter(Prediction.class::isInstance)
                        .forEach(each -> lesson().skip((Prediction) each)));
        for (String run : List.of("COLLAPSE", "STRONG_DISCRIMINATOR", "GOOD")) {
            assertFalse(done("failures"));
            click(robot, "#ready-" + run);
            until(() -> wasOpened(run));
            assertTrue(isThere(robot, "#lesson-bar"));
            assertTrue(isThere(robot, ".train-place"));
            robot.clickOn("#lesson-return");
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertTrue(done("failures"));
        assertTrue(isThere(robot, "#page-training"));
    }

    private boolean wasOpened(String run) {
        return lesson().getChapter().tasks().stream()
                .filter(Ready.class::isInstance)
                .anyMatch(each -> lesson().wasOpened((Ready) each, ReadyRun.valueOf(run)));
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
