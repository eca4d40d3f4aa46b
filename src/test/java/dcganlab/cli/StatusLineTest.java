package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.StepMetrics;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// One line drawn anew on a terminal, plain lines elsewhere.
class StatusLineTest {
    private final StringWriter written = new StringWriter();
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void aTerminalsLineIsDrawnAnewTenTimesASecondAtMost() {
        StatusLine line = line(true);
        line.show(() -> "first, long");
        line.show(() -> "too early");
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        line.show(() -> "short");
        line.close();
        assertEquals("\rfirst, long\rshort      \n", written());
    }

    @Test
    void elsewhereALineIsPrintedEveryFiveSecondsAtMost() {
        StatusLine line = line(false);
        line.show(() -> "one");
        clock.addAndGet(TimeUnit.SECONDS.toNanos(4));
        line.show(() -> "too early");
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        line.show(() -> "two");
        line.close();
        assertEquals("one\ntwo\n", written());
    }

    @Test
    void theLastTextIsShownOnce() {
        StatusLine line = line(false);
        line.show(() -> "one");
        line.finish("last");
        line.finish("last");
        assertEquals("one\nlast\n", written());
    }

    @Test
    void durationsAreWrittenAsOnAClock() {
        assertEquals("0:00", TrainingProgress.clock(0.2));
        assertEquals("1:05", TrainingProgress.clock(65));
        assertEquals("1:01:01", TrainingProgress.clock(3661));
    }

    @Test
    void theTimeLeftOfAResumedRunGoesByItsOwnSteps() {
        TrainingProgress progress =
                new TrainingProgress(terminal(false), line(false), Length.ofSteps(100));
        progress.stepped(new StepMetrics(91, 1, 2912, 2, 0, 0, 0, 0, 0, 0, 0, 0), 2);
        assertTrue(written().endsWith("0:18 left\n"), written());
    }

    private StatusLine line(boolean live) {
        return new StatusLine(terminal(live), clock::get);
    }

    private Terminal terminal(boolean live) {
        PrintWriter err = new PrintWriter(written);
        return new Terminal(err, err, live, new Texts(Locale.ENGLISH));
    }

    private String written() {
        return written.toString().replace(System.lineSeparator(), "\n");
    }
}
