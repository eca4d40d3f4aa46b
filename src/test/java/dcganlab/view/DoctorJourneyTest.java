package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Lifecycle;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;
import dcganlab.runs.RunFolder;
import dcganlab.state.Diagnosis;
import dcganlab.view.chart.SeriesChart;
import dcganlab.view.chart.Span;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
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
        robot.clickOn(robot.from(panel).lookup(".look").queryButton());
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
        robot.clickOn(robot.from(panel).lookup(".apply").queryButton());
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
