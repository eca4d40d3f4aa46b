package dcganlab.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;
import dcganlab.model.PlanFields;
import dcganlab.model.Preset;
import dcganlab.model.QualityMetrics;
import dcganlab.model.Settings;
import dcganlab.model.StepMetrics;
import dcganlab.model.Texts;
import dcganlab.model.TrainingPlan;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class RunLibraryTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 25, 9, 5, 7);

    private static final TrainingPlan PLAN = Preset.CLASSROOM.plan();
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @TempDir Path folder;

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private RunLibrary library;

    @BeforeEach
    void open() {
        library = new RunLibrary(folder);
    }

    @Test
    void aRunIsNamedAfterItsImagesAndTheTime() {
        assertEquals(
                folder.resolve("portraits-20261125-090507"),
                library.place(DataChoice.portraits(40), NOW));
        assertEquals(
                folder.resolve("猫 の写真-20261125-090507"),
                library.place(DataChoice.at("/pictures/猫 の写真"), NOW));
    }

    @Test
    void aLongNameIsCutToOneThatADiskTakes() throws IOException {
        String cat = "\uD83D\uDC31"; // four bytes on the disk, two characters here
        Path place = library.place(DataChoice.at("/pictures/x" + cat.repeat(60)), NOW);
        Files.createDirectory(place);
        assertEquals(folder.resolve("x" + cat.repeat(37) + "-20261125-090507"), place);
    }

    @ParameterizedTest
    @CsvSource({"/home/.cats, cats", "/home/..cats.d, cats.d", "/home/..., images"})
    void aHiddenFolderOfImagesHidesNoRun(String images, String name) throws LabException {
        RunFolder.create(library.place(DataChoice.at(images), NOW), PLAN, false);
        assertEquals(folder.resolve(name + "-20261125-090507"), entry().path());
    }

    @Test
    void aSecondRunInTheSameSecondHasAnotherName() throws IOException {
        Files.createDirectory(folder.resolve("portraits-20261125-090507"));
        assertEquals(
                folder.resolve("portraits-20261125-090507-2"),
                new RunLibrary(folder).place(DataChoice.portraits(40), NOW));
    }

    @Test
    void theRootOfADiskHasNoNameOfItsOwn() {
        assertEquals(
                folder.resolve("images-20261125-090507"),
                new RunLibrary(folder).place(DataChoice.at("/"), NOW));
    }

    @Test
    void theNewestIsTheRunThatLearntLast() throws Exception {
        assertEquals(Optional.empty(), library.newest());
        Path later = learnt("a", 20);
        learnt("b", 10);
        Files.createDirectory(folder.resolve("no run"));
        RunFolder.create(folder.resolve("without a step"), PLAN, false);
        assertEquals(later, library.newest().orElseThrow().path());
    }

    private Path learnt(String name, long seconds) throws Exception {
        RunFolder run = RunFolder.create(folder.resolve(name), PLAN, false);
        try (MetricsLog log = run.metrics()) {
            log.append(new StepMetrics(1, 1, 6, 1, 1, 1, 1, 0.5, 0.5, 0.5, 1, 1));
        }
        Files.setLastModifiedTime(run.metricsFile(), FileTime.from(seconds, TimeUnit.SECONDS));
        return run.path();
    }

    @Test
    void aLibraryThatIsNotThereYetHasNoRuns() throws Exception {
        assertEquals(Optional.empty(), new RunLibrary(folder.resolve("none")).newest());
        assertEquals(List.of(), new RunLibrary(folder.resolve("none")).list());
    }

    @Test
    void aLibraryThatIsAFileIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        String said = refusal(() -> new RunLibrary(file).list());
        assertTrue(said.startsWith(file + " cannot be read"), said);
    }

    @Test
    void theNewestRunComesFirstAndWhatIsNoneLast() throws Exception {
        Path older = run("older run 古い").path();
        Path newer = run("newer").path();
        Files.setLastModifiedTime(older.resolve("plan.json"), FileTime.fromMillis(1_000));
        Files.setLastModifiedTime(newer.resolve("plan.json"), FileTime.fromMillis(2_000));
        Path foreign = Files.createDirectory(folder.resolve("holiday pictures"));
        Files.createDirectory(folder.resolve(".hidden"));
        Files.writeString(folder.resolve("a file"), "");
        List<RunEntry> entries = library.list();
        assertEquals(List.of(newer, older, foreign), entries.stream().map(RunEntry::path).toList());
        assertTrue(said(entries.get(2)).contains("it has no plan.json"), said(entries.get(2)));
        assertEquals(List.of(), entries.getFirst().troubles());
    }

    @Test
    void theNewestStepIsThatOfTheLastWholeRow() throws Exception {
        RunFolder run = run("run");
        assertEquals(0, entry().step());
        try (MetricsLog log = run.metrics()) {
            for (int step = 1; step <= 300; step++) {
                log.append(new StepMetrics(step, 1, 8, 1, 1, 1, 1, 1, 1, 1, 1, 1));
            }
        }
        assertEquals(300, entry().step());
        Files.writeString(run.metricsFile(), "301,0.5,2408,1\n302,0.", StandardOpenOption.APPEND);
        assertEquals(300, entry().step());
    }

    @Test
    void withoutATableTheNewestCheckpointTells() throws Exception {
        RunFolder run = run("run");
        Files.createDirectories(run.checkpointFile(1).getParent());
        Files.writeString(run.checkpointFile(70), "");
        Files.writeString(run.checkpointFile(1200), "");
        assertEquals(1200, entry().step());
        assertEquals(List.of(70L, 1200L), entry().checkpoints());
    }

    @Test
    void theLastJudgementIsRead() throws Exception {
        Path path = run("run").path();
        assertNull(entry().quality());
        Path table = path.resolve("quality.csv");
        QualityMetrics last = new QualityMetrics(100, 41.5, 60, 0.25, 0.2);
        QualityLog.append(table, new QualityMetrics(50, 80, 60, 0.5, 0.2));
        QualityLog.append(table, last);
        Files.writeString(table, "150,3", StandardOpenOption.APPEND);
        assertEquals(last, entry().quality());
    }

    @Test
    void theSettingsAreThoseThatTheRunHadLast() throws Exception {
        RunFolder run = run("run");
        Settings changed = run.plan().settings().with(PlanFields.REAL_LABEL, 0.9);
        SettingsLog.write(run.settingsFile(), List.of(new SettingsLog.Change(5, changed)));
        assertEquals(changed, entry().settings());
    }

    @Test
    void theSettingsOfABranchAreItsOwnAndNotThoseItsParentHadBefore() throws Exception {
        RunFolder run = run("run");
        Settings parents = run.plan().settings().with(PlanFields.REAL_LABEL, 0.9);
        Settings own = run.plan().settings().with(PlanFields.REAL_LABEL, 0.8);
        Parent.write(run.parentFile(), new Parent("elsewhere", 70));
        SettingsLog.write(run.settingsFile(), List.of(new SettingsLog.Change(50, parents)));
        assertEquals(run.plan().settings(), entry().settings());
        SettingsLog.write(
                run.settingsFile(),
                List.of(new SettingsLog.Change(50, parents), new SettingsLog.Change(70, own)));
        assertEquals(own, entry().settings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes.json", "parent.json", "settings.jsonl"})
    void aRunWithADamagedFileIsListedWithItsTrouble(String name) throws Exception {
        RunFolder run = run("run");
        Files.writeString(run.path().resolve(name), "half of someth");
        assertEquals(1, entry().troubles().size());
        assertTrue(said(entry()).contains(name + " is not readable"), said(entry()));
        assertEquals(run.plan(), Objects.requireNonNull(entry().run()).plan());
        assertEquals("half of someth", Files.readString(run.path().resolve(name)));
    }

    @Test
    void foldersInPlaceOfFilesAreTroubles() throws Exception {
        RunFolder run = run("run");
        Files.createDirectory(run.metricsFile());
        Files.createDirectory(run.path().resolve("quality.csv"));
        assertEquals(2, entry().troubles().size());
    }

    @Test
    void linksInACircleAreTroublesAndNoMore() throws Exception {
        run("run");
        Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        Files.createSymbolicLink(folder.resolve("up"), folder);
        assertEquals(3, library.list().size());
        assertEquals(1, library.list().stream().filter(each -> each.run() != null).count());
    }

    @Test
    void theTrashKeepsEverything() throws Exception {
        Path first = run("run").path();
        Path moved = library.trash(first);
        assertEquals(folder.resolve("trash").resolve("run"), moved);
        assertEquals(List.of(), library.list());
        Path second = run("run").path();
        assertEquals(folder.resolve("trash").resolve("run-2"), library.trash(second));
        assertTrue(RunFolder.isRun(moved));
    }

    @Test
    void aRunThatIsWrittenIsNotThrownAway() throws Exception {
        RunFolder run = run("run");
        try (RunLock held = run.lock()) {
            assertNotNull(held);
            String said = refusal(() -> library.trash(run.path()));
            assertTrue(said.contains("is open here. Stop that run first."), said);
        }
        assertTrue(RunFolder.isRun(run.path()));
    }

    @Test
    void whatIsNotOursIsThrownAwayUntouched() throws Exception {
        Path foreign = Files.createDirectory(folder.resolve("holiday"));
        Files.writeString(foreign.resolve("beach.png"), "sand");
        Path moved = library.trash(foreign);
        try (Stream<Path> content = Files.list(moved)) {
            assertEquals(List.of(moved.resolve("beach.png")), content.toList());
        }
    }

    @Test
    void aLinkIsThrownAwayAndNotWhatItLeadsTo() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        RunFolder.create(elsewhere.resolve("run"), PLAN, false);
        RunLibrary links = new RunLibrary(Files.createDirectory(folder.resolve("links")));
        Path link =
                Files.createSymbolicLink(links.folder().resolve("run"), elsewhere.resolve("run"));
        assertNotNull(links.list().getFirst().run());
        links.trash(link);
        assertTrue(RunFolder.isRun(elsewhere.resolve("run")));
        assertEquals(List.of(), links.list());
    }

    private RunFolder run(String name) throws LabException {
        return RunFolder.create(folder.resolve(name), PLAN, false);
    }

    private RunEntry entry() throws LabException {
        return library.list().getFirst();
    }

    private static String said(RunEntry entry) {
        return TEXTS.of(entry.troubles().getFirst());
    }

    private static String refusal(Executable action) {
        return TEXTS.of(assertThrows(LabException.class, action).reason());
    }
}
