package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.LabException;
import dcganlab.model.Loss;
import dcganlab.model.Message;
import dcganlab.model.Part;
import dcganlab.model.PlanFields;
import dcganlab.model.Settings;
import dcganlab.nn.Adam;
import dcganlab.nn.Discriminator;
import dcganlab.nn.GeneratedBatch;
import dcganlab.nn.Generator;
import dcganlab.nn.Gradients;
import dcganlab.nn.KeptStatistics;
import dcganlab.nn.SeenImages;
import dcganlab.nn.StepMeasures;
import dcganlab.nn.StepMeasures.Measure;
import dcganlab.nn.StepMeasures.Update;

import java.util.List;
import java.util.Map;

/// One step of the algorithm of Goodfellow et al. 2014 ("Generative Adversarial Nets", algorithm 1)
/// in the form of PyTorch's DCGAN tutorial:
///
/// 1. the discriminator's loss on real images, label 1, and on generated ones, detached, label 0;
///    Adam changes the discriminator along the sum of both gradients;
/// 2. the changed discriminator judges the same generated images with label 1 (the non-saturating
///    loss, or what another {@link Loss} has for it); Adam changes the generator. The
///    discriminator's own gradients are not computed: they would be thrown away.
///
/// Neither half changes a weight or a running statistic when its loss, its gradient or a statistic
/// is not finite; then the other one, if it comes later, changes nothing either. What they measure
/// is known at the end of the step.
final class DcganStep {
    private final Generator generator;
    private final Discriminator discriminator;
    private final Adam adamG;
    private final Adam adamD;
    private final KeptStatistics statisticsG;
    private final KeptStatistics statisticsD;
    private List<StepWatch> watchers = List.of();

    DcganStep(Generator generator, Discriminator discriminator, Adam adamG, Adam adamD) {
        this.generator = generator;
        this.discriminator = discriminator;
        this.adamG = adamG;
        this.adamD = adamD;
        statisticsG = new KeptStatistics(generator);
        statisticsD = new KeptStatistics(discriminator);
    }

    /// What the discriminator's half measured; see {@link dcganlab.model.StepMetrics}.
    record DiscriminatorResult(
            double lossReal, double lossFake, double dX, double dGz1, double gradient) {
        static final DiscriminatorResult NONE =
                new DiscriminatorResult(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        private static DiscriminatorResult of(Update update) {
            return new DiscriminatorResult(
                    update.of(Measure.LOSS_D_REAL),
                    update.of(Measure.LOSS_D_FAKE),
                    update.of(Measure.D_X),
                    update.of(Measure.D_GZ1),
                    update.gradient());
        }
    }

    /// What the generator's half measured.
    record GeneratorResult(double loss, double dGz2, double gradient) {
        static final GeneratorResult NONE = new GeneratorResult(Double.NaN, Double.NaN, Double.NaN);

        private static GeneratorResult of(Update update) {
            return new GeneratorResult(
                    update.of(Measure.LOSS_G), update.of(Measure.D_GZ2), update.gradient());
        }
    }

    /// What a step measured; of several updates of the discriminator the last one.
    record Result(DiscriminatorResult discriminator, GeneratorResult generator) {}

    /// Has these watch the updates from now on.
    void watchedBy(StepWatch... all) {
        watchers = List.of(all);
    }

    /// Remembers what a failing step gives back. Comes before everything else.
    ///
    /// @param scope what the step's memory belongs to
    /// @return what the step measures
    StepMeasures begin(NDManager scope) {
        statisticsG.keep();
        statisticsD.keep();
        return new StepMeasures(scope);
    }

    /// Generated images for a latent vector `[n, latent, 1, 1]`.
    GeneratedBatch generate(NDManager scope, NDArray z) {
        watchers.forEach(each -> each.drawn(z));
        return generator.generate(scope, z);
    }

    /// The discriminator's half.
    ///
    /// @param real in {@link dcganlab.nn.Phases}
    /// @param generated likewise
    /// @param sight what the discriminator sees of both
    /// @param r1 weight of R1 in this update; not computed if it is 0
    /// @param settings its rate, the loss, the label of real images
    void updateDiscriminator(
            StepMeasures measures,
            NDArray real,
            NDArray generated,
            Sight sight,
            double r1,
            Settings settings) {
        NDManager scope = measures.scope();
        Loss loss = settings.get(PlanFields.LOSS);
        double realLabel = settings.get(PlanFields.REAL_LABEL);
        List<NDArray> kernels = discriminator.kernels(scope);
        NDArray seen = sight.of(real).images();
        Gradients gradients = discriminator.learn(scope, seen, loss, realLabel, kernels);
        if (r1 > 0) {
            gradients.add(discriminator.penalty(scope, seen), r1);
        }
        NDArray generatedSeen = sight.of(generated).images();
        Gradients ofGenerated =
                discriminator.learn(
                        scope, generatedSeen, loss, 0, discriminator.kernelsAgain(scope, kernels));
        gradients.add(ofGenerated);
        watchers.forEach(each -> each.discriminatorLearns(seen, generatedSeen, kernels, gradients));
        NDArray bad =
                measures.add(
                        Part.DISCRIMINATOR,
                        Map.of(
                                Measure.LOSS_D_REAL,
                                gradients.loss(),
                                Measure.LOSS_D_FAKE,
                                ofGenerated.loss(),
                                Measure.D_X,
                                gradients.probability(),
                                Measure.D_GZ1,
                                ofGenerated.probability()),
                        gradients.values(),
                        statisticsD);
        adamD.step(
                gradients.values(),
                settings.get(PlanFields.LEARNING_RATE_D),
                settings.get(PlanFields.BETA1),
                bad);
        watchers.forEach(StepWatch::discriminatorMoved);
    }

    /// The generator's half.
    void updateGenerator(
            StepMeasures measures, GeneratedBatch generated, Sight sight, Settings settings) {
        NDManager scope = measures.scope();
        SeenImages seen = sight.of(generated.images());
        List<NDArray> kernels = discriminator.kernels(scope);
        Gradients gradients =
                generator.learn(
                        scope,
                        generated,
                        seen,
                        settings.get(PlanFields.LOSS),
                        discriminator,
                        kernels);
        watchers.forEach(each -> each.generatorLearns(seen.images(), kernels, gradients));
        NDArray bad =
                measures.add(
                        Part.GENERATOR,
                        Map.of(
                                Measure.LOSS_G,
                                gradients.loss(),
                                Measure.D_GZ2,
                                gradients.probability()),
                        gradients.values(),
                        statisticsG);
        adamG.step(
                gradients.values(),
                settings.get(PlanFields.LEARNING_RATE_G),
                settings.get(PlanFields.BETA1),
                bad);
        watchers.forEach(StepWatch::generatorMoved);
    }

    /// What was measured.
    ///
    /// @throws LabException if a loss, a gradient or a statistic was not finite; the weights are as
    ///   before the half in which it was, and the running statistics as before the step
    Result end(StepMeasures measures) throws LabException {
        DiscriminatorResult d = DiscriminatorResult.NONE;
        GeneratorResult g = GeneratorResult.NONE;
        for (Update update : measures.read()) {
            if (!update.finite()) {
                statisticsG.restore();
                statisticsD.restore();
                throw notFinite(update);
            }
            switch (update.part()) {
                case DISCRIMINATOR -> d = DiscriminatorResult.of(update);
                case GENERATOR -> g = GeneratorResult.of(update);
            }
        }
        return new Result(d, g);
    }

    private static LabException notFinite(Update update) {
        String gradient = text(update.gradient());
        return new LabException(
                switch (update.part()) {
                    case DISCRIMINATOR -> {
                        double loss =
                                update.of(Measure.LOSS_D_REAL) + update.of(Measure.LOSS_D_FAKE);
                        yield Message.of("training.notFiniteD", text(loss), gradient);
                    }
                    case GENERATOR -> {
                        double loss = update.of(Measure.LOSS_G);
                        yield Message.of("training.notFiniteG", text(loss), gradient);
                    }
                });
    }

    private static String text(double value) {
        return Double.toString(value);
    }
}
