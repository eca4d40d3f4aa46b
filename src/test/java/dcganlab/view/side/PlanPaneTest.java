package dcganlab.view.side;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Bfloat16;
import dcganlab.model.CheckedDevice;
import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.Kind;
import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanField;
import dcganlab.model.PlanField.Section;
import dcganlab.model.PlanFields;
import dcganlab.model.Planned;
import dcganlab.model.Precision;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.state.FoundDevices;
import dcganlab.state.LabState;
import dcganlab.state.Preferences;
import dcganlab.state.Recents;
import dcganlab.state.Threads;
import dcganlab.view.text.FixedTexts;
import dcganlab.view.text.ShownTexts;
import dcganlab.view.text.ShownWords;
import dcganlab.view.tip.Tips;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The plan of small networks, changed by hand and by keys. */
@ExtendWith(ApplicationExtension.class)
class PlanPaneTest {
    private static final TrainingPlan PLAN =
            new TrainingPlan(
                    DataChoice.portraits(4),
                    new NetworkSpec(32, 3, 4, 8),
                    2,
                    1,
                    Settings.PAPER,
                    Device.CPU);

    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    @TempDir static Path folder;

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);

    private final ExecutorService training = Executors.newSingleThreadExecutor();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabState lab;

    @Start
    void open(Stage stage) {
        lab =
                new LabState(
                        new Threads(
                                Platform::runLater,
                                training,
                                task -> {},
                                task -> {},
                                Runnable::run,
                                Runnable::run,
                                Runnable::run),
                        PLAN,
                        new Recents(folder.resolve("recent.txt")),
                        new Preferences(folder.resolve("preferences.properties"), 0.9),
                        new RunLibrary(folder.resolve("runs")),
                        folder.resolve("lesson.properties"),
                        new SplittableRandom(1));
        stage.setScene(new Scene(new PlanPane(lab, new ShownTexts(language)), 264, 640));
        stage.show();
    }

    @AfterEach
    void close() throws InterruptedException {
        lab.close();
        training.shutdown();
        assertTrue(training.awaitTermination(20, TimeUnit.SECONDS));
    }

    @Test
    void thePrecisionIsChosenFromTheKeyboard(FxRobot robot) {
        assertEquals("Automatic", shown(robot));
        robot.clickOn("#plan-seed");
        // Past the initial deviation, the spectral norm and the guidelines, which are closed.
        press(robot, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertTrue(precision(robot).isFocused());
        press(robot, KeyCode.SPACE, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
        assertNotEquals(Precision.AUTOMATIC, lab.getPlan().precision());
        assertEquals(PLAN.withPrecision(lab.getPlan().precision()), lab.getPlan());
    }

    @Test
    void guidelinesAreUndoneBehindTheirName(FxRobot robot) {
        TitledPane guidelines = robot.lookup("#guidelines").queryAs(TitledPane.class);
        assertEquals("Guidelines: all followed", guidelines.getText());
        robot.clickOn("#guidelines");
        assertTrue(guidelines.isExpanded());
        robot.interact(() -> robot.lookup("#plan-poolingG").queryAs(CheckBox.class).fire());
        assertTrue(lab.getPlan().network().guidelines().poolingG());
        assertEquals("Guidelines: 1 not followed", guidelines.getText());
        robot.interact(() -> lab.plan(PLAN));
        assertEquals("Guidelines: all followed", guidelines.getText());
        assertFalse(robot.lookup("#plan-poolingG").queryAs(CheckBox.class).isSelected());
    }

    @Test
    void aPlanFromElsewhereIsShown(FxRobot robot) {
        robot.interact(() -> lab.plan(PLAN.withPrecision(Precision.BF16)));
        assertEquals(Precision.BF16, precision(robot).getValue());
        assertEquals("bfloat16", shown(robot));
    }

    @Test
    void aPresetLeavesThePrecisionAlone(FxRobot robot) {
        robot.interact(() -> precision(robot).setValue(Precision.F32));
        robot.clickOn("#plan-lesson");
        assertEquals(NetworkSpec.LESSON, lab.getPlan().network());
        assertEquals(Precision.F32, lab.getPlan().precision());
        ToggleButton lesson = robot.lookup("#plan-lesson").queryAs(ToggleButton.class);
        robot.interact(() -> precision(robot).setValue(Precision.BF16));
        assertTrue(lesson.isSelected());
        assertEquals(
                Preset.LESSON.plan().withData(PLAN.data()).withPrecision(Precision.BF16),
                lab.getPlan());
    }

    @Test
    void aRunSaysWhatAutomaticIsAndKeepsIt(FxRobot robot) throws Exception {
        assertFalse(precision(robot).isDisabled());
        robot.interact(() -> {
            lab.step(StepKind.FULL);
            assertTrue(precision(robot).isDisabled());
            assertEquals("Automatic", shown(robot), "not known yet");
        });
        until(Lifecycle.PAUSED);
        assertTrue(precision(robot).isDisabled());
        assertTrue(shown(robot).matches("Automatic \\((float32|bfloat16)\\)"), shown(robot));
        TitledPane guidelines = robot.lookup("#guidelines").queryAs(TitledPane.class);
        assertFalse(guidelines.isDisabled(), "it can be read");
        assertTrue(guidelines.getContent().isDisabled());
        assertEquals(Precision.AUTOMATIC, lab.getPlan().precision());
        robot.interact(() -> lab.stop());
        until(Lifecycle.IDLE);
        assertFalse(precision(robot).isDisabled());
        assertEquals("Automatic", shown(robot));
    }

    @Test
    void whoChoosesBfloat16WhereItIsSlowerIsTold(FxRobot robot) throws Exception {
        Label warning = robot.lookup("#plan-precision-warning").queryAs(Label.class);
        assertFalse(warning.isVisible());
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, lab.run().bfloat16Property().isNotNull());
        robot.interact(() -> precision(robot).setValue(Precision.BF16));
        Bfloat16 worth = Objects.requireNonNull(lab.run().bfloat16Property().get());
        Message expected = worth.warning(lab.getPlan());
        assertEquals(expected != null, warning.isVisible());
        assertEquals(expected == null ? "" : FixedTexts.english().of(expected), warning.getText());
        robot.interact(() -> precision(robot).setValue(Precision.AUTOMATIC));
        assertFalse(warning.isVisible());
    }

    @Test
    void theRunMultipliesInWhatWasChosen(FxRobot robot) throws Exception {
        robot.interact(() -> {
            precision(robot).setValue(Precision.BF16);
            lab.step(StepKind.FULL);
        });
        until(Lifecycle.PAUSED);
        assertEquals(Precision.BF16, lab.run().precisionProperty().get());
        assertEquals("bfloat16", shown(robot));
    }

    @Test
    void aDeviceThatComputesWrongIsNotOfferedAndSaysWhy(FxRobot robot) {
        Node row = robot.lookup("#plan-device").query().getParent().getParent();
        assertFalse(row.isVisible(), "there is nothing to choose");
        Message trouble = Message.of("training.deviates", 0.5, 0.02);
        robot.interact(() ->
                FoundDevices.in(
                        lab,
                        new CheckedDevice(Device.CPU, "", 0, null, 0, 1),
                        new CheckedDevice(
                                Device.gpu(0), "NVIDIA H200", 141_000_000_000L, null, 0.001, 1),
                        new CheckedDevice(
                                Device.gpu(1), "NVIDIA T4", 16_000_000_000L, trouble, 0.5, 1)));
        assertTrue(row.isVisible());
        ChoiceBox<Device> box = device(robot);
        assertEquals(List.of(Device.CPU, Device.gpu(0)), box.getItems());
        assertEquals("gpu0: NVIDIA H200, 141 GB", box.getConverter().toString(Device.gpu(0)));
        Label refused = robot.lookup("#plan-device-refused").queryAs(Label.class);
        assertEquals(
                "gpu1: NVIDIA T4, 16 GB cannot be used. " + FixedTexts.english().of(trouble),
                refused.getText());
        robot.interact(() -> box.setValue(Device.gpu(0)));
        assertEquals(Device.gpu(0), lab.getPlan().device());
        robot.interact(() -> lab.plan(Preset.LESSON.appliedTo(lab.getPlan())));
        assertEquals(Device.gpu(0), box.getValue(), "no preset is about it");
    }

    @Test
    void whatIsNotThePresetsIsMarkedAndSetBackByADoubleClick(FxRobot robot) {
        robot.interact(() -> lab.plan(Preset.CLASSROOM.plan().withData(PLAN.data())));
        assertEquals(List.of(), marked(robot));
        robot.interact(() -> lab.plan(lab.getPlan().withBatch(16).withSeed(7)));
        robot.interact(() ->
                lab.change(
                        lab.getPlan()
                                .settings()
                                .with(PlanFields.LEARNING_RATE_D, 1e-3)
                                .with(PlanFields.LEARNING_RATE_G, 8e-4)));
        assertEquals(List.of("plan-batch-name", "plan-learningRateD-name"), marked(robot));
        Label rate = robot.lookup("#plan-learningRateD-name").queryAs(Label.class);
        assertTrue(Tips.at(rate).contains("Classroom: 4E-4"));
        robot.doubleClickOn(rate);
        robot.doubleClickOn("#plan-batch-name");
        assertEquals(List.of(), marked(robot));
        assertEquals(
                Preset.CLASSROOM.plan().withData(PLAN.data()).withSeed(7),
                lab.getPlan(),
                "the seed is no preset's");
    }

    @Test
    void aSliderGoesBackByADoubleClickAndByAKey(FxRobot robot) {
        robot.interact(() -> lab.plan(Preset.LESSON.plan().withData(PLAN.data())));
        Slider label = robot.lookup("#plan-realLabel").queryAs(Slider.class);
        robot.interact(() -> label.setValue(0.9));
        assertEquals(0.9, lab.getPlan().settings().get(PlanFields.REAL_LABEL));
        robot.doubleClickOn(label);
        assertEquals(1.0, lab.getPlan().settings().get(PlanFields.REAL_LABEL));
        robot.interact(() -> {
            label.setValue(0.8);
            label.requestFocus();
        });
        press(robot, KeyCode.DELETE);
        assertEquals(1.0, lab.getPlan().settings().get(PlanFields.REAL_LABEL));
        assertEquals(List.of(), marked(robot));
    }

    /// Fields of networks that do not exist, with the words of others.
    @Test
    void everyKindOfFieldHasItsControl(FxRobot robot) {
        PlanField<Precision> choice =
                new Planned<>(
                        Section.NETWORKS,
                        "precision",
                        new Kind.Choice<>(Precision.class),
                        TrainingPlan::precision,
                        TrainingPlan::withPrecision,
                        2,
                        Precision.AUTOMATIC);
        PlanField<Boolean> flag =
                new Planned<>(
                        Section.NETWORKS,
                        "averaged",
                        new Kind.Switch(),
                        plan -> plan.seed() == 7,
                        (plan, on) -> plan.withSeed(on ? 7 : 1),
                        2,
                        false);
        PlanRows rows = new PlanRows(lab, FixedTexts.english());
        robot.interact(() -> {
            Node choiceRow = rows.of(choice);
            Node flagRow = rows.of(flag);
            @SuppressWarnings("unchecked") // It holds nothing else.
            ChoiceBox<Precision> box = (ChoiceBox<Precision>) choiceRow.lookup("#plan-precision");
            assertEquals(List.of(Precision.values()), box.getItems());
            assertEquals("bfloat16", box.getConverter().toString(Precision.BF16));
            box.setValue(Precision.BF16);
            assertEquals(Precision.BF16, lab.getPlan().precision());
            Node name = choiceRow.lookup("#plan-precision-name");
            assertTrue(name.getPseudoClassStates().contains(DIFFERS));
            CheckBox tick = (CheckBox) flagRow.lookup("#plan-averaged");
            assertFalse(tick.isSelected());
            tick.fire();
            assertEquals(7, lab.getPlan().seed());
            assertTrue(tick.getPseudoClassStates().contains(DIFFERS));
        });
    }

    private static List<String> marked(FxRobot robot) {
        return robot
                .lookup(node -> node.getPseudoClassStates().contains(DIFFERS))
                .queryAll()
                .stream()
                .map(Node::getId)
                .toList();
    }

    @Test
    void whyANumberIsRefusedStandsBelowIt(FxRobot robot) {
        TextInputControl batch = robot.lookup("#plan-batch").queryTextInputControl();
        Label reason = robot.lookup("#plan-batch-reason").queryAs(Label.class);
        assertFalse(reason.isVisible());
        robot.interact(() -> batch.setText("many"));
        robot.clickOn(batch).push(KeyCode.ENTER);
        assertTrue(reason.isVisible());
        assertEquals("Please type a whole number.", reason.getText());
        assertEquals(reason.getText(), batch.getAccessibleHelp());
        robot.interact(() -> batch.setText("3"));
        robot.clickOn(batch).push(KeyCode.ENTER);
        assertFalse(reason.isVisible());
        assertEquals(3, lab.getPlan().batch());
    }

    @Test
    void everyWordFollowsTheLanguageAndWhatIsChosenStays(FxRobot robot) {
        Message trouble = Message.of("training.deviates", 0.5, 0.02);
        robot.interact(() -> {
            FoundDevices.in(
                    lab,
                    new CheckedDevice(Device.CPU, "", 0, null, 0, 1),
                    new CheckedDevice(Device.gpu(0), "NVIDIA H200", 141_000_000_000L, null, 0, 1),
                    new CheckedDevice(
                            Device.gpu(1), "NVIDIA T4", 16_000_000_000L, trouble, 0.5, 1));
            lab.plan(PLAN.withPrecision(Precision.AUTOMATIC).withBatch(3));
            robot.lookup("#guidelines").queryAs(TitledPane.class).setExpanded(true);
        });
        TrainingPlan before = lab.getPlan();
        for (Language other : new Language[] {Language.JAPANESE, Language.ENGLISH}) {
            robot.interact(() -> language.set(other));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> ShownWords.assertAllIn(other, robot.lookup(".section").query()));
            assertEquals(other.textsInLines().of("model.precisionAUTOMATIC"), shown(robot));
            assertEquals(before, lab.getPlan());
            assertEquals(Device.CPU, device(robot).getValue());
        }
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.press(key).release(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private void until(Lifecycle state) throws Exception {
        WaitForAsyncUtils.waitFor(
                30,
                TimeUnit.SECONDS,
                () ->
                        WaitForAsyncUtils.asyncFx(() -> lab.lifecycleProperty().get().equals(state))
                                .get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @SuppressWarnings("unchecked") // It holds nothing else.
    private static ChoiceBox<Device> device(FxRobot robot) {
        return robot.lookup("#plan-device").queryAs(ChoiceBox.class);
    }

    @SuppressWarnings("unchecked") // It holds nothing else.
    private static ChoiceBox<Precision> precision(FxRobot robot) {
        return robot.lookup("#plan-precision").queryAs(ChoiceBox.class);
    }

    /** What the closed box says. */
    private static String shown(FxRobot robot) {
        return robot.from(precision(robot)).lookup(".label").queryAs(Label.class).getText();
    }
}
