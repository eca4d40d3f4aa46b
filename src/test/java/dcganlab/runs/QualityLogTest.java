package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Kept;
import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.PictureSigns;
import dcganlab.model.Preset;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Verdicts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

class QualityLogTest {
    private static final QualityMetrics EARLY =
            new QualityMetrics(
                    5,
                    197.5,
                    41.25,
                    0.998,
                    0.288,
                    new PictureSigns(0.50625, Double.NaN, 1.25, 0.875, 0.1, 0.2, 0.125, 0.5));
    private static final QualityMetrics LATE =
            new QualityMetrics(
                    80,
                    52.125,
                    41.25,
                    0.375,
                    0.288,
                    new PictureSigns(1.0625, 0.375, 1.5, 0.875, 0.3, 0.2, 0.125, 0.5),
                    new Verdicts(0.75, 0.5));

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("quality.csv");
    }

    @Test
    void aTableBeginsWithItsHeader() throws Exception {
        QualityLog.append(file(), EARLY);
        assertEquals(
                """
                step,swd,swd_real,ms_ssim,ms_ssim_real,variety,change,peak,peak_real,extreme,extreme_real,colour_real,light_real,d_learnt,d_held_out,check
                5,197.5000,41.2500,0.998000,0.288000,0.50625,,1.25000,0.87500,0.10000,0.20000,0.12500,0.50000,,,2626932075
                """,
                Files.readString(file()));
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        QualityLog.append(file(), EARLY);
        QualityLog.append(file(), LATE);
        assertEquals(List.of(EARLY, LATE), QualityLog.read(file()));
        assertEquals(LATE, QualityLog.last(file()));
    }

    @Test
    void aFigureThatIsNoNumberIsNoDamage() throws Exception {
        QualityMetrics none = new QualityMetrics(6, 1, 2, Double.NaN, 0.5);
        QualityLog.append(file(), none);
        assertEquals(List.of(none), QualityLog.read(file()));
    }

    @Test
    void aTableThatHadFewerColumnsIsReadAndGetsTheOthersWhenItIsCopied() throws Exception {
        Files.writeString(
                file(),
                """
                step,swd,swd_real,ms_ssim,ms_ssim_real,check
                5,197.5000,41.2500,0.998000,0.288000,1664613206
                7,197.5000,41.2500,0.998000,0.288000,1664613206
                """);
        QualityMetrics older = new QualityMetrics(5, 197.5, 41.25, 0.998, 0.288);
        assertEquals(List.of(older), QualityLog.read(file()));
        TableContent content = QualityLog.TABLE.content(file());
        assertTrue(content.older());
        assertEquals(1, content.troubles().size(), "the second row does not fit its check");

        Path copy = folder.resolve("copy.csv");
        QualityLog.TABLE.copy(file(), copy, Long.MAX_VALUE);
        QualityLog.append(copy, LATE);
        assertEquals(List.of(older, LATE), QualityLog.read(copy));
        assertTrue(QualityLog.TABLE.content(copy).isWhole());
    }

    @Test
    void aTableFromBeforeImagesWereHeldOutIsRead() throws Exception {
        Files.writeString(
                file(),
                """
                step,swd,swd_real,ms_ssim,ms_ssim_real,variety,change,peak,peak_real,extreme,extreme_real,colour_real,light_real,check
                5,197.5000,41.2500,0.998000,0.288000,0.50625,,1.25000,0.87500,0.10000,0.20000,0.12500,0.50000,294796482
                """);
        assertEquals(List.of(EARLY), QualityLog.read(file()));
        TableContent content = QualityLog.TABLE.content(file());
        assertTrue(content.older());
        assertEquals(List.of(), content.troubles());
    }

    @Test
    void withoutTheFileThereAreNoFigures() throws Exception {
        assertEquals(List.of(), QualityLog.read(file()));
        assertNull(QualityLog.last(file()));
    }

    @Test
    void aRowThatWasCutShortIsLeftOutAndOverwritten() throws Exception {
        QualityLog.append(file(), EARLY);
        // The last number has lost its last digits, and still is one.
        Files.writeString(file(), "80,52.1,41.2,0.3,0.2", StandardOpenOption.APPEND);
        assertEquals(EARLY, QualityLog.last(file()));
        QualityLog.append(file(), LATE);
        assertEquals(List.of(EARLY, LATE), QualityLog.read(file()));
    }

    @Test
    void aRunThatGoesOnForgetsLaterRows() throws Exception {
        RunFolder run = run();
        QualityLog.append(run.qualityFile(), EARLY);
        QualityLog.append(run.qualityFile(), LATE);
        run.journal(run.hold(), 79, Duration.ofDays(1), new Silence()).close();
        assertEquals(List.of(EARLY), QualityLog.read(run.qualityFile()));
    }

    @Test
    void damagedRowsAreSetAsideAndTheOthersStay() throws Exception {
        RunFolder run = run();
        JournalFixture.rows(run, 1);
        run.write(Networks.state(1, run.plan().network()));
        QualityLog.append(run.qualityFile(), EARLY);
        Files.writeString(run.qualityFile(), "6,?,?,?,?\n", StandardOpenOption.APPEND);
        QualityLog.append(run.qualityFile(), LATE);
        String damaged = Files.readString(run.qualityFile());
        assertEquals(
                List.of("runs.linesDamaged"),
                Inspection.of(run).troubles().stream().map(Message::key).toList());

        assertEquals(1, Recovery.of(run).notices().size());

        assertEquals(List.of(EARLY, LATE), QualityLog.read(run.qualityFile()));
        assertEquals(damaged, Files.readString(run.path().resolve("quality.csv.damaged")));
        assertTrue(Inspection.of(run).troubles().isEmpty());
    }

    @Test
    void anOlderRunsFiguresGoWithIt() throws Exception {
        RunFolder run = run();
        QualityLog.append(run.qualityFile(), EARLY);
        RunFolder.create(run.path(), Preset.CLASSROOM.plan(), true);
        assertFalse(Files.exists(run.qualityFile()));
    }

    private RunFolder run() throws LabException {
        return RunFolder.create(folder.resolve("run"), Preset.CLASSROOM.plan(), false);
    }

    private static final class Silence implements RunJournal.Observer {
        @Override
        public void cannotWrite(Message reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void writesAgain() {
            throw new AssertionError("nothing failed");
        }

        @Override
        public void noticed(Message message) {
            throw new AssertionError(message);
        }

        @Override
        public void kept(Kept kept) {}
    }
}
