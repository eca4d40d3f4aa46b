package dcganlab.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.data.LoadProgress;
import dcganlab.model.Activation;
import dcganlab.model.FieldWords;
import dcganlab.model.Guidelines;
import dcganlab.model.Kept;
import dcganlab.model.Loss;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.PlanField;
import dcganlab.model.PlanFields;
import dcganlab.model.SideBySideTable;
import dcganlab.model.StepKind;
import dcganlab.model.Texts;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Variation;
import dcganlab.model.Weights.Tensor;
import dcganlab.runs.Notes;
import dcganlab.runs.QualityLog;
import dcganlab.runs.RunFolder;
import dcganlab.runs.RunJournal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Runs that differ in one switch. */
class SideBySideTest {
    private static final TrainerFactory DISCS =
            (plan, progress) -> new DcganTrainer(plan, SmallRuns.discs(64));

    @TempDir Path folder;

    @Test
    void allRunsBeginWithTheSameWeights() throws Exception {
        List<RunFolder> runs = train(variation("loss"), 1);
        TrainerState first = runs.getFirst().checkpoint(0);
        for (RunFolder run : runs) {
            assertEquals(first.generator(), run.checkpoint(0).generator());
            assertEquals(first.discriminator(), run.checkpoint(0).discriminator());
        }
    }

    @Test
    void layersThatAreStillThereBeginAlikeWhereOthersWereLeftAway() throws Exception {
        List<RunFolder> runs = train(variation("batchNormG"), 1);
        TrainerState with = runs.getFirst().checkpoint(0);
        TrainerState without = runs.getLast().checkpoint(0);
        // Without normalisation the names of all layers behind it move.
        assertArrayEquals(
                List.of("model.0.weight", "model.3.weight", "model.6.weight", "model.9.weight")
                        .stream()
                        .map(with.generator()::tensor)
                        .toArray(),
                List.of("model.0.weight", "model.2.weight", "model.4.weight", "model.6.weight")
                        .stream()
                        .map(without.generator()::tensor)
                        .toArray());
        assertEquals(with.discriminator(), without.discriminator());
    }

    @Test
    void whereShapesDifferARunHasWeightsOfItsOwn() throws Exception {
        List<RunFolder> runs = train(variation("kernel"), 1);
        TrainerState four = runs.get(0).checkpoint(0);
        TrainerState two = runs.get(1).checkpoint(0);
        Tensor ours = four.generator().tensor("model.0.weight");
        assertEquals(ours, two.generator().tensor("model.0.weight"), "4 x 4 in both");
        assertNotEquals(
                four.generator().tensor("model.3.weight").values().length,
                two.generator().tensor("model.3.weight").values().length);
        assertEquals(
                four.generator().tensor("model.1.weight"),
                two.generator().tensor("model.1.weight"));
    }

    @Test
    void withSpectralNormARunBeginsWithTheSameWeightsBeforeTheyAreDivided() throws Exception {
        List<RunFolder> runs = train(variation("spectralNorm"), 3);
        TrainerState without = runs.getFirst().checkpoint(0);
        TrainerState with = runs.getLast().checkpoint(0);
        assertEquals(without.generator(), with.generator());
        for (String layer : List.of("model.0", "model.2", "model.5", "model.8")) {
            Tensor divided = with.discriminator().tensor(layer + ".weight_orig");
            assertEquals(without.discriminator().tensor(layer + ".weight"), divided);
            assertNotEquals(
                    divided,
                    runs.getLast().checkpoint(3).discriminator().tensor(layer + ".weight_orig"));
        }
    }

    @Test
    void anotherDeviationScalesTheSameWeights() throws Exception {
        Variation<Double> variation = new Variation<>(PlanFields.DEVIATION, List.of(0.02, 0.2));
        List<RunFolder> runs = train(variation, 3);
        TrainerState paper = runs.getFirst().checkpoint(0);
        TrainerState wide = runs.getLast().checkpoint(0);
        for (String name : List.of("model.0.weight", "model.3.weight", "model.9.weight")) {
            float[] ours = paper.generator().tensor(name).values();
            float[] theirs = wide.generator().tensor(name).values();
            for (int i = 0; i < ours.length; i++) {
                assertEquals(10 * ours[i], theirs[i], 1e-6f);
            }
        }
        assertEquals(
                paper.generator().tensor("model.1.weight"),
                wide.generator().tensor("model.1.weight"),
                "scales of BatchNorm are around 1 in both");
    }

    @Test
    void withR1OnlyTheDiscriminatorsWayIsAnother() throws Exception {
        List<RunFolder> runs = train(variation("r1"), 1);
        TrainerState without = runs.getFirst().checkpoint(0);
        TrainerState with = runs.getLast().checkpoint(0);
        assertEquals(without.generator(), with.generator());
        assertEquals(without.discriminator(), with.discriminator());
        assertNotEquals(
                runs.getFirst().checkpoint(1).discriminator(),
                runs.getLast().checkpoint(1).discriminator());
    }

    /// Losses of the first step depend on the images, the latent vectors and the weights alone, and
    /// so do those of all steps where only what is shown differs.
    @Test
    void allSeeTheSameImagesAndLatentVectors() throws Exception {
        List<RunFolder> runs = train(variation("averaged"), 4);
        List<List<Double>> losses = new ArrayList<>();
        for (RunFolder run : runs) {
            List<Double> rows = new ArrayList<>();
            run.rows(row -> {
                rows.add(row.lossDReal());
                rows.add(row.lossDFake());
                rows.add(row.lossG());
            });
            losses.add(rows);
        }
        assertEquals(12, losses.getFirst().size());
        assertEquals(losses.getFirst(), losses.getLast());
    }

    @Test
    void theImagesOfEachBatchAreTheSameInEveryRun() {
        Batches one = new Batches(SmallRuns.discs(64), new Randomness(SmallRuns.PLAN.seed()));
        for (TrainingPlan plan : variation("batchNormD").plans(SmallRuns.PLAN)) {
            Batches other = new Batches(SmallRuns.discs(64), new Randomness(plan.seed()));
            assertEquals(SmallRuns.PLAN.batch(), plan.batch());
            assertArrayEquals(one.next(0, plan.batch()), other.next(0, plan.batch()));
            assertArrayEquals(one.next(60, plan.batch()), other.next(60, plan.batch()));
        }
    }

    @Test
    void runsWithOtherSeedsOrImagesAreRefused() {
        TrainingPlan plan = SmallRuns.PLAN;
        for (List<TrainingPlan> plans :
                List.of(
                        List.of(plan, plan.withSeed(7)),
                        List.of(plan, plan.withBatch(4)),
                        List.of(plan, plan),
                        List.of(plan, PlanFields.LATENT.with(plan, 5)))) {
            List<SideBySide.Variant> variants =
                    plans.stream().map(each -> new SideBySide.Variant("x", each)).toList();
            assertThrows(
                    IllegalArgumentException.class,
                    () ->
                            SideBySide.begin(
                                    variants, 1, DISCS, LoadProgress.UNWATCHED, new In(folder)));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> new Variation<>(PlanFields.SEED, List.of(1L, 2L)));
    }

    @Test
    void noRunIsEverMoreThanOneStepAhead() throws Exception {
        try (SideBySide runs = begin(variation("activationG"), 3)) {
            for (int turn = 1; turn <= 12; turn++) {
                assertTrue(runs.isGoing());
                runs.step();
                assertEquals(turn / 4, runs.steps());
            }
            assertFalse(runs.isGoing());
            for (SideBySideTable.Row row : runs.table().rows()) {
                assertEquals(3, row.step());
            }
        }
    }

    @Test
    void aRunIsToTheLastBitWhatItWouldBeAlone() throws Exception {
        List<RunFolder> runs = train(variation("batchNormG"), 5);
        RunFolder without = runs.getLast();
        try (DcganTrainer alone = new DcganTrainer(without.plan(), SmallRuns.discs(64))) {
            alone.restore(without.checkpoint(0));
            for (int i = 0; i < 5; i++) {
                alone.step(StepKind.FULL);
            }
            TrainerState end = without.checkpoint(5);
            try (TrainerCopy copy = alone.copy()) {
                assertEquals(end.generator(), copy.state().generator());
                assertEquals(end.discriminator(), copy.state().discriminator());
            }
        }
        assertEquals(List.of(0L, 5L), runs.getFirst().checkpoints());
    }

    @Test
    void theFirstRunIsTheBaseAsItIsAlone() throws Exception {
        RunFolder first = train(variation("batchNormG"), 3).getFirst();
        try (DcganTrainer alone = new DcganTrainer(SmallRuns.PLAN, SmallRuns.discs(64))) {
            for (int i = 0; i < 3; i++) {
                alone.step(StepKind.FULL);
            }
            try (TrainerCopy copy = alone.copy()) {
                assertEquals(first.checkpoint(3).generator(), copy.state().generator());
            }
        }
    }

    @Test
    void eachIsKeptAsAnyOtherRunAndCalledWhatDiffers() throws Exception {
        List<RunFolder> runs = train(variation("batchNormD"), 8);
        assertEquals("BatchNorm in D: on", Notes.read(runs.getFirst().path()).name());
        assertEquals("BatchNorm in D: off", Notes.read(runs.getLast().path()).name());
        assertEquals(
                List.of(
                        PlanFields.ALL.stream()
                                .filter(field -> field.name().equals("batchNormD"))
                                .findFirst()
                                .orElseThrow()),
                PlanFields.differing(runs.stream().map(RunFolder::plan).toList()));
        for (RunFolder run : runs) {
            assertEquals(List.of(0L, 8L), run.checkpoints());
            assertEquals(9, Files.readAllLines(run.metricsFile()).size());
            assertEquals(8, run.generators().getLast());
        }
    }

    @Test
    void generatorsOfTheSameStepsAreKeptOfAllRuns() throws Exception {
        List<RunFolder> runs = train(variation("loss"), 40);
        List<Long> kept = runs.getFirst().generators();
        assertTrue(kept.size() > 2, kept.toString());
        for (RunFolder run : runs) {
            assertEquals(kept, run.generators());
        }
    }

    @Test
    void qualityIsMeasuredAfterTheSameStepsInAllRuns() throws Exception {
        for (RunFolder run : train(variation("batchNormG"), 8)) {
            assertEquals(5, Files.readAllLines(run.qualityFile()).size(), "a head and four rows");
            assertEquals(8, Objects.requireNonNull(QualityLog.last(run.qualityFile())).step());
        }
    }

    @Test
    void whatTheRunsHaveComeToIsATable() throws Exception {
        try (SideBySide runs = begin(variation("loss"), 2)) {
            while (runs.isGoing()) {
                runs.step();
            }
            SideBySideTable table = runs.table();
            assertEquals(
                    List.of("Loss: cross-entropy", "Loss: least squares", "Loss: hinge"),
                    table.rows().stream().map(SideBySideTable.Row::name).toList());
            for (SideBySideTable.Row row : table.rows()) {
                assertEquals(2, row.step());
                assertEquals(16, row.images());
                assertEquals(8, row.samples().count());
                assertNotNull(row.quality());
                assertTrue(row.imagesPerSecond() > 0);
                assertTrue(Double.isFinite(row.lossD()) && Double.isFinite(row.lossG()));
            }
        }
    }

    @Test
    void aTableOfRunsThatHaveNotBegunHasNoFigures() throws Exception {
        try (SideBySide runs = begin(variation("loss"), 2)) {
            for (SideBySideTable.Row row : runs.table().rows()) {
                assertEquals(0, row.step());
                assertTrue(Double.isNaN(row.lossG()));
            }
        }
    }

    @Test
    void aRunThatBreaksDownDoesNotEndTheOthers() throws Exception {
        TrainingPlan wild = PlanFields.LOSS.with(SmallRuns.PLAN, Loss.LEAST_SQUARES);
        wild = PlanFields.LEARNING_RATE_D.with(wild, 1.0);
        wild = PlanFields.LEARNING_RATE_G.with(wild, 1.0);
        NetworkSpec plain =
                wild.network()
                        .withGuidelines(
                                Guidelines.FOLLOWED.withBatchNormG(false).withBatchNormD(false));
        List<SideBySide.Variant> variants = new ArrayList<>();
        for (Activation output : List.of(Activation.TANH, Activation.LINEAR)) {
            Guidelines guidelines = plain.guidelines().withOutputG(output);
            TrainingPlan plan = wild.withNetwork(plain.withGuidelines(guidelines));
            variants.add(new SideBySide.Variant(output.name(), plan));
        }
        try (SideBySide runs =
                SideBySide.begin(variants, 20, DISCS, LoadProgress.UNWATCHED, new In(folder))) {
            while (runs.isGoing()) {
                runs.step();
            }
            assertEquals(20, runs.steps());
            SideBySideTable.Row broken = runs.table().rows().getLast();
            assertEquals("training.notFiniteD", Objects.requireNonNull(broken.trouble()).key());
            assertTrue(broken.step() < 20);
        }
    }

    private List<RunFolder> train(Variation<?> variation, int steps) throws Exception {
        List<RunFolder> folders = new ArrayList<>();
        try (SideBySide runs = begin(variation, steps)) {
            while (runs.isGoing()) {
                runs.step();
            }
            for (Path place : runs.places()) {
                folders.add(RunFolder.open(place));
            }
        }
        return folders;
    }

    private SideBySide begin(Variation<?> variation, int steps) throws Exception {
        List<String> names = variation.names(new FieldWords(new Texts(Locale.ENGLISH)));
        List<SideBySide.Variant> variants = new ArrayList<>();
        for (TrainingPlan plan : variation.plans(SmallRuns.PLAN)) {
            variants.add(new SideBySide.Variant(names.get(variants.size()), plan));
        }
        return SideBySide.begin(variants, steps, DISCS, LoadProgress.UNWATCHED, new In(folder));
    }

    private static Variation<?> variation(String field) {
        return Variation.FIELDS.stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .map(SideBySideTest::all)
                .orElseThrow();
    }

    private static <T> Variation<T> all(PlanField<T> field) {
        return new Variation<>(field, Variation.choices(field, SmallRuns.PLAN));
    }

    /** In a folder, by their numbers. */
    private static final class In implements SideBySide.Keeping {
        private final Path folder;
        private int number;

        In(Path folder) {
            this.folder = folder;
        }

        @Override
        public Path place(SideBySide.Variant variant) {
            number++;
            return folder.resolve("run-" + number);
        }

        @Override
        public RunJournal.Observer observer(Path place) {
            return new Silent();
        }
    }

    /** Writing goes well. */
    private static final class Silent implements RunJournal.Observer {
        @Override
        public void cannotWrite(Message reason) {
            throw new AssertionError(reason);
        }

        @Override
        public void writesAgain() {}

        @Override
        public void noticed(Message message) {}

        @Override
        public void kept(Kept kept) {}
    }
}
