package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.latent.OneTimePictures;
import dcganlab.model.LatentSeed;
import dcganlab.model.Pictures;
import dcganlab.model.series.SeriesTable;
import dcganlab.runs.ModelFile;
import dcganlab.runs.RunFolder;
import dcganlab.state.Comparison.Stop;
import dcganlab.training.KeptRuns;
import dcganlab.training.SmallRuns;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs that are compared at one place of their training, along steps, images, or time. */
class ComparisonPlaceTest extends RunsStateFixture {
    private static final String CHILD = "child の 分岐";

    @Test
    void ofEachRunTheKeptStepNearestToThePlaceIsShown() throws Exception {
        learn("parent", 2); // It has kept 6 and 8, its branch 6 and 9.
        refresh();
        compare("parent", CHILD);
        assertEquals(List.of(6L, 8L, 9L), comparison().places());
        state.look(8);
        work();
        assertEquals(8, samples(0).step());
        assertEquals(9, samples(1).step());
        state.look(6);
        work();
        assertEquals(6, samples(0).step());
        assertEquals(6, samples(1).step());
        ModelFile model = ModelFile.generatorAt(RunFolder.open(folder.resolve("parent")), 6);
        Pictures expected =
                OneTimePictures.of(
                        model.network(),
                        model.weights(),
                        new LatentSeed(1).points(RunsState.SAMPLES, 4));
        assertArrayEquals(expected.pixels(), samples(0).pictures().pixels());
        assertArrayEquals(
                expected.pixels(), samples(1).pictures().pixels(), "the branch began there");
    }

    @Test
    void whatIsWrongWithAStepIsSaidWhileThatIsLookedAt() throws Exception {
        learn("parent", 2);
        refresh();
        compare("parent");
        try (Stream<Path> files = Files.walk(folder.resolve("parent"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("6.safetensors")).toList()) {
                Files.writeString(file, "no generator");
            }
        }
        for (int again = 0; again < 2; again++) {
            state.look(6);
            work();
            assertEquals(1, comparison().runs().getFirst().allTroubles().size());
            state.look(8);
            work();
            assertEquals(List.of(), comparison().runs().getFirst().allTroubles());
            assertEquals(8, samples(0).step());
        }
    }

    @Test
    void aPlaceThatIsPassedIsNotRendered() throws Exception {
        learn("parent", 2);
        learn("parent", 1);
        refresh();
        compare("parent");
        state.look(6);
        state.look(8);
        state.look(6);
        state.look(8);
        assertEquals(2, work(), "what was begun, and what is wanted last");
        assertEquals(8, samples(0).step());
        state.look(6);
        assertEquals(0, work(), "it was rendered before");
        assertEquals(6, samples(0).step());
    }

    @Test
    void theNewestStaysTheNewestWhileARunLearns() throws Exception {
        look();
        compare("parent");
        state.look(6);
        state.look(Comparison.NEWEST);
        learn("parent", 2);
        rests.remove().run();
        work();
        assertEquals(8, samples(0).step());
        state.look(6);
        work();
        learn("parent", 1);
        rests.remove().run();
        work();
        assertEquals(6, samples(0).step(), "a place of the past stays");
        assertEquals(List.of(6L, 8L, 9L), comparison().places());
    }

    @Test
    void alongImagesAStepCountsAsMuchAsItsBatch() throws Exception {
        KeptRuns.train(folder.resolve("small"), SmallRuns.PLAN.withBatch(4), 5);
        refresh();
        compare("parent", "small");
        state.axis(Axis.IMAGES);
        work();
        SeriesTable curves = curves();
        assertEquals(9, curves.rows(), "4, 8, 12, 16, 20, 24, 32, 40 and 48");
        assertEquals(48, curves.step(curves.rows() - 1), "six steps of eight");
        assertEquals(List.of(20L, 48L), comparison().places());
        float first = curves.column("0").get(curves.lastRowUpTo(8));
        float second = curves.column("0").get(curves.lastRowUpTo(16));
        assertEquals((first + second) / 2, curves.column("0").get(curves.lastRowUpTo(12)), 1e-6f);
        assertTrue(Float.isNaN(curves.column("0").get(0)), "the run has not begun there");
        assertTrue(Float.isNaN(curves.column("1").get(curves.lastRowUpTo(24))), "it has ended");
    }

    @Test
    void alongTimeEachRunLiesByItsOwnTable() throws Exception {
        write("parent", "step,seconds,loss_g\n1,0.5,1\n2,1.0,2\n6,4.0,3\n");
        write("other", "step,seconds,loss_g\n1,2.0,5\n2,3.0,7\n");
        refresh();
        compare("parent", "other");
        state.axis(Axis.TIME);
        work();
        SeriesTable curves = curves();
        assertEquals(5, curves.rows());
        assertEquals(2.0, curves.seconds(2));
        assertEquals(5, curves.column("1").get(2));
        assertEquals(2 + 1 / 3f, curves.column("0").get(2), 1e-6f);
        assertEquals(List.of(new Stop(2, 3000)), comparison().runs().get(1).stops());
    }

    @Test
    void anotherAxisKeepsTheFirstRunWhereItIs() throws Exception {
        learn("parent", 2);
        refresh();
        compare("parent", CHILD);
        state.look(6);
        work();
        state.axis(Axis.IMAGES);
        work();
        assertEquals(6 * 8, comparison().at());
        assertEquals(6, samples(0).step());
        state.axis(Axis.STEPS);
        work();
        assertEquals(6, comparison().at());
    }

    @Test
    void otherRunsAreSeenAsTheyAreNow() throws Exception {
        learn("parent", 2);
        refresh();
        compare("parent", CHILD);
        state.look(6);
        work();
        compare("parent", "other");
        assertEquals(6, comparison().at(), "one of both is still the same");
        compare(CHILD);
        assertTrue(comparison().isNewest());
        assertEquals(9, samples(0).step());
    }

    @Test
    void aGeneratorThatCannotBeReadIsSaidOnceAndDoesNotStopTheOthers() throws Exception {
        learn("parent", 2);
        refresh();
        compare("parent", CHILD);
        Files.writeString(
                folder.resolve("parent/checkpoints/step-000000006.safetensors"), "damaged");
        state.look(6);
        work();
        assertEquals(1, comparison().runs().getFirst().allTroubles().size());
        assertEquals(8, samples(0).step(), "what was there stays, and is named");
        assertEquals(6, samples(1).step());
        state.look(6);
        assertEquals(0, work());
    }

    private void write(String run, String table) throws Exception {
        Files.writeString(folder.resolve(run).resolve("metrics.csv"), table);
    }

    private void compare(String... runs) {
        state.select(Arrays.stream(runs).map(folder::resolve).toList());
        work();
    }

    private Comparison comparison() {
        return state.comparisonProperty().get();
    }

    private SeriesTable curves() {
        return Objects.requireNonNull(comparison().curves());
    }

    private RunSamples samples(int run) {
        return Optional.ofNullable(comparison().runs().get(run).samples()).orElseThrow();
    }
}
