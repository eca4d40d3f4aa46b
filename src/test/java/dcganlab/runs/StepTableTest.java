package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Message;
import dcganlab.model.Preset;
import dcganlab.model.StepMetrics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Tables that may be long, may be older, and may be damaged.
class StepTableTest {
    private static final StepTable TABLE = MetricsRow.TABLE;

    /// A table from before the lengths of gradients were measured.
    private static final String OLDER =
            """
            step,epoch,images,seconds,loss_d_real,loss_d_fake,loss_g,d_x,d_gz1,d_gz2
            1,0.5,8,0.1,0.25,0.5,2.0,0.75,0.125,0.5
            2,1.0,16,0.2,0.25,0.5,2.5,0.75,0.125,0.5
            3,1.5,24,0.3,0.25,0.5,3.0,0.75,0.125,0.5
            """;

    @TempDir Path folder;

    private final List<String> rows = new ArrayList<>();

    @Test
    void rowsArePassedOnWhileTheTableIsRead() throws Exception {
        int count = 5_000;
        StringBuilder text = new StringBuilder(TABLE.header());
        for (int step = 1; step <= count; step++) {
            text.append(row(step));
        }
        Path table = table(text.toString());
        TableContent content =
                TABLE.read(
                        table,
                        row -> {
                            if (rows.isEmpty()) {
                                Files.writeString(table, row(count + 1), StandardOpenOption.APPEND);
                            }
                            rows.add(row);
                        });
        assertTrue(content.isWhole());
        assertEquals(1 + count, content.rows());
        assertEquals(row(count + 1), rows.getLast());
        assertEquals(1 + count + 1, rows.size());
    }

    @Test
    void aRowThatWasCutShortIsNoDamage() throws Exception {
        assertTrue(TABLE.read(table(TABLE.header() + row(1) + "2,0.5,16"), rows::add).isWhole());
        assertEquals(List.of(TABLE.header(), row(1)), rows);
    }

    @Test
    void aLineWithoutAnEndIsCutOff() throws Exception {
        Path table = table(TABLE.header() + row(1) + "\0".repeat(3_000_000));
        assertTrue(TABLE.content(table).isWhole());
        TABLE.cut(table, 7);
        assertEquals(TABLE.header() + row(1), Files.readString(table));
    }

    @Test
    void aHeaderAloneIsWholeAndAnotherIsNot() throws Exception {
        assertTrue(TABLE.content(table(TABLE.header())).isWhole());
        assertTrue(TABLE.content(table(TABLE.header().replace("\n", "\r\n"))).isWhole());
        assertTrue(TABLE.content(table("")).isWhole());
        assertFalse(TABLE.content(table("step,joy\n")).isWhole());
        assertFalse(TABLE.content(table("st")).isWhole());
    }

    @Test
    void aRowWhoseDigitChangedIsNone() throws Exception {
        String text = TABLE.header() + row(1) + row(2) + row(3);
        int at = text.indexOf("\n2,") + 3;
        Path table = table(text.substring(0, at) + "0.6" + text.substring(at + 3));
        assertFalse(TABLE.content(table).isWhole());
        assertEquals(
                List.of(Message.of("runs.linesDamaged", table.toString(), 1L, 3L)),
                TABLE.read(table, rows::add).troubles());
        assertEquals(List.of(TABLE.header(), row(1), TABLE.lost(2), row(3)), rows);
        List<StepMetrics> steps = new ArrayList<>();
        assertEquals(1, MetricsReader.read(table, steps::add));
        assertEquals(List.of(measured(1), measured(3)), steps);
    }

    @Test
    void theNewestRowIsOneThatFitsItsCheck() throws Exception {
        Path table = table(TABLE.header() + row(1) + row(2).replace("2,", "7,"));
        assertEquals(1, Objects.requireNonNull(LastRow.of(table)).step());
    }

    @Test
    void aRunWithAnOlderTableGoesOn() throws Exception {
        RunFolder run = RunFolder.create(folder.resolve("run"), Preset.CLASSROOM.plan(), false);
        run.write(Networks.state(2, run.plan().network()));
        Files.writeString(run.metricsFile(), OLDER);
        assertEquals(List.of(), Inspection.of(run).troubles());
        assertEquals(List.of(), Recovery.of(run).notices());
        TABLE.cut(run.metricsFile(), 2);
        try (MetricsLog log = run.metrics()) {
            log.append(measured(3));
        }
        List<StepMetrics> steps = new ArrayList<>();
        run.rows(steps::add);
        assertEquals(List.of(1L, 2L, 3L), steps.stream().map(StepMetrics::step).toList());
        assertEquals(2.5, steps.get(1).lossG());
        assertTrue(Double.isNaN(steps.get(1).gradientG()));
        assertEquals(measured(3), steps.get(2));
        assertTrue(TABLE.content(run.metricsFile()).isWhole());
    }

    @Test
    void anOlderTableIsCutAndCopiedAsANewOne() throws Exception {
        Path copy = folder.resolve("copy.csv");
        TABLE.copy(table(OLDER), copy, 2);
        TABLE.read(table(OLDER), rows::add);
        assertEquals(String.join("", rows.subList(0, 3)), Files.readString(copy));
        assertTrue(TABLE.content(copy).isWhole());
        TABLE.cut(table(OLDER), 1);
        assertEquals(OLDER.lines().limit(2).toList(), Files.readAllLines(table()));
    }

    @Test
    void aDamagedRowKeepsNoOtherFromBeingCopied() throws Exception {
        Path copy = folder.resolve("copy.csv");
        String damaged = row(2).replace("2,", "7,");
        TABLE.copy(table(TABLE.header() + row(1) + damaged + row(3) + row(4)), copy, 3);
        assertEquals(TABLE.header() + row(1) + TABLE.lost(2) + row(3), Files.readString(copy));
    }

    @Test
    void missingStepsAreSaidOnceAndMadeUpFor() throws Exception {
        Path table = table(TABLE.header() + row(1) + row(4) + row(5) + row(9));
        TableContent content = TABLE.content(table);
        assertEquals(
                List.of(Message.of("runs.rowsMissing", table.toString(), 1L, 4L, 2L)),
                content.troubles());
        assertEquals(4, content.rows());
        assertEquals(9, content.step());
        Path copy = folder.resolve("copy.csv");
        TABLE.copy(table, copy, 9);
        assertTrue(TABLE.content(copy).isWhole());
        List<StepMetrics> steps = new ArrayList<>();
        assertEquals(0, MetricsReader.read(copy, steps::add));
        assertEquals(
                List.of(1L, 3L, 4L, 5L, 8L, 9L), steps.stream().map(StepMetrics::step).toList());
        assertTrue(Double.isNaN(steps.get(1).lossG()));
    }

    @Test
    void rowsThatAreLostBeyondACutAreLostUpToIt() throws Exception {
        String rows = TABLE.header() + row(1) + TABLE.lost(500) + row(501);
        TABLE.cut(table(rows), 300);
        assertEquals(TABLE.header() + row(1) + TABLE.lost(300), Files.readString(table()));
        TABLE.cut(table(rows), 1);
        assertEquals(TABLE.header() + row(1), Files.readString(table()));
        Path copy = folder.resolve("copy.csv");
        TABLE.copy(table(rows), copy, 300);
        assertEquals(TABLE.header() + row(1) + TABLE.lost(300), Files.readString(copy));
    }

    @Test
    void aRowThatLacksOnlyItsEndIsNoneThatWasCutShort() throws Exception {
        String whole = TABLE.header() + row(1) + row(2);
        Path table = table(whole.substring(0, whole.length() - 1));
        assertEquals(2, TABLE.content(table).step());
        TABLE.cut(table, 2);
        assertEquals(whole, Files.readString(table));
        TABLE.cut(table(whole.substring(0, whole.length() - 1)), 1);
        assertEquals(TABLE.header() + row(1), Files.readString(table));
    }

    @Test
    void aRowInPlaceOfTheHeaderIsKept() throws Exception {
        assertEquals(
                List.of(Message.of("runs.linesDamaged", table().toString(), 1L, 1L)),
                TABLE.read(table(row(1) + row(2)), rows::add).troubles());
        assertEquals(List.of(TABLE.header(), row(1), row(2)), rows);
    }

    @Test
    void aCheckThatWasTakenAwayIsDamage() throws Exception {
        String row = row(2);
        String without = row.substring(0, row.lastIndexOf(',') + 1) + "\n";
        assertEquals(1, TABLE.content(table(TABLE.header() + row(1) + without)).rows());
    }

    @Test
    void aNewTableOfARunThatHasComeFurtherSaysSo() throws Exception {
        try (MetricsLog log = new MetricsLog(table())) {
            log.append(measured(7));
            log.append(measured(8));
        }
        assertEquals(TABLE.header() + TABLE.lost(6) + row(7) + row(8), Files.readString(table()));
        assertTrue(TABLE.content(table()).isWhole());
    }

    private Path table() {
        return folder.resolve("metrics.csv");
    }

    private Path table(String text) throws Exception {
        return Files.writeString(table(), text);
    }

    private static String row(long step) {
        return MetricsRow.of(measured(step));
    }

    private static StepMetrics measured(long step) {
        return new StepMetrics(step, 0.5, 8 * step, 0.5, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1);
    }
}
