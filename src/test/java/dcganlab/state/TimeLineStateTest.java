package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.latent.Motion;
import dcganlab.model.Kept;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.model.SettingsChange;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class TimeLineStateTest {
    private static final Path RUN = Path.of("run");

    private final List<String> asked = new ArrayList<>();
    private boolean drawing;
    private static final Settings A = Settings.PAPER;
    private static final Settings B = A.with(PlanFields.REAL_LABEL, 0.75);
    private static final Settings C = A.with(PlanFields.REAL_LABEL, 0.5);

    private final TimeLineState line =
            new TimeLineState(
                    new TimeLineState.Past() {
                        @Override
                        public void show(Path run, long step) {
                            asked.add(Long.toString(step));
                        }

                        @Override
                        public void live() {
                            asked.add("live");
                        }

                        @Override
                        public void moving(Motion motion) {
                            asked.add(motion.name());
                        }

                        @Override
                        public boolean caughtUp() {
                            return !drawing;
                        }
                    });

    @BeforeEach
    void begin() {
        line.begun();
        line.keeps(RUN, "run", null, List.of(new SettingsChange(5, A, B)));
        line.kept(new Kept(List.of(0L, 10L, 20L, 40L), List.of(0L, 20L)));
        asked.clear();
    }

    @Test
    void aRunThatBeginsIsLiveEvenIfThePastWasAskedForMeanwhile() {
        line.show(20);
        line.begun();
        assertFalse(line.isPast());
        assertEquals(List.of("20", "live"), asked);
    }

    @Test
    void theNearestKeptStepIsShown() {
        line.show(14);
        assertEquals(10, line.getPosition());
        line.show(1_000_000);
        assertEquals(40, line.getPosition());
        assertEquals(List.of("10", "40"), asked);
    }

    @Test
    void aStepThatIsShownIsNotAskedForAgain() {
        line.show(11);
        line.show(9);
        assertEquals(List.of("10"), asked);
    }

    @Test
    void movesGoFromStepToStepAndBehindTheLastIsThePresent() {
        line.move(-1);
        assertEquals(40, line.getPosition());
        line.move(-10);
        assertEquals(0, line.getPosition());
        line.move(2);
        assertEquals(20, line.getPosition());
        line.move(2);
        assertFalse(line.isPast());
        assertEquals(List.of("40", "0", "20", "live"), asked);
    }

    @Test
    void theFilmShowsAllStepsInTheirOrderAndEndsInThePresent() {
        line.play();
        assertTrue(line.isPlaying());
        for (int i = 0; i < 4; i++) {
            line.advance(1.01 / 15);
        }
        assertEquals(List.of("0", "FILM", "10", "20", "40", "STILL", "live"), asked);
        assertFalse(line.isPlaying());
    }

    @Test
    void theFilmLeavesStepsOutRatherThanGoOnBeforeOneWasSeen() {
        line.play();
        drawing = true;
        line.advance(1.01 / 15);
        line.advance(1.01 / 15);
        assertEquals(0, line.getPosition(), "which is being drawn");
        drawing = false;
        line.advance(0.01 / 15);
        assertEquals(20, line.getPosition(), "where it would be at its pace");
        assertEquals(List.of("0", "FILM", "20"), asked);
    }

    @Test
    void aHandOnTheKnobStopsTheFilm() {
        line.play();
        line.begin();
        line.show(20);
        line.advance(1);
        assertEquals(20, line.getPosition());
        line.commit();
        assertEquals(List.of("0", "FILM", "STILL", "HAND", "20", "STILL"), asked);
    }

    @Test
    void theSettingsOfAnyStepAreKnown() {
        line.changed(20, B, A.with(PlanFields.REAL_LABEL, 0.8));
        Settings now = A.with(PlanFields.REAL_LABEL, 0.8);
        assertEquals(A, line.settingsAt(-1, now), "with which it began");
        assertEquals(A, line.settingsAt(4, now));
        assertEquals(B, line.settingsAt(5, now));
        assertEquals(B, line.settingsAt(19, now));
        assertEquals(now, line.settingsAt(20, now));
        line.keeps(RUN, "branch", null, List.of(new SettingsChange(5, null, B)));
        assertNull(line.settingsAt(4, B));
        line.keeps(RUN, "unchanged", null, List.of());
        assertEquals(B, line.settingsAt(4, B));
    }

    @Test
    void oneBranchesFromTheCheckpointBefore() {
        assertEquals(20, line.branchPoint());
        line.show(10);
        assertEquals(0, line.branchPoint());
    }

    @Test
    void withoutARunThereIsNoPast() {
        line.begun();
        asked.clear();
        line.show(10);
        line.play();
        line.move(-1);
        assertFalse(line.isPast());
        assertEquals(TimeLineState.LIVE, line.branchPoint());
        assertEquals(List.of(), asked);
    }

    @Test
    void changesOfTheSettingsAreNotedOnceAStep() {
        line.changed(7, B, C);
        line.changed(7, C, A);
        assertEquals(
                List.of(new SettingsChange(5, A, B), new SettingsChange(7, B, A)),
                line.changesProperty().get());
    }

    @Test
    void aRunThatTakesAnotherWayForgetsWhatChangedLater() {
        line.changed(9, B, A);
        line.changed(7, B, C);
        assertEquals(
                List.of(new SettingsChange(5, A, B), new SettingsChange(7, B, C)),
                line.changesProperty().get());
    }
}
