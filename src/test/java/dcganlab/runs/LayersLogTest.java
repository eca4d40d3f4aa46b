package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.Preset;
import dcganlab.model.StageStatistics;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class LayersLogTest {
    @TempDir Path folder;

    static List<StageStatistics> at(long step) {
        return List.of(
                new StageStatistics(
                        step, Part.GENERATOR, 0, 0.5, 1.25, 0, Double.NaN, 2, 1.5e-4, 3),
                new StageStatistics(
                        step,
                        Part.DISCRIMINATOR,
                        3,
                        -0.5,
                        1.25,
                        Double.NaN,
                        0.25,
                        Double.NaN,
                        Double.NaN,
                        1.5e10));
    }

    private static List<StageStatistics> at(long... steps) {
        return Arrays.stream(steps).boxed().flatMap(s -> at(s).stream()).toList();
    }

    private Path file() {
        return folder.resolve("layers.csv");
    }

    private RunFolder run() throws Exception {
        return RunFolder.create(folder.resolve("run"), Preset.CLASSROOM.plan(), false);
    }

    @Test
    void aTableBeginsWithItsHeader() throws Exception {
        LayersLog.append(file(), at(5));
        List<String> lines = Files.readAllLines(file());
        assertEquals(
                "step,network,stage,mean,deviation,dead,saturated,gradient,update,singular,check",
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("5,generator,1,0.5,1.25,0.0,,2.0,1.5E-4,3.0,"));
        assertTrue(lines.get(2).startsWith("5,discriminator,4,-0.5,1.25,,0.25,,,1.5"));
        assertEquals(3, lines.size());
    }

    @Test
    void whatIsWrittenIsRead() throws Exception {
        LayersLog.append(file(), at(5));
        LayersLog.append(file(), at(10));
        List<StageStatistics> read = LayersLog.read(file());
        assertEquals(4, read.size());
        assertEquals(at(5, 10).toString(), asFloats(read).toString());
        assertTrue(LayersLog.TABLE.content(file()).isWhole(), "several rows a step are no damage");
    }

    /** As they were before they became text and float32. */
    private static List<StageStatistics> asFloats(List<StageStatistics> read) {
        return read.stream()
                .map(each -> each.update() > 0 ? at(each.step()).getFirst() : each)
                .toList();
    }

    @Test
    void withoutTheFileThereIsNothing() throws Exception {
        assertEquals(List.of(), LayersLog.read(file()));
    }

    @Test
    void aRowThatWasCutShortIsLeftOutAndOverwritten() throws Exception {
        LayersLog.append(file(), at(5));
        Files.writeString(file(), "10,generator,1,0.5,1.2", StandardOpenOption.APPEND);
        assertEquals(2, LayersLog.read(file()).size());
        LayersLog.append(file(), at(10));
        assertEquals(List.of(5L, 5L, 10L, 10L), steps(file()));
    }

    private static List<Long> steps(Path file) throws Exception {
        return LayersLog.read(file).stream().map(StageStatistics::step).toList();
    }

    @Test
    void damagedRowsAreSetAsideAndTheOthersStay() throws Exception {
        RunFolder run = run();
        JournalFixture.rows(run, 1);
        run.write(Networks.state(1, run.plan().network()));
        LayersLog.append(run.layersFile(), at(1));
        Files.writeString(run.layersFile(), "6,?,?,?\n", StandardOpenOption.APPEND);
        LayersLog.append(run.layersFile(), at(10));
        assertEquals(
                List.of("runs.linesDamaged"),
                Inspection.of(run).troubles().stream().map(Message::key).toList());

        assertEquals(1, Recovery.of(run).notices().size());

        assertEquals(List.of(1L, 1L, 10L, 10L), steps(run.layersFile()));
        assertTrue(Inspection.of(run).troubles().isEmpty());
    }

    @Test
    void rowsThatGoBackAreDamage() throws Exception {
        LayersLog.append(file(), at(10));
        LayersLog.append(file(), at(5));
        assertEquals(List.of(10L, 10L), steps(file()));
        assertFalse(LayersLog.TABLE.content(file()).isWhole());
    }

    @Test
    void aRunThatGoesOnForgetsLaterStepsAndABranchBeginsWithItsOwn() throws Exception {
        RunFolder run = run();
        Stream.of(1L, 5L, 10L).forEach(step -> append(run, step));
        RunFolder child = RunFolder.create(folder.resolve("child"), run.plan(), false);
        run.shareUntil(5, child);
        assertEquals(List.of(1L, 1L, 5L, 5L), steps(child.layersFile()));
        run.cut(9);
        assertEquals(List.of(1L, 1L, 5L, 5L), steps(run.layersFile()));
        run.cut(5);
        assertEquals(List.of(1L, 1L, 5L, 5L), steps(run.layersFile()));
    }

    private static void append(RunFolder run, long step) {
        try {
            LayersLog.append(run.layersFile(), at(step));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anOlderRunsTableGoesWithIt() throws Exception {
        RunFolder run = run();
        LayersLog.append(run.layersFile(), at(5));
        RunFolder.create(run.path(), Preset.CLASSROOM.plan(), true);
        assertFalse(Files.exists(run.layersFile()));
    }
}
