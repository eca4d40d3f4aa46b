package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;
import dcganlab.model.Lifecycle;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.runs.RunFolder;
import dcganlab.state.Diagnosis;
import dcganlab.state.EarlierSamples;
import dcganlab.state.RunSamples;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;
import dcganlab.view.picture.PictureGrid;
import dcganlab.view.text.ShownWords;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

/// A run that goes wrong, in the real window: the doctor says so, and a branch follows its advice.
class DoctorJourneyTest extends JourneyFixture {
    private static final double TOO_HIGH = 1e-2;

    @Start
    void start(Stage stage) {
        open(stage);
    }

    @Test
    void ratesThatAreTooHighAreSeenAndABranchHasBetterOnes(FxRobot robot) throws Exception {
        Button line = robot.lookup("#doctor-line").queryButton();
        assertTrue(line.isDisabled(), "there is no run");
        trainUntilRatesAreSaid(robot);
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(line.getText().contains("rate is too high"), line.getText());

        robot.clickOn(line);
        Node panel = robot.lookup("#doctor-panel").query();
        assertTrue(panel.isVisible());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        until(() -> !panel.isVisible());
        robot.clickOn(line);
        Diagnosis.Finding first = lab.doctor().getDiagnosis().findings().getFirst();
        assertTrue(
                robot.from(panel).lookup(".label").queryAllAs(Label.class).stream()
                        .anyMatch(label -> label.getText().contains("usually at most 0.002")),
                "the evidence has the rate");
        press(robot, ".look");
        SeriesChart losses = robot.lookup("#train-losses").queryAs(SeriesChart.class);
        Span seen = losses.viewport().visible();
        assertTrue(seen.from() <= first.from() && first.to() <= seen.to() + 1, seen::toString);
        assertTrue(lab.timeLine().isPast(), "the pictures of then");
        assertFalse(panel.isVisible(), "it lies over the charts");
        robot.interact(() -> lab.timeLine().live());
        until(this::saysRates);
        robot.clickOn(line);

        Path parent = Objects.requireNonNull(lab.timeLine().folderProperty().get());
        SettingsChange advised = first.change();
        assertNotNull(advised);
        press(robot, ".apply");
        until(() -> !parent.equals(lab.timeLine().folderProperty().get()));
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        assertEquals(advised.step(), steps());
        assertEquals(advised.after(), lab.getPlan().settings());
        assertEquals(2e-4, lab.getPlan().settings().get(PlanFields.LEARNING_RATE_D));
        assertEquals(2e-4, lab.getPlan().settings().get(PlanFields.LEARNING_RATE_G));
        Path branch = Objects.requireNonNull(lab.timeLine().folderProperty().get());
        assertEquals(advised.after(), RunFolder.open(branch).settings());
        until(() -> lab.doctor().getDiagnosis().mood() != Diagnosis.Mood.ILL);
        assertFalse(panel.isVisible());
    }

    @Test
    void besideTheWordsStandTheNumbersCourseAndThePicturesOfThenAndNow(FxRobot robot)
            throws Exception {
        trainUntilRatesAreSaid(robot);
        robot.clickOn("#transport-play");
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        robot.interact(() -> lab.timeLine().show(steps()));
        until(() -> lab.timeLine().isPast() && sampleStep() == lab.timeLine().getPosition());
        until(this::saysRates);
        robot.clickOn("#doctor-line");
        Node panel = robot.lookup("#doctor-panel").query();
        Node node = robot.from(panel).lookup(".finding").query();
        Diagnosis.Finding finding = lab.doctor().getDiagnosis().findings().getFirst();
        Diagnosis.Evidence evidence = finding.evidence().getLast();
        assertTrue(evidence.course().getLast().value() > 2 * evidence.threshold(), "the rate");
        Node course =
                List.<Node>copyOf(robot.from(node).lookup(".evidence-curve").queryAll()).getLast();
        Polyline curve = robot.from(course).lookup(".curve").queryAs(Polyline.class);
        assertEquals(2 * evidence.course().size(), curve.getPoints().size());
        double limit = robot.from(course).lookup(".limit").queryAs(Line.class).getStartY();
        assertTrue(curve.getPoints().getLast() < limit, "the newest number lies above it");

        until(() -> robot.from(node).lookup(".picture-grid").queryAll().size() == 2);
        List<Pictures> shown =
                robot.from(node).lookup(".picture-grid").queryAllAs(PictureGrid.class).stream()
                        .map(grid -> Objects.requireNonNull(grid.getPictures()))
                        .toList();
        List<RunSamples> drawn = new ArrayList<>();
        robot.interact(() -> lab.doctor().samples().draw(finding.from(), drawn::add));
        until(() -> !drawn.isEmpty());
        assertTrue(drawn.getFirst().step() < lab.timeLine().getPosition());
        assertArrayEquals(drawn.getFirst().pictures().pixels(), shown.getFirst().pixels());
        assertArrayEquals(
                samples().pictures().first(EarlierSamples.COUNT).pixels(),
                shown.getLast().pixels());
        for (Language language : Language.values()) {
            robot.interact(() -> lab.preferences().languageProperty().set(language));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> ShownWords.assertAllIn(language, panel));
        }
    }

    @Test
    void thePanelStandsStillWhileItIsReadAndGoesOnThen(FxRobot robot) throws Exception {
        trainUntilRatesAreSaid(robot);
        robot.clickOn("#doctor-line");
        Node panel = robot.lookup("#doctor-panel").query();
        Node read = robot.from(panel).lookup(".finding").query();
        Node title = robot.from(read).lookup(".label").query();
        robot.moveTo(title);
        Node hovered = robot.from(panel).lookup(".finding").query();
        otherIsSaid();
        assertSame(hovered, robot.from(panel).lookup(".finding").query(), "below the pointer");
        robot.moveTo("#transport-play");
        until(() -> !hovered.equals(robot.from(panel).lookup(".finding").query()));

        Node about = robot.from(panel).lookup(".look").query();
        robot.interact(about::requestFocus);
        Node focused = robot.from(panel).lookup(".finding").query();
        otherIsSaid();
        assertSame(focused, robot.from(panel).lookup(".finding").query(), "about to press");
        robot.interact(() -> robot.lookup("#doctor-line").query().requestFocus());
        until(() -> !focused.equals(robot.from(panel).lookup(".finding").query()));
    }

    /// Scrolls to the first such button of the panel, and presses it.
    private static void press(FxRobot robot, String button) {
        ScrollPane pane = robot.lookup("#doctor-panel .findings-pane").queryAs(ScrollPane.class);
        // At once, for the panel is built anew when the doctor says other numbers.
        robot.interact(() -> {
            ButtonBase node = robot.from(pane).lookup(button).queryAs(ButtonBase.class);
            Bounds content = pane.getContent().getLayoutBounds();
            double top =
                    pane.getContent()
                            .sceneToLocal(node.localToScene(node.getLayoutBounds()))
                            .getMinY();
            double hidden = content.getHeight() - pane.getViewportBounds().getHeight();
            pane.setVvalue(hidden <= 0 ? 0 : Math.min(1, (top - 20) / hidden));
            node.fire();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Waits until the doctor says other numbers; training goes on.
    private void otherIsSaid() throws Exception {
        Diagnosis said = lab.doctor().getDiagnosis();
        until(() -> !said.equals(lab.doctor().getDiagnosis()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void trainUntilRatesAreSaid(FxRobot robot) throws Exception {
        Settings high =
                LabWindow.PLAN
                        .settings()
                        .with(PlanFields.LEARNING_RATE_D, TOO_HIGH)
                        .with(PlanFields.LEARNING_RATE_G, TOO_HIGH);
        robot.interact(() -> lab.change(high));
        robot.clickOn("#transport-play");
        until(() -> lab.doctor().getDiagnosis().mood() == Diagnosis.Mood.EARLY);
        for (int i = 0; i < 4 && !saysRates(); i++) { // A slow machine needs its minutes.
            waitForRates();
        }
        assertTrue(saysRates(), () -> lab.doctor().getDiagnosis().toString());
    }

    private void waitForRates() throws Exception {
        try {
            until(this::saysRates);
        } catch (TimeoutException e) {
            assertTrue(steps() < 600, () -> "after " + steps() + " steps: " + e);
        }
    }

    private boolean saysRates() {
        return lab.doctor().getDiagnosis().findings().stream()
                .anyMatch(finding -> finding.title().key().equals("doctor.nameRATE_D_HIGH"));
    }
}
