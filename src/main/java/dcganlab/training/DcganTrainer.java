package dcganlab.training;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.data.ImageSet;
import dcganlab.model.Architecture;
import dcganlab.model.Cores;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.PlanFields;
import dcganlab.model.Precision;
import dcganlab.model.RecordedStep;
import dcganlab.model.Settings;
import dcganlab.model.StageStatistics;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainerState.Counts;
import dcganlab.model.TrainingPlan;
import dcganlab.model.Weights;
import dcganlab.nn.Adam;
import dcganlab.nn.Discriminator;
import dcganlab.nn.FasterPrecision;
import dcganlab.nn.GeneratedBatch;
import dcganlab.nn.Generator;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.InitialWeights;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.NetworksView;
import dcganlab.nn.Spares;
import dcganlab.nn.StepMeasures;
import dcganlab.nn.Torch;
import dcganlab.training.DcganStep.DiscriminatorResult;
import dcganlab.training.DcganStep.GeneratorResult;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.random.RandomGenerator;

/// A training run in memory: both networks, their optimisers, and the images they learn from.
/// Belongs to the thread that made it. A step leaves no native memory behind.
public final class DcganTrainer implements Learner {
    /// Training after which memory that is free now goes back to the system: that which Java took
    /// to compile a method, say. It takes 4 ms of the classroom's steps and 30 of the lesson's.
    private static final long TIDYING = 60_000_000_000L; // ns

    /// R1 is computed every so many steps, and so much stronger then (Karras et al. 2020,
    /// "Analyzing and Improving the Image Quality of StyleGAN", section 3.1).
    private static final long LAZY = 16;

    private final TrainingPlan plan;
    private final ImageSet images;
    private final NDManager manager;
    private final StepInputs inputs;
    private final Generator generator;
    private final AveragedGenerator average;
    private final Discriminator discriminator;
    private final Adam adamG;
    private final Adam adamD;
    private final DcganStep algorithm;
    private final StageWatch stageWatch;
    private final Cores cores;
    private final Waiting waiting;
    private final Spares<TrainerCopy> spareStates = new Spares<>(TrainerCopy::free);
    private final Spares<GeneratorCopy> spareGenerators = GeneratorCopy.spares();
    private final Spares<NetworksCopy> spareNetworks = NetworksCopy.spares();
    private Settings settings;
    private long step;
    private long nanos;
    private long tidiedAt;
    private List<StageStatistics> stages = List.of();
    private @Nullable Consumer<RecordedStep> recorded;

    /// The same on all cores.
    ///
    /// @throws LabException if there are fewer images than one batch
    public DcganTrainer(TrainingPlan plan, ImageSet images) throws LabException {
        this(plan, images, Cores.all());
    }

    /// Builds the networks with the plan's initial weights.
    ///
    /// @param cores on how many it computes; other trainers may share them
    /// @throws LabException if there are fewer images than one batch
    public DcganTrainer(TrainingPlan plan, ImageSet images, Cores cores) throws LabException {
        images.requireAtLeast(plan.batch());
        this.images = images;
        settings = plan.settings();
        Randomness randomness = new Randomness(plan.seed());
        Precision precision = FasterPrecision.of(plan);
        this.cores = cores;
        Torch.useThread(cores.training());
        waiting = Waiting.here(cores);
        this.plan = plan.withPrecision(precision);
        manager = Torch.newManager(plan.device());
        try {
            inputs = new StepInputs(plan, images, randomness, manager);
            generator = new Generator(plan.network(), manager, precision);
            average = new AveragedGenerator(plan.network(), manager, plan.batch(), precision);
            discriminator = new Discriminator(plan.network(), manager, precision);
            RandomGenerator random = randomness.weights();
            generator.load(
                    InitialWeights.draw(
                            Architecture.generator(plan.network()), plan.deviation(), random));
            discriminator.load(
                    InitialWeights.draw(
                            Architecture.discriminator(plan.network()), plan.deviation(), random));
            adamG = new Adam(generator);
            adamD = new Adam(discriminator);
            algorithm = new DcganStep(generator, discriminator, adamG, adamD);
            stageWatch = new StageWatch(generator, discriminator, images, randomness);
        } catch (LabException | RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /// The plan, its precision settled.
    public TrainingPlan plan() {
        return plan;
    }

    @Override
    public ImageSet images() {
        return images;
    }

    /// On how many it computes.
    Cores cores() {
        return cores;
    }

    @Override
    public long steps() {
        return step;
    }

    /// How long the steps took.
    public double seconds() {
        return nanos / 1e9;
    }

    /// How much of the time went into the inputs of steps: latent vectors drawn, images fetched and
    /// converted.
    public double preparingSeconds() {
        return inputs.nanos() / 1e9;
    }

    public Settings settings() {
        return settings;
    }

    /// Sets what holds from the next step on.
    public void change(Settings other) {
        settings = other;
    }

    /// Has the next step recorded, if it is a full one. It is the same step to the last bit, and
    /// takes longer.
    public void recordNext(Consumer<RecordedStep> taker) {
        recorded = taker;
    }

    /// Takes one step.
    ///
    /// @throws LabException if a loss is no longer a number; the weights are then those before the
    ///   failing half of the step; or if the device's memory is not enough
    public StepMetrics step(StepKind kind) throws LabException {
        try {
            return takeStep(kind);
        } catch (EngineException e) {
            if (DeviceMemory.isTooSmall(plan, e)) {
                throw DeviceMemory.tooSmall(plan, e);
            }
            throw e;
        }
    }

    StepMetrics takeStep(StepKind kind) throws LabException {
        long start = System.nanoTime();
        Torch.computeOn(cores.training());
        waiting.look();
        Consumer<RecordedStep> taker = kind == StepKind.FULL ? recorded : null;
        recorded = null;
        StepRecorder recorder = taker == null ? null : new StepRecorder(generator, discriminator);
        watch(recorder);
        Settings now = settings.at(step);
        DcganStep.Result measured;
        try (NDManager scope = manager.newSubManager()) {
            StepMeasures measures = algorithm.begin(scope);
            Sight sight = inputs.sight(settings, step);
            GeneratedBatch generated =
                    kind == StepKind.GENERATOR
                            ? algorithm.generate(scope, inputs.latents(scope))
                            : updateDiscriminator(measures, sight, now);
            int updates = kind == StepKind.FULL ? settings.get(PlanFields.DISCRIMINATOR_STEPS) : 1;
            for (int i = 1; i < updates; i++) {
                generated = updateDiscriminator(measures, sight, now);
            }
            waiting.look(); // A step may take seconds.
            if (kind != StepKind.DISCRIMINATOR) {
                algorithm.updateGenerator(measures, generated, sight, now);
            }
            measured = algorithm.end(measures);
        }
        if (kind != StepKind.DISCRIMINATOR) {
            average.follow(generator, manager, inputs::statisticsLatents);
        }
        step++;
        stages = stageWatch.measure(manager, step);
        nanos += System.nanoTime() - start;
        if (nanos - tidiedAt >= TIDYING) {
            Torch.giveMemoryBack();
            tidiedAt = nanos;
        }
        StepMetrics metrics = metrics(measured.discriminator(), measured.generator());
        if (taker != null && recorder != null) {
            taker.accept(recorder.record(metrics, now));
        }
        return metrics;
    }

    private void watch(@Nullable StepRecorder recorder) {
        stages = List.of();
        stageWatch.begin(step + 1);
        if (recorder == null) {
            algorithm.watchedBy(stageWatch);
        } else {
            algorithm.watchedBy(stageWatch, recorder);
        }
    }

    private StepMetrics metrics(DiscriminatorResult d, GeneratorResult g) {
        return new StepMetrics(
                step,
                (double) inputs.seen() / images.size(),
                inputs.seen(),
                nanos / 1e9,
                d.lossReal(),
                d.lossFake(),
                g.loss(),
                d.dX(),
                d.dGz1(),
                g.dGz2(),
                d.gradient(),
                g.gradient());
    }

    /// What the last step measured of the stages of both networks: nothing at most steps.
    public List<StageStatistics> stages() {
        return stages;
    }

    /// Has the stages measured at other steps than by itself.
    void measureStages(LongPredicate steps) {
        stageWatch.at(steps);
    }

    /// A copy of all that the next step depends on, for another thread to write; whoever asks for
    /// it closes it.
    public TrainerCopy copy() {
        Counts counts = inputs.counts(step, average.steps(), nanos);
        return spareStates.filled(
                () -> new TrainerCopy(images, generator, discriminator, adamG, adamD, spareStates),
                copy ->
                        copy.take(
                                counts,
                                settings,
                                generator,
                                discriminator,
                                average.generator(),
                                adamG,
                                adamD));
    }

    /// Goes on from an earlier state of a run with the same plan.
    ///
    /// @throws LabException if it does not fit the networks
    public void restore(TrainerState state) throws LabException {
        generator.load(state.generator());
        discriminator.load(state.discriminator());
        adamG.load(state.generatorMoments());
        adamD.load(state.discriminatorMoments());
        settings = state.settings();
        Counts counts = state.counts();
        step = counts.step();
        inputs.restore(counts);
        average.restore(
                state.average() == null ? state.generator() : state.average(),
                counts.averagedSteps());
        nanos = counts.nanos();
    }

    /// Goes on from other weights.
    ///
    /// @throws LabException if they do not fit the networks
    void load(Weights generatorWeights, Weights discriminatorWeights) throws LabException {
        generator.load(generatorWeights);
        discriminator.load(discriminatorWeights);
    }

    /// Begins with the initial weights of another run that has not begun either, wherever shapes
    /// allow. Weights of another deviation stay as they are: where nothing else differs, they are
    /// the other run's to another scale.
    ///
    /// @throws LabException never, for only what fits is taken
    void beginLike(DcganTrainer first) throws LabException {
        if (plan.deviation() != first.plan.deviation()) {
            return;
        }
        NetworkSpec theirs = first.plan.network();
        load(
                SharedWeights.of(
                        Architecture.generator(theirs),
                        first.generator.weights(),
                        Architecture.generator(plan.network()),
                        generator.weights()),
                SharedWeights.of(
                        Architecture.discriminator(theirs),
                        first.discriminator.weights(),
                        Architecture.discriminator(plan.network()),
                        discriminator.weights()));
    }

    /// The generator's weights as a class should see them: averaged if the settings say so.
    public Weights generatorWeights() {
        return shown().weights();
    }

    public Weights discriminatorWeights() {
        return discriminator.weights();
    }

    /// The same weights in native memory, to be shown by another thread, which closes them.
    public GeneratorCopy generatorCopy() {
        return GeneratorCopy.of(shown(), step, spareGenerators);
    }

    /// Both networks in native memory, to be looked into by another thread, which closes them.
    public NetworksCopy networksCopy() {
        return NetworksCopy.of(shown(), discriminator, step, spareNetworks);
    }

    /// Both networks themselves, to be looked into on this thread before the next step.
    public NetworksView networks() {
        return new NetworksView(shown(), discriminator, step);
    }

    /// Whether the processor computes the steps.
    boolean isOnProcessor() {
        return plan.device().kind() == Device.Kind.CPU;
    }

    /// Pictures of some latent points by the generator as it is now, in evaluation mode.
    public Pictures sample(List<LatentPoint> points) {
        return shown().pictures(points);
    }

    /// Arrays that live between two steps.
    int nativeArrays() {
        return manager.getManagedArrays().size();
    }

    private Generator shown() {
        return settings.get(PlanFields.AVERAGED) && average.steps() > 0
                ? average.generator()
                : generator;
    }

    /// The weight of R1 in the next step.
    private double r1() {
        return step % LAZY == 0 ? LAZY * settings.get(PlanFields.R1) : 0;
    }

    /// @return what it judged
    private GeneratedBatch updateDiscriminator(StepMeasures measures, Sight sight, Settings now) {
        NDManager scope = measures.scope();
        // Both come before anything is computed: what travels to a GPU waits for what it does.
        NDArray real = inputs.real(scope);
        NDArray z = inputs.latents(scope);
        GeneratedBatch generated = algorithm.generate(scope, z);
        algorithm.updateDiscriminator(measures, real, generated.images(), sight, r1(), now);
        return generated;
    }

    @Override
    public void close() {
        waiting.close();
        spareStates.close();
        spareGenerators.close();
        spareNetworks.close();
        manager.close();
        Torch.giveMemoryBack();
    }
}
