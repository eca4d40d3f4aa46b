package dcganlab.view.lesson.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.lesson.quiz.Bank;
import dcganlab.lesson.quiz.Choice;
import dcganlab.lesson.quiz.Count;
import dcganlab.lesson.quiz.Figure;
import dcganlab.lesson.quiz.Item;
import dcganlab.lesson.quiz.Occasion;
import dcganlab.lesson.quiz.Option;
import dcganlab.lesson.quiz.Order;
import dcganlab.lesson.quiz.Practice;
import dcganlab.lesson.quiz.Question;
import dcganlab.lesson.quiz.QuestionKind;
import dcganlab.lesson.quiz.ResultTable;
import dcganlab.lesson.quiz.Round;
import dcganlab.model.Language;
import dcganlab.state.QuizState;
import dcganlab.view.Drag;
import dcganlab.view.files.PathChooser;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.ShownWords;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;

/// A learner goes through the quiz in a real window, by keys and by the mouse.
@ExtendWith(ApplicationExtension.class)
class QuizJourneyTest implements PathChooser {
    private static final int DIGIT_1 = KeyCode.DIGIT1.ordinal();

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @TempDir
    @SuppressWarnings("NullAway.Init") // Made by JUnit.
    private static Path folder;

    private int visited;
    private boolean read = true;

    @SuppressWarnings("NullAway.Init") // Made by start.
    private QuizState state;

    @SuppressWarnings("NullAway.Init") // Made by start.
    private QuizPane pane;

    @Start
    void start(Stage stage) throws Exception {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        state =
                new QuizState(
                        Files.createTempDirectory(folder, "quiz").resolve("quiz.csv"),
                        Runnable::run,
                        Runnable::run,
                        InstantSource.system(),
                        new SplittableRandom(2));
        pane =
                new QuizPane(
                        state,
                        new ShownTexts(language),
                        this,
                        new QuizDoors(() -> visited++, () -> read));
        stage.setScene(new Scene(pane, 980, 700));
        stage.sizeToScene(); // Whatever an earlier test made of it.
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Override
    public Optional<Path> file(String title, String extension) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(String title, String name) {
        return Optional.of(folder.resolve(name));
    }

    @Test
    void aClassGoesThroughTestPracticeAndTestByKeys(FxRobot robot) throws Exception {
        journey(robot);
        assertEquals("6 more right than before", text(robot, "#quiz-gain"));
        assertEquals("3 of 10", text(robot, "#quiz-right-before"));
        assertEquals("9 of 10", text(robot, "#quiz-right-after"));
    }

    @Test
    void soItDoesInJapanese(FxRobot robot) throws Exception {
        robot.interact(() -> language.set(Language.JAPANESE));
        journey(robot);
        assertEquals("正解が6問増えました", plain(text(robot, "#quiz-gain")));
    }

    /// Three right before the lesson, nine after it.
    private void journey(FxRobot robot) throws Exception {
        speaks(robot);
        robot.clickOn("#quiz-name").write("Aoi");
        robot.clickOn("#quiz-before");
        for (int i = 0; i < Bank.TEST.size(); i++) {
            assertEquals(i, round().at());
            speaks(robot);
            assertFalse(robot.lookup("#quiz-explanation").query().isVisible());
            answer(robot, i < 3);
        }
        speaks(robot);
        assertTrue(pane.lookupAll(".mark").isEmpty(), "nothing is told yet");
        robot.clickOn("#quiz-back").clickOn("#quiz-practise");
        answer(robot, true);
        assertTrue(robot.lookup("#quiz-explanation").query().isVisible());
        speaks(robot);
        robot.push(KeyCode.ENTER);
        assertEquals(1, round().at());
        robot.clickOn("#quiz-leave").clickOn("#quiz-after");
        for (int i = 0; i < Bank.TEST.size(); i++) {
            answer(robot, i > 0);
        }
        speaks(robot);
        robot.clickOn("#quiz-review-RELU");
        speaks(robot);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals("Aoi", state.getLearner().name());
        String gain = text(robot, "#quiz-gain");
        robot.interact(state::leave);
        robot.clickOn("#quiz-export");
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                state.getResults(), ResultTable.read(Files.readString(folder.resolve("quiz.csv"))));
        robot.clickOn("#quiz-result");
        assertEquals(gain, text(robot, "#quiz-gain"));
    }

    /// Gives an answer by keys alone.
    private void answer(FxRobot robot, boolean right) {
        switch (question()) {
            case Choice choice -> robot.push(digit(choice, right)).push(KeyCode.ENTER);
            case Count count -> robot.write(right ? count.key() : "-1").push(KeyCode.ENTER);
            case Order order -> {
                if (right) {
                    putInOrder(robot, order);
                }
                robot.push(KeyCode.ENTER);
            }
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static KeyCode digit(Choice choice, boolean right) {
        List<Boolean> options = choice.options().stream().map(Option::isRight).toList();
        return KeyCode.values()[DIGIT_1 + options.indexOf(right)];
    }

    private static void putInOrder(FxRobot robot, Order order) {
        List<Integer> parts = new ArrayList<>(order.offered());
        int focus = 0;
        for (int place = 0; place < parts.size(); place++) {
            int at = parts.indexOf(place);
            for (; focus < at; focus++) {
                robot.push(KeyCode.DOWN);
            }
            for (; focus > at; focus--) {
                robot.push(KeyCode.UP);
            }
            for (; focus > place; focus--) {
                robot.push(KeyCode.SHIFT, KeyCode.UP);
            }
            parts.add(place, parts.remove(at));
        }
    }

    @Test
    void whoeverDoesNotKnowSaysSo(FxRobot robot) throws Exception {
        robot.clickOn("#quiz-before");
        for (int i = 0; i < Bank.TEST.size(); i++) {
            assertFalse(robot.lookup("#quiz-explanation").query().isVisible());
            robot.clickOn("#quiz-unknown");
        }
        assertEquals(0, state.getResults().right(state.getLearner(), Occasion.BEFORE));
        robot.clickOn("#quiz-chapters");
        assertEquals(1, visited);
        robot.interact(state::leave);
        robot.clickOn("#quiz-after");
        for (int i = 0; i < Bank.TEST.size(); i++) {
            answer(robot, i > 0);
        }
        assertEquals("9 more right than before", text(robot, "#quiz-gain"));
        robot.clickOn("#quiz-review-RELU");
        speaks(robot);
        assertTrue(
                robot.lookup(".review-details .label").queryAllAs(Labeled.class).stream()
                        .anyMatch(label -> label.getText().equals("Before: I don\u2019t know")));
        robot.interact(state::leave);
        robot.clickOn("#quiz-export");
        WaitForAsyncUtils.waitForFxEvents();
        String table = Files.readString(folder.resolve("quiz.csv"));
        assertEquals(10, table.lines().filter(line -> line.contains(",unknown,0,")).count());
        assertEquals(state.getResults(), ResultTable.read(table));
    }

    @Test
    void practiceWantsAnAnswer(FxRobot robot) {
        practise(robot, QuestionKind.CHOICE);
        assertTrue(robot.lookup("#quiz-unknown").tryQuery().isEmpty());
    }

    @Test
    void theTestAfterTheLessonDoesNotBeginBeforeItUnasked(FxRobot robot) {
        read = false;
        robot.interact(() -> {
            state.test(Occasion.BEFORE);
            Bank.TEST.forEach(item -> state.answer(Question.UNKNOWN));
            state.leave();
        });
        robot.clickOn("#quiz-after");
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(state.getRound());
        robot.clickOn("To the chapters");
        WaitForAsyncUtils.waitForFxEvents();
        assertNull(state.getRound());
        assertEquals(1, visited);
        robot.clickOn("#quiz-after").clickOn("Begin now");
        assertEquals(Occasion.AFTER, round().occasion());
    }

    @Test
    void anotherLanguageKeepsTheQuestionItsOrderAndTheAnswer(FxRobot robot) {
        practise(robot, QuestionKind.CHOICE);
        robot.push(KeyCode.DIGIT3);
        Question asked = question();
        List<String> before = options(robot);
        robot.interact(() -> language.set(Language.JAPANESE));
        speaks(robot);
        assertEquals(asked, question());
        assertTrue(robot.lookup("#quiz-option-3").queryAs(ToggleButton.class).isSelected());
        List<String> japanese = options(robot);
        assertNotEquals(before, japanese);
        for (int i = 0; i < 4; i++) {
            assertEquals(
                    Language.JAPANESE.texts().of(((Choice) asked).options().get(i).words()),
                    plain(japanese.get(i)));
        }
        robot.interact(() -> language.set(Language.ENGLISH));
        assertEquals(before, options(robot));
        robot.push(KeyCode.ENTER);
        assertEquals(((Choice) asked).options().get(2).name(), round().answers().getFirst());
    }

    @Test
    void anotherLanguageKeepsTheOrderOfTheParts(FxRobot robot) {
        practise(robot, QuestionKind.ORDER);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        List<String> before = parts(robot);
        for (Language each : List.of(Language.JAPANESE, Language.ENGLISH)) {
            robot.interact(() -> language.set(each));
            assertEquals(before, parts(robot));
        }
        List<Integer> expected = new ArrayList<>(((Order) question()).offered());
        expected.add(1, expected.removeFirst());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of(Order.answer(expected)), round().answers());
    }

    /// The names of the parts, from top to bottom.
    private List<String> parts(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return pane.lookupAll(".part").stream()
                .sorted(
                        Comparator.comparingDouble(
                                part -> part.localToScene(part.getLayoutBounds()).getMinY()))
                .map(Node::getId)
                .toList();
    }

    @Test
    void anotherLanguageKeepsWhatIsTyped(FxRobot robot) {
        practise(robot, QuestionKind.COUNT);
        robot.write("12");
        robot.interact(() -> language.set(Language.JAPANESE));
        assertEquals("12", robot.lookup("#quiz-number").queryAs(TextField.class).getText());
        robot.push(KeyCode.ENTER);
        assertEquals(List.of("12"), round().answers());
    }

    @Test
    void whatIsNoNumberIsSaidToBeNone(FxRobot robot) {
        practise(robot, QuestionKind.COUNT);
        robot.write("many").push(KeyCode.ENTER);
        assertTrue(robot.lookup("#quiz-no-number").query().isVisible());
        assertEquals(List.of(), round().answers());
        robot.push(KeyCode.BACK_SPACE);
        assertFalse(robot.lookup("#quiz-no-number").query().isVisible());
    }

    @Test
    void nothingIsAnsweredBeforeOneChooses(FxRobot robot) {
        practise(robot, QuestionKind.CHOICE);
        robot.push(KeyCode.ENTER);
        robot.clickOn("#quiz-go");
        assertEquals(List.of(), round().answers());
    }

    @Test
    void aWrongAnswerIsToldByASignAndAWordAndTheOthersCanBeLookedAt(FxRobot robot) {
        practise(robot, QuestionKind.CHOICE);
        Choice choice = (Choice) question();
        robot.push(digit(choice, false)).push(KeyCode.ENTER);
        assertEquals("Not quite", text(robot, "#quiz-verdict"));
        assertTrue(shows(robot, "Your answer") && shows(robot, "Right answer"));
        String wrong = robot.lookup("#quiz-why").query().getAccessibleText();
        robot.push(digit(choice, true));
        assertEquals("Right", text(robot, "#quiz-verdict"));
        assertNotEquals(wrong, robot.lookup("#quiz-why").query().getAccessibleText());
        assertEquals(1, round().answers().size(), "the answer stays");
        robot.push(KeyCode.ENTER);
        assertEquals(1, round().at());
    }

    private boolean shows(FxRobot robot, String words) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".mark").queryAllAs(Labeled.class).stream()
                .anyMatch(mark -> mark.getText().equals(words) && mark.getGraphic() != null);
    }

    @Test
    void partsAreDraggedByTheMouse(FxRobot robot) {
        practise(robot, QuestionKind.ORDER);
        Order order = (Order) question();
        String first = "#quiz-part-" + order.offered().getFirst();
        String last = "#quiz-part-" + order.offered().getLast();
        Drag.by(robot, first, 0, middle(robot, last) - middle(robot, first));
        robot.clickOn("#quiz-go");
        List<Integer> expected = new ArrayList<>(order.offered());
        expected.add(expected.removeFirst());
        assertEquals(List.of(Order.answer(expected)), round().answers());
    }

    /// On a projector and a small laptop, in larger type too, whatever the question shows.
    @ParameterizedTest
    @CsvSource({"814, 620, 14", "1156, 620, 14", "1000, 560, 18"})
    void whatGivesTheAnswerIsAlwaysInSight(int width, int height, int letters, FxRobot robot) {
        robot.interact(() -> {
            pane.setStyle("-fx-font-size: %dpx".formatted(letters));
            pane.getScene().getWindow().setWidth(width);
            pane.getScene().getWindow().setHeight(height);
        });
        robot.clickOn("#quiz-before");
        for (Item item : Bank.TEST) {
            WaitForAsyncUtils.waitForFxEvents();
            for (String id : List.of("#quiz-go", "#quiz-unknown")) {
                Node node = robot.lookup(id).query();
                Bounds at = node.localToScene(node.getLayoutBounds());
                assertTrue(pane.getLayoutBounds().contains(at), item + ": " + at);
            }
            robot.clickOn("#quiz-unknown");
        }
    }

    /// Where there is room, all of it is seen, however long the lines of the explanation are.
    @Test
    void aPageThatHasRoomDoesNotScroll(FxRobot robot) {
        practise(robot, QuestionKind.ORDER);
        robot.push(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        PageScroll scroll = (PageScroll) pane.lookup(".question > .scroll-pane");
        Bounds foot = answerButton(robot);
        assertTrue(foot.getMaxY() < pane.getHeight(), foot::toString);
        double page = scroll.getContent().getLayoutBounds().getHeight();
        assertEquals(page, scroll.getViewportBounds().getHeight(), 1);
    }

    private static Bounds answerButton(FxRobot robot) {
        Node go = robot.lookup("#quiz-go").query();
        return go.localToScene(go.getLayoutBounds());
    }

    @Test
    void theReviewShowsThePicturesAndTheCurvesOfAQuestion(FxRobot robot) {
        robot.interact(() -> {
            for (Occasion occasion : new Occasion[] {Occasion.BEFORE, Occasion.AFTER}) {
                state.test(occasion);
                Bank.TEST.forEach(item -> state.answer(question().key()));
                if (occasion == Occasion.BEFORE) {
                    state.leave();
                }
            }
        });
        WaitForAsyncUtils.waitForFxEvents();
        int grids = 0;
        int curves = 0;
        for (Item item : Bank.TEST) {
            Question asked = state.question(item, state.getLearner());
            Node row = robot.lookup("#quiz-review-" + item.name()).query().getParent().getParent();
            grids += row.lookupAll(".picture-grid").size();
            curves += row.lookupAll(".curves").size();
            assertEquals(
                    asked.figure() instanceof Figure.Curves,
                    row.lookup(".curves") != null,
                    item.name());
        }
        assertEquals(4, grids, "the one question with pictures");
        assertEquals(1, curves);
    }

    private static double middle(FxRobot robot, String query) {
        Node node = robot.lookup(query).query();
        return node.localToScene(node.getLayoutBounds()).getCenterY();
    }

    @Test
    void everyWordOfEveryQuestionIsSeenInANarrowWindow(FxRobot robot) {
        robot.interact(() -> pane.getScene().getWindow().setWidth(720));
        List<String> cut = new ArrayList<>();
        for (Item item : Bank.ALL) {
            robot.interact(() -> {
                Question asked = Bank.question(item, 3, 3, QuizState::paint);
                Round one = new Round(Occasion.PRACTICE, List.of(asked), List.of(3), List.of(), 0);
                QuestionPage page =
                        new QuestionPage(
                                state, new Sentences(new ShownTexts(language)), one, asked);
                pane.getChildren().add(page);
                page.explain(one.with(asked.key()));
            });
            for (Language each : Language.values()) {
                robot.interact(() -> {
                    language.set(each);
                    pane.applyCss();
                    pane.layout();
                    pane.getChildren()
                            .getLast()
                            .lookupAll(".label, .toggle-button")
                            .forEach(node -> note(item + " " + each, node, cut));
                });
            }
            robot.interact(() -> pane.getChildren().removeLast());
        }
        assertEquals(List.of(), cut);
    }

    private static void note(String where, Node node, List<String> cut) {
        if (node instanceof Labeled labeled
                && labeled.lookup(".text") instanceof Text shown
                && labeled.isVisible()
                && !shown.getText().equals(labeled.getText())
                && !labeled.getText().isEmpty()
                && shown.getParent() == labeled) {
            cut.add(where + ": " + shown.getText());
        }
    }

    private void practise(FxRobot robot, QuestionKind kind) {
        robot.interact(() -> {
            state.practise(new Practice(null, kind, 10));
            pane.applyCss();
            pane.layout();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Round round() {
        WaitForAsyncUtils.waitForFxEvents();
        return Objects.requireNonNull(state.getRound());
    }

    private Question question() {
        return Objects.requireNonNull(round().question());
    }

    private static List<String> options(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(".option").queryAllAs(ToggleButton.class).stream()
                .map(Labeled::getText)
                .toList();
    }

    private static String text(FxRobot robot, String query) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    /// Without the marks where a line must not break.
    private static String plain(String text) {
        return text.replace("\uFEFF", "");
    }

    private void speaks(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> ShownWords.assertAllIn(language.get(), pane));
    }
}
