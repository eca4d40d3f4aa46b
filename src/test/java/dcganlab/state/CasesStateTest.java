package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.disaster.CaseOrder;
import dcganlab.lesson.disaster.Disaster;
import dcganlab.lesson.disaster.Sign;
import dcganlab.lesson.disaster.Suspicion;
import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.TrainingPlan;
import dcganlab.runs.RunLibrary;
import dcganlab.state.CasesState.Outcome;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What is known of the cases and what is kept of them. Nothing is trained.
class CasesStateTest {
    private static final TrainingPlan PLAN =
            new TrainingPlan(
                    DataChoice.portraits(4),
                    new NetworkSpec(32, 3, 4, 8),
                    2,
                    1,
                    Settings.PAPER,
                    Device.CPU);

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private LabState lab;

    @SuppressWarnings("NullAway.Init")
    private CasesState cases;

    private int starts;

    @BeforeEach
    void open() {
        lab =
                new LabState(
                        new Threads(
                                Runnable::run,
                                task -> {},
                                task -> {},
                                task -> {},
                                Runnable::run,
                                task -> {},
                                task -> {}),
                        PLAN,
                        new Recents(folder.resolve("recent.txt")),
                        new Preferences(folder.resolve("preferences.properties"), 0.9),
                        new RunLibrary(folder.resolve("runs")),
                        folder.resolve("lesson.properties"),
                        new SplittableRandom(++starts));
        cases = lab.cases();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void whatCameOfTheCasesIsKnownAtTheNextStartButNoneIsOpen() {
        cases.begin(Disaster.COLLAPSE, "Case");
        cases.diagnose(Suspicion.COLLAPSE, Sign.SAMPLES);
        cases.begin(Disaster.EXPLOSION, "Case");
        cases.giveUp();
        cases.begin(Disaster.BY_HEART, "Case");
        CaseOrder order = cases.getOrder();
        assertTrue(lab.blindness().isBlind());
        close();
        open();
        assertNull(cases.getOpen());
        assertFalse(lab.blindness().isBlind());
        assertEquals(order, cases.getOrder());
        assertEquals(
                Map.of(Disaster.COLLAPSE, Outcome.SOLVED, Disaster.EXPLOSION, Outcome.TOLD),
                cases.outcomesProperty().get());
    }

    @Test
    void beginningAnewForgetsAllAndShuffles() {
        cases.begin(Disaster.COLLAPSE, "Case");
        cases.giveUp();
        List<CaseOrder> orders =
                Stream.generate(
                                () -> {
                                    cases.startOver();
                                    return cases.getOrder();
                                })
                        .limit(5)
                        .distinct()
                        .toList();
        assertEquals(5, orders.size());
        assertEquals(Map.of(), cases.outcomesProperty().get());
        assertNull(cases.getOpen());
    }

    @Test
    void theNextCaseIsOneOfWhichNobodyWasTold() {
        List<Disaster> all = cases.getOrder().cases();
        for (Disaster each : all) {
            assertEquals(each, cases.next().orElseThrow());
            cases.begin(each, "Case");
            assertEquals(all.indexOf(each) + 1, Objects.requireNonNull(cases.getOpen()).number());
            cases.giveUp();
        }
        assertTrue(cases.next().isEmpty());
    }

    @Test
    void anotherPlanEndsTheCaseButOtherSettingsAfterItWasToldDoNot() {
        cases.begin(Disaster.COLLAPSE, "Case");
        cases.giveUp();
        lab.change(lab.getPlan().settings().with(PlanFields.LEARNING_RATE_D, 1e-3));
        assertTrue(Objects.requireNonNull(cases.getOpen()).told());
        lab.plan(PLAN);
        assertNull(cases.getOpen());
    }

    @Test
    void thePlanAndTheIntervalOfBeforeComeBack() {
        lab.quality().every(Duration.ofSeconds(30));
        cases.begin(Disaster.COLLAPSE, "Case");
        cases.begin(Disaster.SATURATION, "Case");
        assertEquals(0.5, lab.getPlan().deviation());
        assertNotEquals(Duration.ofSeconds(30), lab.quality().intervalProperty().get());
        cases.back();
        assertEquals(PLAN, lab.getPlan());
        assertEquals(Duration.ofSeconds(30), lab.quality().intervalProperty().get());
    }
}
