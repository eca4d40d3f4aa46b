package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.latent.OneTimePictures;
import dcganlab.model.LatentSeed;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.TrainingPlan;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunLibrary;
import dcganlab.state.Comparison.Compared;
import dcganlab.training.KeptRuns;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A library of three small runs that were really trained, with errands that are run by hand. */
class RunsStateTest {
    private static final TrainingPlan OTHER =
            SmallRuns.PLAN.withNetwork(new NetworkSpec(32, 1, 6, 8));

    @TempDir static Path trained;

    @TempDir Path folder;

    private final ArrayDeque<Runnable> errands = new ArrayDeque<>();
    private final List<Path> gone = new ArrayList<>();
    private final ArrayDeque<Runnable> rests = new ArrayDeque<>();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    private RunsState state;

    @BeforeAll
    static void train() throws Exception {
        RunFolder parent = KeptRuns.train(trained.resolve("parent"), SmallRuns.PLAN, 6);
        RunFolder child =
                parent.branch(6, trained.resolve("child の 分岐"), then -> then.withRealLabel(0.9));
        KeptRuns.goOn(child, 3);
        KeptRuns.train(trained.resolve("other"), OTHER, 2);
    }

    @BeforeEach
    void open() throws IOException {
        try (Stream<Path> files = Files.walk(trained)) {
            for (Path file : files.toList()) {
                Path to = folder.resolve(trained.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to);
                }
            }
        }
        state =
                new RunsState(
                        new RunLibrary(folder), errands::add, Runnable::run, gone::add, rests::add);
        refresh();
    }

    @Test
    void branchesStandBelowTheirParents() {
        assertEquals(List.of("other", "parent"), names(state.rootsProperty().get()));
        RunRow child = row("parent").children().getFirst();
        assertEquals("child の 分岐", child.name());
        assertEquals(6, child.from());
        assertEquals(9, child.step());
    }

    @Test
    void branchesOfARunThatIsGoneBeginByThemselves() {
        state.trash(List.of(folder.resolve("parent")));
        work();
        assertEquals(List.of("child の 分岐", "other"), names(state.rootsProperty().get()));
        assertTrue(Files.exists(folder.resolve("trash/parent/plan.json")));
        assertFalse(Objects.requireNonNull(state.notices().latestProperty().get()).isProblem());
    }

    @Test
    void ofSeveralRunsEachIsThrownAwayThatCanBe() {
        List<Notice> said = new ArrayList<>();
        state.notices()
                .latestProperty()
                .subscribe((was, is) -> said.add(Objects.requireNonNull(is)));
        state.trash(List.of(folder.resolve("gone"), folder.resolve("other")));
        assertEquals(1, errands.size());
        work();
        assertEquals(List.of("parent"), names(state.rootsProperty().get()));
        assertEquals(1, said.size());
        assertTrue(said.getFirst().isProblem());
        assertEquals(List.of(folder.resolve("other")), gone);
    }

    @Test
    void runsThatClaimToComeFromEachOtherAreAllShown() throws Exception {
        parent("parent", "child の 分岐");
        parent("child の 分岐", "parent");
        parent("other", "other");
        refresh();
        List<RunRow> roots = state.rootsProperty().get();
        List<RunRow> all =
                Stream.concat(
                                roots.stream(),
                                roots.stream().flatMap(row -> row.children().stream()))
                        .toList();
        assertEquals(List.of("child の 分岐", "other", "parent"), names(all));
    }

    @Test
    void aLibraryThatCannotBeReadIsSaid() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        state = new RunsState(new RunLibrary(file), errands::add, Runnable::run, gone::add);
        assertNull(state.problemProperty().get());
        refresh();
        assertNotNull(state.problemProperty().get());
        assertFalse(state.listingProperty().get());
    }

    @Test
    void thumbnailsAreDrawnOnceForAStep() throws Exception {
        assertEquals(3, state.thumbnails().pictures().size());
        Pictures before = thumbnail("parent");
        assertEquals(Thumbnails.COUNT, before.count());
        state.refresh();
        assertEquals(1, work(), "only the library is read");
        KeptRuns.goOn(RunFolder.open(folder.resolve("parent")), 2);
        state.refresh();
        assertEquals(2, work(), "and one run drawn");
        assertFalse(Arrays.equals(before.pixels(), thumbnail("parent").pixels()));
    }

    @Test
    void aNewNameLeavesTheFolderWhereItIs() {
        Path run = folder.resolve("parent");
        state.rename(run, " The first\n");
        state.note(run, "sharp eyes");
        work();
        RunRow row = row("The first");
        assertEquals("sharp eyes", row.note());
        assertEquals(run, row.path());
        state.rename(run, " ");
        work();
        assertEquals("sharp eyes", row("parent").note());
    }

    @Test
    void notesThatCannotBeReadStay() throws Exception {
        Path run = folder.resolve("parent");
        Files.writeString(run.resolve("notes.json"), "{");
        state.rename(run, "new");
        work();
        assertTrue(Objects.requireNonNull(state.notices().latestProperty().get()).isProblem());
        assertEquals("{", Files.readString(run.resolve("notes.json")));
    }

    @Test
    void curvesLieOverEachOtherByTheirSteps() {
        compare("parent", "child の 分岐", "other");
        SeriesTable curves = Objects.requireNonNull(state.comparisonProperty().get().curves());
        assertEquals(9, curves.rows());
        assertEquals(curves.column("0").get(5), curves.column("1").get(5), "the same until 6");
        assertTrue(Float.isNaN(curves.column("0").get(6)));
        assertTrue(Float.isFinite(curves.column("1").get(8)));
        assertTrue(Float.isFinite(curves.column("2").get(1)));
        assertTrue(Float.isNaN(curves.column("2").get(2)));
    }

    @Test
    void anotherMeasureIsLaidOverWithoutReadingAgain() {
        compare("parent", "other");
        float loss =
                Objects.requireNonNull(state.comparisonProperty().get().curves())
                        .column("0")
                        .get(0);
        state.measure(Measure.D_X);
        assertEquals(1, work());
        SeriesTable curves = Objects.requireNonNull(state.comparisonProperty().get().curves());
        assertFalse(curves.column("0").get(0) == loss);
        assertTrue(curves.column("0").get(0) > 0 && curves.column("0").get(0) < 1);
    }

    @Test
    void oneRunKeepsItsTimes() {
        compare("parent");
        SeriesTable curves = Objects.requireNonNull(state.comparisonProperty().get().curves());
        assertTrue(curves.seconds(5) > 0);
        compare("parent", "other");
        SeriesTable both = Objects.requireNonNull(state.comparisonProperty().get().curves());
        assertEquals(0, both.seconds(5));
    }

    @Test
    void picturesAreOfTheSamePointsByTheNewestGenerators() throws Exception {
        compare("parent", "child の 分岐");
        assertTrue(state.comparisonProperty().get().hasOneLatentSpace());
        RunSamples samples = samples(1);
        assertEquals(9, samples.step());
        assertEquals(RunsState.SAMPLES, samples.pictures().count());
        ModelFile model = ModelFile.generatorAt(RunFolder.open(folder.resolve("child の 分岐")), 9);
        Pictures third =
                OneTimePictures.of(
                        model.network(), model.weights(), List.of(new LatentSeed(3).point(4)));
        int length = 32 * 32;
        assertArrayEquals(
                third.pixels(),
                Arrays.copyOfRange(samples.pictures().pixels(), 2 * length, 3 * length));
        assertFalse(Arrays.equals(samples.pictures().pixels(), samples(0).pictures().pixels()));
    }

    @Test
    void theRunThatLearnsHereIsFollowedWhileItIsSeen() throws Exception {
        look();
        compare("parent");
        SeriesTable curves = Objects.requireNonNull(state.comparisonProperty().get().curves());
        RunSamples before = samples(0);
        learn("parent", 2);
        learn("parent", 1);
        assertEquals(1, rests.size(), "one look, however much was kept");
        assertEquals(0, work());
        rests.remove().run();
        errands.remove().run();
        assertEquals(9, row("parent").step());
        assertEquals(before, samples(0), "older pictures stay until there are newer ones");
        work();
        assertEquals(9, samples(0).step());
        assertEquals(curves, state.comparisonProperty().get().curves(), "it is the same table");
        assertEquals(9, curves.rows());
        assertEquals(0, rests.size());
    }

    @Test
    void curvesThatNewerOnesDoNotBeginWithAreReplaced() throws Exception {
        look();
        compare("parent", "other");
        SeriesTable curves = Objects.requireNonNull(state.comparisonProperty().get().curves());
        learn("other", 2);
        rests.remove().run();
        work();
        SeriesTable newer = Objects.requireNonNull(state.comparisonProperty().get().curves());
        assertTrue(Float.isFinite(newer.column("1").get(3)));
        assertTrue(Float.isNaN(curves.column("1").get(3)));
    }

    @Test
    void nobodyWhoDoesNotLookIsDisturbed() throws Exception {
        learn("parent", 2);
        assertEquals(0, rests.size());
        look();
        learn("parent", 2);
        state.see(false);
        rests.remove().run();
        assertEquals(0, work());
    }

    @Test
    void whatIsStillBeingComparedIsNotBegunAnew() throws Exception {
        look();
        state.select(List.of(folder.resolve("parent")));
        learn("parent", 2);
        rests.remove().run();
        assertEquals(1, rests.size(), "it waits once more");
        work();
        rests.remove().run();
        work();
        assertEquals(8, samples(0).step());
    }

    @Test
    void runsOfOthersStayAsTheyAre() throws Exception {
        look();
        List<RunRow> before = state.rootsProperty().get();
        KeptRuns.goOn(RunFolder.open(folder.resolve("parent")), 2);
        learn("other", 2);
        rests.remove().run();
        work();
        assertEquals(6, row("parent").step());
        assertEquals(4, row("other").step());
        assertEquals(
                before.stream().map(RunRow::path).toList(),
                state.rootsProperty().get().stream().map(RunRow::path).toList());
    }

    @Test
    void aRunThatBeganSinceThenStandsInFront() throws Exception {
        look();
        KeptRuns.train(folder.resolve("new"), SmallRuns.PLAN, 2);
        state.grown(folder.resolve("new"));
        rests.remove().run();
        work();
        assertEquals("new", state.rootsProperty().get().getFirst().name());
    }

    private void look() {
        state.see(true);
        work();
    }

    private void learn(String run, int steps) throws Exception {
        KeptRuns.goOn(RunFolder.open(folder.resolve(run)), steps);
        state.grown(folder.resolve(run));
    }

    @Test
    void onlyWhatDiffersIsShownOfTheSettings() {
        compare("parent", "child の 分岐");
        assertEquals(List.of(Aspect.REAL_LABEL), state.comparisonProperty().get().differing());
        compare("parent", "other");
        assertEquals(List.of(Aspect.LATENT), state.comparisonProperty().get().differing());
        assertFalse(state.comparisonProperty().get().hasOneLatentSpace());
        compare("parent");
        assertEquals(List.of(), state.comparisonProperty().get().differing());
    }

    @Test
    void aDamagedRunIsComparedAsFarAsItCanBe() throws Exception {
        Files.writeString(folder.resolve("other/checkpoints/step-000000002.safetensors"), "x");
        Files.writeString(
                folder.resolve("other/metrics.csv"), "step,loss_g\n1,0.5\nzwei,1\n2,0.4\n");
        refresh();
        compare("other", "parent");
        Compared other = state.comparisonProperty().get().runs().getFirst();
        assertNull(other.samples());
        assertEquals(2, other.troubles().size());
        assertNotNull(samples(1));
        SeriesTable curves = Objects.requireNonNull(state.comparisonProperty().get().curves());
        assertEquals(0.4f, curves.column("0").get(1));
    }

    @Test
    void aSelectionThatComesNextIsTheOneThatIsShown() {
        state.select(List.of(folder.resolve("parent")));
        state.select(List.of(folder.resolve("other")));
        work();
        Comparison shown = state.comparisonProperty().get();
        assertEquals(1, shown.runs().size());
        assertEquals(2, Objects.requireNonNull(shown.curves()).rows());
        assertEquals(2, samples(0).step());
    }

    @Test
    void aRunThatIsThrownAwayIsNoLongerSelected() {
        compare("parent", "other");
        state.trash(List.of(folder.resolve("other")));
        work();
        assertEquals(List.of(folder.resolve("parent")), state.selectedProperty().get());
        assertEquals(1, state.comparisonProperty().get().runs().size());
    }

    @Test
    void moreRunsThanColoursAreCounted() throws Exception {
        Path[] runs = new Path[RunsState.MOST + 2];
        for (int i = 0; i < runs.length; i++) {
            runs[i] = RunFolder.create(folder.resolve("empty" + i), SmallRuns.PLAN, false).path();
        }
        refresh();
        state.select(List.of(runs));
        work();
        assertEquals(RunsState.MOST, state.comparisonProperty().get().runs().size());
        assertEquals(2, state.comparisonProperty().get().left());
    }

    private void refresh() {
        state.refresh();
        work();
    }

    /** Runs the errands, and those that they lead to; says how many. */
    private int work() {
        int count = 0;
        for (Runnable task = errands.poll(); task != null; task = errands.poll()) {
            task.run();
            count++;
        }
        return count;
    }

    private void compare(String... runs) {
        state.select(Arrays.stream(runs).map(folder::resolve).toList());
        work();
    }

    private RunRow row(String name) {
        return state.rootsProperty().get().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private RunSamples samples(int run) {
        return Optional.ofNullable(state.comparisonProperty().get().runs().get(run).samples())
                .orElseThrow();
    }

    private Pictures thumbnail(String run) {
        return Objects.requireNonNull(state.thumbnails().pictures().get(folder.resolve(run)));
    }

    private void parent(String run, String parent) throws IOException {
        Files.writeString(
                folder.resolve(run).resolve("parent.json"),
                "{\"run\": \"%s\", \"step\": 1}".formatted(folder.resolve(parent)));
    }

    private static List<String> names(List<RunRow> rows) {
        return rows.stream().map(RunRow::name).sorted().toList();
    }
}
