package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.LabException;
import dcganlab.model.Lifecycle;
import dcganlab.model.Lifecycle.Failed;
import dcganlab.model.Message;
import dcganlab.model.PlanFields;
import dcganlab.model.SideBySideTable;
import dcganlab.model.StepKind;
import dcganlab.model.Variation;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/** Side by side, task by task on the test's own thread. */
class SideBySideServiceTest {
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Log log = new Log();
    private TrainerFactory factory =
            (plan, progress) -> new DcganTrainer(plan, SmallRuns.discs(64));

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Made before each test.
    private SideBySideService service;

    @BeforeEach
    void open() {
        service =
                new SideBySideService(
                        tasks::add,
                        (plan, progress) -> factory.prepare(plan, progress),
                        new RunLibrary(folder),
                        log);
    }

    @AfterEach
    void close() {
        service.close();
        work();
    }

    @Test
    void allStepsAreTakenAndThenThereIsATable() throws Exception {
        service.begin(order(4));
        work();
        assertEquals(List.of(4L, 4L), log.steps());
        assertEquals(Lifecycle.IDLE, log.states.getLast());
        assertEquals(4, log.common.getLast());
        assertEquals(2, folders().size());
        for (Path run : log.places) {
            assertEquals(List.of(0L, 4L), RunFolder.open(run).checkpoints());
        }
        assertEquals(List.of(), log.notices);
    }

    @Test
    void aPauseComesWithinOneStepAndKeepsAll() throws Exception {
        service.begin(order(100));
        for (int i = 0; i < 5; i++) {
            next();
        }
        service.pause();
        work();
        assertEquals(Lifecycle.PAUSED, log.states.getLast());
        assertEquals(2, log.common.getLast());
        assertEquals(5, log.common.size());
        assertEquals(3L, RunFolder.open(log.places.getFirst()).checkpoints().getLast());
        service.goOn();
        next();
        next();
        assertEquals(Lifecycle.RUNNING, log.states.getLast());
        assertEquals(7, log.common.size());
    }

    @Test
    void goingOnTwiceTakesNoMoreTurns() {
        service.begin(order(100));
        next();
        service.goOn();
        service.goOn();
        next();
        next();
        next();
        assertEquals(2, log.common.size(), "the two commands found a turn that waits");
    }

    @Test
    void aStopComesWithinOneStepAndTellsWhatTheyHaveComeTo() throws Exception {
        service.begin(order(100));
        for (int i = 0; i < 4; i++) {
            next();
        }
        service.stop();
        work();
        assertEquals(4, log.common.size());
        assertEquals(List.of(2L, 2L), log.steps());
        assertEquals(Lifecycle.IDLE, log.states.getLast());
    }

    @Test
    void whatWasStoppedBeforeItsTurnLeavesNothing() throws Exception {
        service.begin(order(3));
        service.stop();
        work();
        assertEquals(List.of(), log.places);
        assertFalse(Files.exists(folder) && !folders().isEmpty());
    }

    @Test
    void imagesThatCannotBeHadAreSaidAndLeaveNothing() throws Exception {
        factory =
                (plan, progress) -> {
                    throw new LabException(Message.of("data.noFiles", "FOLDER"));
                };
        service.begin(order(3));
        work();
        Failed failed = assertInstanceOf(Failed.class, log.states.getLast());
        assertEquals("data.noFiles", failed.reason().key());
        assertTrue(folders().isEmpty());
    }

    @Test
    void theOthersOfTheThreadHaveTheirTurnBetweenTwoSteps() {
        service.begin(order(100));
        next();
        List<Integer> seen = new ArrayList<>();
        tasks.add(() -> seen.add(log.common.size()));
        next();
        next();
        assertEquals(List.of(2), seen);
    }

    @Test
    void aKeptRunGoesOnByItself() throws Exception {
        service.begin(order(3));
        work();
        ServiceLog alone = new ServiceLog();
        try (TrainingService training =
                new TrainingService(
                        Runnable::run,
                        (plan, progress) -> factory.prepare(plan, progress),
                        new RunLibrary(folder),
                        alone)) {
            alone.service = training;
            training.open(log.places.getLast());
            training.step(StepKind.FULL);
        }
        assertEquals(List.of(3L), alone.starts);
        assertEquals(4, alone.steps.getLast().step());
    }

    private static SideBySideService.Order order(int steps) {
        return new SideBySideService.Order(
                SmallRuns.PLAN,
                new Variation<>(PlanFields.REAL_LABEL, List.of(1.0, 0.8)),
                List.of("one", "another"),
                steps);
    }

    private void next() {
        tasks.remove().run();
    }

    private void work() {
        while (!tasks.isEmpty()) {
            next();
        }
    }

    private List<Path> folders() throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** What was told. */
    private static final class Log implements SideBySideService.Observer {
        private final List<Lifecycle> states = new ArrayList<>();
        private final List<Long> common = new ArrayList<>();
        private final List<SideBySideTable> tables = new ArrayList<>();
        private final List<Message> notices = new ArrayList<>();
        private List<Path> places = List.of();

        List<Long> steps() {
            return tables.getLast().rows().stream().map(SideBySideTable.Row::step).toList();
        }

        @Override
        public void lifecycleChanged(Lifecycle lifecycle) {
            states.add(lifecycle);
        }

        @Override
        public void begun(List<Path> runs) {
            places = runs;
        }

        @Override
        public void stepped(long steps) {
            common.add(steps);
        }

        @Override
        public void grown(Path run) {}

        @Override
        public void ended(SideBySideTable table) {
            tables.add(table);
        }

        @Override
        public void noticed(Message message) {
            notices.add(message);
        }
    }
}
