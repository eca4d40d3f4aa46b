package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Goal;
import dcganlab.model.StepMetrics;
import dcganlab.model.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// One line drawn anew on a terminal, plain lines elsewhere.
class StatusLineTest {
    private final StringWriter written = new StringWriter();
    private final AtomicInteger window = new AtomicInteger();
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);

    @Test
    void aTerminalsLineIsDrawnAnewTenTimesASecondAtMost() {
        StatusLine line = line(60);
        line.show(() -> "first, long");
        line.show(() -> "too early");
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        line.show(() -> "short");
        line.close();
        assertEquals("\rfirst, long\rshort      \n", written());
    }

    @Test
    void elsewhereALineIsPrintedEveryFiveSecondsAtMost() {
        StatusLine line = line(0);
        line.show(() -> "one");
        clock.addAndGet(TimeUnit.SECONDS.toNanos(4));
        line.show(() -> "too early");
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        line.show(() -> "two");
        line.close();
        assertEquals("one\ntwo\n", written());
    }

    @Test
    void elsewhereLinesGrowRarerTheLongerItTakes() {
        StatusLine line = line(0);
        for (int second = 0; second <= 8 * 3600; second++) {
            int now = second;
            line.show(() -> "second " + now);
            clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        }
        long lines = written().lines().count();
        assertTrue(lines > 50 && lines < 100, lines + " lines in eight hours");
    }

    @ParameterizedTest
    @CsvSource({
        "90, 'step 123/4000  5:01 left  [==........]  120.0 images/s  loss D 0.123 G 1.234'",
        "60, 'step 123/4000  5:01 left  [==........]  120.0 images/s'",
        "40, 'step 123/4000  5:01 left  [==........]'",
        "38, 'step 123/4000  5:01 left'",
        "12, 'step 123/4\u2026'",
    })
    void aLineIsNeverAsWideAsTheWindowAndKeepsWhatMatters(int columns, String expected) {
        StatusLine line = line(columns);
        line.show(() ->
                "step 123/4000  5:01 left  [==........]  120.0 images/s"
                        + "  loss D 0.123 G 1.234");
        assertEquals("\r" + expected, written());
    }

    @Test
    void aWindowMadeNarrowerLosesThePiecesOfTheOldLine() {
        StatusLine line = line(60);
        line.show(() -> "twenty columns wide.  and as many more here");
        window.set(15);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        line.show(() -> "a moment later");
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(100));
        line.show(() -> "short  enough");
        assertEquals(
                "\rtwenty columns wide.  and as many more here"
                        + "\u001B[2A\r\u001B[J\rshort  enough",
                written());
    }

    @Test
    void wideLettersTakeTwoColumns() {
        assertEquals(4, Columns.of("\u5b66\u7fd2"));
        assertEquals(4, Columns.of("\uff8c\uff9f\u30fc")); // Half as wide, but for the last.
        assertEquals(1, Columns.of("e\u0301"));
        assertEquals("\u5b66\u2026", Columns.fit("\u5b66\u7fd2\u4e2d", 4));
        assertEquals("\u5b66\u7fd2\u4e2d", Columns.fit("\u5b66\u7fd2\u4e2d", 6));
    }

    @Test
    void theLastTextIsShownOnce() {
        StatusLine line = line(0);
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
        TrainingProgress progress = new TrainingProgress(terminal(0), line(0), new Goal.Step(100));
        progress.stepped(new StepMetrics(91, 1, 2912, 2, 0, 0, 0, 0, 0, 0, 0, 0), 2);
        assertTrue(written().contains("  0:18 left  "), written());
    }

    private StatusLine line(int columns) {
        return new StatusLine(terminal(columns), clock::get);
    }

    private Terminal terminal(int columns) {
        window.set(columns);
        PrintWriter err = new PrintWriter(written);
        return new Terminal(err, err, window::get, new Texts(Locale.ENGLISH));
    }

    private String written() {
        return written.toString().replace(System.lineSeparator(), "\n");
    }
}
