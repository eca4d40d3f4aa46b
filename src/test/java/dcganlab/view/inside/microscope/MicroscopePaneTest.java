package dcganlab.view.inside.microscope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;

import dcganlab.model.Language;
import dcganlab.model.Message;
import dcganlab.model.convolution.TrainedKernel;
import dcganlab.state.MicroscopeState;
import dcganlab.state.MicroscopeState.Operation;
import dcganlab.state.MicroscopeState.View;
import dcganlab.view.text.FixedTexts;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.ShownWords;
import dcganlab.view.tip.Tips;

import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// What a class does with the microscope, in a real window.
@ExtendWith(ApplicationExtension.class)
class MicroscopePaneTest {
    private static final Pattern EQUATION = Pattern.compile("= (.+) = (\u2212?\\d+)\\.? ");
    private static final Pattern PRODUCT =
            Pattern.compile("\\(?(\u2212?\\d+)\\)?\u00b7\\(?(\u2212?\\d+)\\)?");

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    @SuppressWarnings("NullAway.Init") // Made by start.
    private MicroscopeState state;

    @SuppressWarnings("NullAway.Init") // Made by start.
    private MicroscopePane pane;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        state = new MicroscopeState();
        pane = new MicroscopePane(state, new ShownTexts(language));
        stage.setScene(new Scene(pane, 980, 560));
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void aNumberIsEditedAndAllFiguresFollow(FxRobot robot) {
        int before = pixels(robot);
        robot.clickOn(cell("#scope-input-0", 0, 1, 4));
        robot.write("5").push(KeyCode.ENTER);
        assertEquals(5, state.getNumbers().inputs().getFirst().at(1));
        assertEquals(
                "x(1) = 5 stamps 5\u00b7(2, 1, \u22121, 1) = (10, 5, \u22125, 5) onto pixels 1 to 4.",
                text(robot, "#scope-story"));
        assertNotEquals(before, pixels(robot));
    }

    @Test
    void enterAndArrowsGoFromNumberToNumber(FxRobot robot) {
        robot.clickOn(cell("#scope-kernel-0", 0, 0, 4));
        robot.write("3").push(KeyCode.ENTER).write("-2").push(KeyCode.RIGHT).write("0.5");
        robot.push(KeyCode.TAB);
        assertEquals(
                List.of(3.0, -2.0, 0.5, 1.0), state.getNumbers().kernels().getFirst().values());
    }

    @Test
    void whatIsNoNumberIsNotTaken(FxRobot robot) {
        robot.clickOn(cell("#scope-input-0", 0, 0, 4));
        robot.write("two").push(KeyCode.ENTER).push(KeyCode.ESCAPE);
        robot.push(KeyCode.TAB);
        assertEquals(1, state.getNumbers().inputs().getFirst().at(0));
    }

    @Test
    void theArrowsStepWhereNoControlWantsThem(FxRobot robot) {
        robot.clickOn("#scope-figures");
        robot.push(KeyCode.RIGHT);
        assertEquals(3, state.getStep());
        robot.push(KeyCode.LEFT).push(KeyCode.LEFT);
        assertEquals(1, state.getStep());
        robot.push(KeyCode.END);
        assertEquals(4, state.getStep());
        robot.push(KeyCode.HOME);
        assertEquals(0, state.getStep());
        assertEquals(
                "The kernel is (2, 1, −1, 1). Nothing is computed yet: play, or go on with the right"
                        + " arrow.",
                text(robot, "#scope-story"));
    }

    @Test
    void aButtonThatWasClickedOnLeavesTheArrowsToTheSteps(FxRobot robot) {
        robot.clickOn("#scope-next");
        assertEquals(3, state.getStep());
        assertEquals("scope-figures", focus());
        robot.push(KeyCode.LEFT);
        assertEquals(2, state.getStep());
        robot.clickOn("#scope-view-stamps");
        assertEquals("scope-figures", focus());
    }

    @Test
    void itPlaysByItself(FxRobot robot) throws Exception {
        robot.clickOn("#scope-first").push(KeyCode.P);
        assertTrue(state.isPlaying());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> state.getStep() > 1);
        robot.push(KeyCode.P);
        assertFalse(state.isPlaying());
    }

    @Test
    void playingEndsAtTheEnd(FxRobot robot) throws Exception {
        robot.clickOn("#scope-play");
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS, () -> state.getStep() == 4 && !state.isPlaying());
        assertEquals("4 of 4", text(robot, "#scope-where"));
    }

    @Test
    void theFormulaHasTheNumbersFilledIn(FxRobot robot) {
        assertEquals(
                "(4 \u2212 1)\u00b72 \u2212 2\u00b71 + 4 + 0 = 8", text(robot, "#scope-formula"));
        assertEquals(
                "The bracket is 0 for any input: the size doubles.", text(robot, "#scope-why"));
        choose(robot, "#scope-stride", 3);
        assertEquals(
                "(4 \u2212 1)\u00b73 \u2212 2\u00b71 + 4 + 0 = 11", text(robot, "#scope-formula"));
        assertEquals(
                "The bracket is \u22121: three times the input\u2019s size less 1 pixel.",
                text(robot, "#scope-why"));
        choose(robot, "#scope-outputPadding", 1);
        assertEquals(12, state.getNumbers().geometry().across().output());
    }

    @Test
    void evennessIsCounted(FxRobot robot) {
        robot.clickOn("#scope-dimensions-two").clickOn("#scope-view-evenness");
        assertTrue(text(robot, "#scope-story").contains("always 4."));
        choose(robot, "#scope-kernelSize", 3);
        assertTrue(text(robot, "#scope-story").contains("1, 2, 4, by turns."));
        assertTrue(text(robot, "#scope-story").endsWith("the checkerboard."));
    }

    @Test
    void theSentenceOnEvennessIsWholeWhereThePaneIsNarrow(FxRobot robot) {
        robot.clickOn("#scope-dimensions-one").clickOn("#scope-view-evenness");
        robot.interact(() -> pane.getScene().getWindow().setWidth(736));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(
                text(robot, "#scope-story"),
                robot.lookup("#scope-story .text").queryText().getText());
    }

    @Test
    void anOutputPixelIsGathered(FxRobot robot) {
        robot.clickOn("#scope-follow-output").clickOn("#scope-next").clickOn("#scope-next");
        assertEquals("y(2) = 1\u00b71 + 2\u00b71 = 3", text(robot, "#scope-story"));
        assertEquals("3 of 8", text(robot, "#scope-where"));
    }

    /// What the sentence says can be added up by hand.
    @Test
    void aStridedSumIsWrittenOut(FxRobot robot) {
        robot.interact(() -> {
            state.setLine(false);
            state.setInput(3);
            state.operationProperty().set(Operation.STRIDED);
            state.go(3);
        });
        String told = text(robot, "#scope-story");
        Matcher said = EQUATION.matcher(told);
        assertTrue(said.find(), told);
        double sum = 0;
        Matcher product = PRODUCT.matcher(said.group(1));
        int count = 0;
        while (product.find()) {
            sum += number(product.group(1)) * number(product.group(2));
            count++;
        }
        assertEquals(number(said.group(2)), sum);
        assertEquals(9, count, "one row and one column of the kernel lie on the padding");
        assertTrue(
                told.endsWith("The other 7 products are 0: there the kernel lies on the padding."));
    }

    private static double number(String written) {
        return Double.parseDouble(written.replace('\u2212', '-'));
    }

    @Test
    void eachViewIsShownAlone(FxRobot robot) {
        assertEquals(4, cards(robot));
        for (View view : List.of(View.STAMPS, View.SPREAD, View.PHASES, View.MATRIX)) {
            robot.clickOn("#scope-view-" + view.name().toLowerCase(Locale.ROOT));
            WaitForAsyncUtils.waitForFxEvents();
            layOut(robot);
            assertEquals(1, cards(robot), view.name());
        }
    }

    @Test
    void theWayBackOfTheMirrorIsTheTransposedConvolution(FxRobot robot) {
        Figures figures = new Figures(state, new Phrases(FixedTexts.english()));
        List<Figures.Named> transposed = figures.shown();
        robot.clickOn("#scope-operation-strided").clickOn("#scope-way-back");
        assertEquals(Operation.STRIDED, state.getOperation());
        robot.interact(() -> state.go(2));
        assertEquals(transposed, figures.shown());
        assertEquals(
                "g(1) = 2 stamps 2\u00b7(2, 1, \u22121, 1) = (4, 2, \u22122, 2) onto pixels 1 to 4.",
                text(robot, "#scope-story"));
    }

    @Test
    void everythingIsDrawnInOneAndTwoDimensions(FxRobot robot) {
        for (boolean line : new boolean[] {true, false}) {
            for (Operation operation : Operation.values()) {
                for (View view : View.values()) {
                    robot.interact(() -> {
                        state.setLine(line);
                        state.setMaps(2);
                        state.operationProperty().set(operation);
                        state.viewProperty().set(view);
                        state.go(3);
                    });
                    layOut(robot);
                    for (Node card : pane.lookupAll(".figure-card")) {
                        assertTrue(colours(robot, card) > 2, card.getId() + " " + line);
                    }
                }
            }
        }
    }

    @Test
    void ofTrainedKernelsItSaysWhyThereAreNone(FxRobot robot) {
        MenuButton menu = robot.lookup("#scope-trained").queryAs(MenuButton.class);
        assertTrue(menu.isDisabled());
        assertEquals(
                "There is no generator yet. Start the training or open a model.", Tips.at(menu));
    }

    @Test
    void aTrainedKernelIsPutUnderTheMicroscope(FxRobot robot) {
        TrainedKernel kernel =
                new TrainedKernel("Layer 2", 17, 4, 4, Collections.nCopies(16, 0.03f));
        robot.interact(() -> state.offer(List.of(kernel), 1));
        robot.clickOn("#scope-trained").clickOn("Layer 2: map 18 to map 5");
        assertEquals(kernel, state.getTaken());
        assertEquals("Layer 2, map 18 to map 5, in units of 0.01", text(robot, "#scope-origin"));
        assertEquals("scope-figures", focus());
    }

    @Test
    void eachKernelAndEachMapIsChosenByItsNumber(FxRobot robot) {
        List<TrainedKernel> strongestFirst =
                IntStream.range(0, 40)
                        .mapToObj(i -> new TrainedKernel("L", 39 - i, 4, 1, List.of(40f - i)))
                        .toList();
        robot.interact(() -> state.offer(strongestFirst, 20));
        robot.clickOn("#scope-trained");
        MenuButton menu = robot.lookup("#scope-trained").queryAs(MenuButton.class);
        assertEquals("L: map 40 to map 5", menu.getItems().getFirst().getText());
        List<MenuItem> leaves = new ArrayList<>();
        menu.getItems().forEach(item -> addLeaves(item, leaves));
        for (int in = 1; in <= 40; in++) {
            String name = "L: map " + in + " to map 5";
            assertTrue(leaves.stream().anyMatch(item -> item.getText().equals(name)), name);
        }
        for (int map = 1; map <= 20; map++) {
            String name = "To map " + map;
            assertTrue(leaves.stream().anyMatch(item -> item.getText().equals(name)), name);
        }
        MenuItem weakest =
                leaves.stream()
                        .filter(item -> item.getText().equals("L: map 1 to map 5"))
                        .findFirst()
                        .orElseThrow();
        robot.interact(weakest::fire);
        assertEquals(strongestFirst.getLast(), state.getTaken());
    }

    private static void addLeaves(MenuItem item, List<MenuItem> leaves) {
        if (item instanceof Menu menu) {
            menu.getItems().forEach(each -> addLeaves(each, leaves));
        } else {
            leaves.add(item);
        }
    }

    @Test
    void nothingIsCutOffInASmallWindow(FxRobot robot) {
        robot.interact(() -> pane.getScene().getWindow().setWidth(700));
        layOut(robot);
        Bounds all = pane.localToScene(pane.getLayoutBounds());
        for (String id : List.of("#scope-view-evenness", "#scope-where", "#scope-figures")) {
            Node node = robot.lookup(id).query();
            assertTrue(all.contains(node.localToScene(node.getLayoutBounds())), id);
        }
    }

    @Test
    void allSpeaksTheLanguageThatIsChosen(FxRobot robot) {
        TrainedKernel kernel = new TrainedKernel("2", 17, 4, 4, Collections.nCopies(16, 0.03f));
        robot.interact(() -> {
            state.offer(List.of(kernel), 1);
            state.take(kernel);
        });
        for (View view : View.values()) {
            robot.interact(() -> state.viewProperty().set(view));
            speaksAtItsStep(robot);
        }
        for (Operation operation : List.of(Operation.STRIDED, Operation.BESIDE)) {
            robot.interact(() -> state.operationProperty().set(operation));
            speaksAtItsStep(robot);
        }
    }

    private void speaksAtItsStep(FxRobot robot) {
        robot.interact(() -> state.go(3));
        int step = state.getStep();
        for (Language each : List.of(Language.JAPANESE, Language.ENGLISH)) {
            robot.interact(() -> language.set(each));
            layOut(robot);
            WaitForAsyncUtils.waitForAsyncFx(10_000, () -> ShownWords.assertAllIn(each, pane));
        }
        assertEquals(step, state.getStep());
    }

    @Test
    void figuresAreDrawnInTheLanguageThatIsChosen(FxRobot robot) {
        robot.interact(() -> state.setLine(false));
        int english = pixels(robot);
        robot.interact(() -> language.set(Language.JAPANESE));
        assertNotEquals(english, pixels(robot));
        robot.interact(() -> language.set(Language.ENGLISH));
        assertEquals(english, pixels(robot));
    }

    @Test
    void aNumberThatIsBeingTypedStaysInAnotherLanguage(FxRobot robot) {
        robot.clickOn(cell("#scope-input-0", 0, 1, 4));
        robot.write("7.2");
        TextField field = robot.lookup("#scope-input-0-field").queryAs(TextField.class);
        robot.interact(() -> language.set(Language.JAPANESE));
        assertEquals("7.2", field.getText());
        assertTrue(field.isFocused());
        assertEquals(
                Language.JAPANESE
                        .textsInLines()
                        .of(
                                "view.inside.microscope.numberOf",
                                Message.of("view.inside.microscope.inputHead"),
                                0,
                                1),
                field.getAccessibleText());
    }

    private void choose(FxRobot robot, String id, int value) {
        @SuppressWarnings("unchecked")
        ChoiceBox<Integer> box = robot.lookup(id).queryAs(ChoiceBox.class);
        robot.interact(() -> box.setValue(value));
    }

    private Point2D cell(String id, int row, int column, int columns) {
        Node grid = pane.lookup(id);
        double width = Math.min(46, Math.floor(grid.getLayoutBounds().getWidth() / columns));
        return grid.localToScreen((column + 0.5) * width, (row + 0.5) * 24);
    }

    private String focus() {
        return pane.getScene().getFocusOwner().getId();
    }

    private int cards(FxRobot robot) {
        layOut(robot);
        return pane.lookupAll(".figure-card").size();
    }

    private void layOut(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> {
            pane.applyCss();
            pane.layout();
        });
    }

    private static String text(FxRobot robot, String id) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup(id).queryAs(Label.class).getText();
    }

    private int pixels(FxRobot robot) {
        layOut(robot);
        return pane.lookupAll(".figure-card").stream()
                .map(card -> read(robot, card))
                .toList()
                .hashCode();
    }

    private static long colours(FxRobot robot, Node card) {
        return read(robot, card).stream().distinct().count();
    }

    /// The pixels of a figure.
    private static List<Integer> read(FxRobot robot, Node card) {
        List<Integer> all = new ArrayList<>();
        robot.interact(() -> {
            Image image = card.lookup("Canvas").snapshot(null, null);
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    all.add(image.getPixelReader().getArgb(x, y));
                }
            }
        });
        return all;
    }
}
