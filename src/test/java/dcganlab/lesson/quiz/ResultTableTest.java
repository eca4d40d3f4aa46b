package dcganlab.lesson.quiz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

/// Results as a table that is read back.
class ResultTableTest {
    private static final Instant AT = Instant.parse("2026-04-01T09:30:00Z");
    private static final Learner AOI = new Learner("Aoi \"A\", 2組", 17);

    private static final Results SOME =
            new Results(
                    List.of(
                            row(AOI, Occasion.BEFORE, ChoiceItem.RELU, "wrong2", false),
                            row(AOI, Occasion.AFTER, OrderItem.GENERATOR_END, "0,1,2,3,4", true),
                            row(
                                    new Learner("", 4),
                                    Occasion.PRACTICE,
                                    CountItem.DOUBLINGS,
                                    "1,024",
                                    false)));

    private static Result row(
            Learner learner, Occasion occasion, Item item, String answer, boolean right) {
        return new Result(learner, occasion, item.name(), 17, answer, right, 12.5, AT);
    }

    @Test
    void whatIsKeptIsReadBack() {
        assertEquals(SOME, ResultTable.read(ResultTable.kept(SOME)));
    }

    @Test
    void whatIsExportedIsReadBackInBothLanguages() {
        for (Language language : Language.values()) {
            String table = ResultTable.exported(SOME, language.texts(), BlankFaces::paint);
            assertEquals('\uFEFF', table.charAt(0), "spreadsheets know UTF-8 by it");
            assertEquals(SOME, ResultTable.read(table));
            assertTrue(table.contains("LeakyReLU"), table);
        }
    }

    @Test
    void aTableFromASpreadsheetEndsItsLinesInAnotherWay() {
        assertEquals(SOME, ResultTable.read(ResultTable.kept(SOME).replace("\n", "\r\n")));
    }

    @Test
    void itemsOfANewerLabAreKept() {
        Results newer =
                new Results(
                        List.of(
                                new Result(
                                        AOI, Occasion.PRACTICE, "NEW", 1, "wrong1", false, 1, AT)));
        assertEquals(newer, ResultTable.read(ResultTable.kept(newer)));
        assertEquals(
                newer,
                ResultTable.read(
                        ResultTable.exported(newer, Language.ENGLISH.texts(), BlankFaces::paint)));
    }

    @Test
    void whatIsNoTableIsRefused() {
        String kept = ResultTable.kept(SOME);
        for (String other :
                List.of(
                        "",
                        "a,b\n1,2\n",
                        kept.substring(0, kept.length() - 5),
                        kept.replace("before", "during"),
                        kept.replace("2026", "last year"))) {
            assertThrows(IllegalArgumentException.class, () -> ResultTable.read(other), other);
        }
    }

    @Test
    void aNameIsNoFormula() {
        assertEquals("SUM(A1:A9)", new Learner("=SUM(A1:A9)", 1).name());
        assertEquals("Ken", new Learner(" @+-Ken\n", 1).name());
        assertEquals("田中-1", new Learner("田中-1", 1).name());
    }
}
