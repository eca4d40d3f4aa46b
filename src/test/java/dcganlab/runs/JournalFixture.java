package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.model.WeightsCopy;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A journal with a clock that the test sets, and what it keeps.
abstract class JournalFixture {
    static final TrainingPlan PLAN =
            Preset.CLASSROOM.plan().withNetwork(new NetworkSpec(32, 1, 2, 8));
    static final Weights WEIGHTS = Networks.random(Part.GENERATOR, PLAN.network());

    @TempDir Path folder;

    final Notes notes = new Notes();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicLong now = new AtomicLong();

    static Settings label(double real) {
        return PLAN.settings().with(PlanFields.REAL_LABEL, real);
    }

    static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(1, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Until the writer's thread is done.
    static void await(RunJournal journal) {
        while (journal.writing()) {
            LockSupport.parkNanos(1_000_000); // The other may have this core.
        }
    }

    RunFolder planned() {
        return RunFolder.planned(folder.resolve("run"), PLAN);
    }

    RunJournal journal(RunFolder run) {
        return new RunJournal(
                run, RunHold.later(run), 0, Duration.ofSeconds(1), notes, now::get, now::get);
    }

    /// Writes the rows of so many steps.
    static void rows(RunFolder run, long steps) throws LabException {
        try (MetricsLog log = run.metrics()) {
            for (long step = 1; step <= steps; step++) {
                log.append(row(step));
            }
        }
    }

    static StepMetrics row(long step) {
        return new StepMetrics(step, 0, 8 * step, 0.1 * step, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1);
    }

    class Drawing implements SampleDrawing {
        private final long step;
        private final Pictures pictures;
        private final Duration takes;

        Drawing(long step, Pictures pictures, Duration takes) {
            this.step = step;
            this.pictures = pictures;
            this.takes = takes;
        }

        @Override
        public long step() {
            return step;
        }

        @Override
        public Pictures draw() {
            now.addAndGet(takes.toNanos());
            return pictures;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    static class Copy implements WeightsCopy {
        private final long step;
        private final AtomicInteger closed;

        Copy(long step, AtomicInteger closed) {
            this.step = step;
            this.closed = closed;
        }

        @Override
        public long step() {
            return step;
        }

        @Override
        public Weights weights() {
            return WEIGHTS;
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    static final class Notes implements RunJournal.Observer {
        final List<String> said = new ArrayList<>();
        final List<Kept> kept = new ArrayList<>();

        @Override
        public synchronized void cannotWrite(Message reason) {
            said.add(reason.key());
        }

        @Override
        public synchronized void noticed(Message message) {
            said.add(message.key());
        }

        @Override
        public synchronized void writesAgain() {
            said.add("again");
        }

        @Override
        public synchronized void kept(Kept now) {
            kept.add(now);
        }
    }
}
