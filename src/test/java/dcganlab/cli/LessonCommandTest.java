package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.lesson.Lesson;
import dcganlab.lesson.LessonCheck;
import dcganlab.model.Language;
import dcganlab.model.Message;

import org.junit.jupiter.api.Test;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// The lesson is listed and checked.
class LessonCommandTest {
    @Test
    void theLessonPassesItsChecks() {
        CliRun run = CliRun.of("lesson", "--check");
        assertEquals("", run.err());
        assertEquals("7 chapters, no faults" + System.lineSeparator(), run.out());
        assertEquals(0, run.code());
    }

    @Test
    void chaptersAreListedWithTheirSources() {
        CliRun run = CliRun.of("lesson");
        assertEquals(0, run.code(), run.err());
        assertEquals(Lesson.CHAPTERS.size(), run.out().lines().count());
        assertTrue(run.out().startsWith("1. What a DCGAN is, 6 min (source: DCGANとは)"), run.out());
        CliRun japanese = CliRun.of("lesson", "--lang", "ja");
        assertTrue(japanese.out().contains("2. 五つのガイドライン、8分"), japanese.out());
    }

    @Test
    void aFaultIsToldAndTheCommandFails() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal =
                new Terminal(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        () -> 0,
                        Language.ENGLISH.texts());
        LessonCheck planted = () -> List.of(Message.of("lesson.faultFigure", "STAMPS"));
        int code =
                new CommandLine(new LessonCommand(terminal, List.of(planted))).execute("--check");
        assertEquals(1, code);
        assertEquals("No chapter shows the figure STAMPS.", err.toString().strip());
        assertEquals("7 chapters, 1 fault", out.toString().strip());
    }
}
