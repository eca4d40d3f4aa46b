package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.latent.OneTimePictures;
import dcganlab.model.LatentSeed;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.TrainerState;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;
import dcganlab.state.Comparison.Compared;
import dcganlab.training.KeptRuns;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs that are set beside each other, and followed while one of them learns. */
class ComparisonTest extends RunsStateFixture {
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
    void labelsOfSeveralRunsSayOnlyInWhatTheyDiffer() {
        List<String> runs = List.of("parent", "child の 分岐", "other");
        compare(runs.toArray(String[]::new));
        assertEquals(runs, labels());
        runs.forEach(run -> state.rename(folder.resolve(run), "Loss: " + run));
        work();
        assertEquals(runs, labels());
        compare("parent", "other");
        assertEquals(List.of("Loss: parent", "Loss: other"), labels(), "there is room");
    }

    private List<String> labels() {
        Comparison comparison = state.comparisonProperty().get();
        return IntStream.range(0, comparison.runs().size()).mapToObj(comparison::label).toList();
    }

    @Test
    void aBranchTellsWhereItBeganAlongEachAxis() {
        compare("parent", "child の 分岐");
        assertEquals(List.of(0L, 6L), began());
        state.axis(Axis.IMAGES);
        work();
        assertEquals(List.of(0L, 6L * SmallRuns.PLAN.batch()), began());
        state.axis(Axis.TIME);
        work();
        SeriesTable curves = Objects.requireNonNull(state.comparisonProperty().get().curves());
        assertEquals(curves.step(5), began().get(1), "of the parent's last step in common");
    }

    private List<Long> began() {
        return state.comparisonProperty().get().runs().stream().map(Compared::began).toList();
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

    /// While it learns, a run's table is ahead of its generators, and the last one follows when no
    /// further step will tell of it.
    @Test
    void aGeneratorThatWasKeptAfterItsStepWasSeenIsShown() throws Exception {
        learn("parent", 2);
        RunFolder run = RunFolder.open(folder.resolve("parent"));
        TrainerState last = run.checkpoint(8);
        Files.delete(run.checkpointFile(8));
        refresh();
        compare("parent");
        Pictures older = thumbnail(run.path());
        assertEquals(8, row("parent").step());
        assertEquals(6, samples(0).step());

        KeptRuns.keepGenerator(run, last);
        refresh();
        assertEquals(8, samples(0).step());
        assertEquals(List.of(6L, 8L), state.comparisonProperty().get().places());
        assertFalse(Arrays.equals(older.pixels(), thumbnail(run.path()).pixels()));
    }

    private Pictures thumbnail(Path run) {
        return Objects.requireNonNull(state.thumbnails().pictures().get(run));
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
    void onlyWhatDiffersIsShownOfTheSettings() {
        compare("parent", "child の 分岐");
        assertEquals(List.of(PlanFields.REAL_LABEL), state.comparisonProperty().get().differing());
        compare("parent", "other");
        assertEquals(List.of(PlanFields.LATENT), state.comparisonProperty().get().differing());
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
        assertEquals(2, other.allTroubles().size());
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

    private void compare(String... runs) {
        state.select(Arrays.stream(runs).map(folder::resolve).toList());
        work();
    }

    private RunSamples samples(int run) {
        return Optional.ofNullable(state.comparisonProperty().get().runs().get(run).samples())
                .orElseThrow();
    }
}
