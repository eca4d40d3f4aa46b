package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.nn.Adam;
import dcganlab.nn.Discriminator;
import dcganlab.nn.GeneratedBatch;
import dcganlab.nn.Generator;
import dcganlab.nn.Gradients;
import dcganlab.nn.KeptStatistics;

import java.util.List;
import java.util.function.UnaryOperator;

/// One step of the algorithm of Goodfellow et al. 2014 ("Generative Adversarial Nets", algorithm 1)
/// in the form of PyTorch's DCGAN tutorial:
///
/// 1. the discriminator's loss on real images, label 1, and on generated ones, detached, label 0;
///    Adam changes the discriminator along the sum of both gradients;
/// 2. the changed discriminator judges the same generated images with label 1 (the non-saturating
///    loss); Adam changes the generator. The discriminator's own gradients are not computed: they
///    would be thrown away.
///
/// Neither half changes a weight or a running statistic when its loss, its gradient or a statistic
/// is not finite.
final class DcganStep {
    private final Generator generator;
    private final Discriminator discriminator;
    private final Adam adamG;
    private final Adam adamD;
    private final KeptStatistics statisticsG;
    private final KeptStatistics statisticsD;

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
            double lossReal, double lossFake, double dX, double dGz1, double gradient) {}

    /// What the generator's half measured.
    record GeneratorResult(double loss, double dGz2, double gradient) {}

    /// Remembers what a failing step gives back. Comes before everything else.
    void begin() {
        statisticsG.keep();
        statisticsD.keep();
    }

    /// Gives back what a step that failed has changed already but no weight depends on.
    private void undo() {
        statisticsG.restore();
        statisticsD.restore();
    }

    /// Generated images for a latent vector `[n, latent, 1, 1]`.
    GeneratedBatch generate(NDManager scope, NDArray z) {
        return generator.generate(scope, z);
    }

    /// The discriminator's half.
    ///
    /// @param real in {@link dcganlab.nn.Phases}
    /// @param generated likewise
    /// @param blur what is done to the discriminator's inputs
    /// @throws LabException if a loss or the gradient is not finite; the weights are as before
    DiscriminatorResult updateDiscriminator(
            NDManager scope,
            NDArray real,
            NDArray generated,
            UnaryOperator<NDArray> blur,
            double realLabel,
            double learningRate)
            throws LabException {
        List<NDArray> kernels = discriminator.kernels(scope);
        Gradients gradients = discriminator.learn(scope, blur.apply(real), realLabel, kernels);
        Gradients ofGenerated = discriminator.learn(scope, blur.apply(generated), 0, kernels);
        gradients.add(ofGenerated);
        double norm = gradients.norm();
        double loss = gradients.loss() + ofGenerated.loss();
        if (!Double.isFinite(loss + norm + statisticsD.norm())) {
            undo();
            throw new LabException(Message.of("training.notFiniteD", text(loss), text(norm)));
        }
        adamD.step(gradients.values(), learningRate);
        return new DiscriminatorResult(
                gradients.loss(),
                ofGenerated.loss(),
                gradients.probability(),
                ofGenerated.probability(),
                norm);
    }

    /// The generator's half.
    ///
    /// @throws LabException if the loss or the gradient is not finite; the weights are as before
    GeneratorResult updateGenerator(
            NDManager scope,
            GeneratedBatch generated,
            UnaryOperator<NDArray> blur,
            double learningRate)
            throws LabException {
        Gradients gradients =
                generator.learn(
                        scope,
                        generated,
                        blur.apply(generated.images()),
                        discriminator,
                        discriminator.kernels(scope));
        double norm = gradients.norm();
        if (!Double.isFinite(gradients.loss() + norm + statisticsG.norm())) {
            undo();
            throw new LabException(
                    Message.of("training.notFiniteG", text(gradients.loss()), text(norm)));
        }
        adamG.step(gradients.values(), learningRate);
        return new GeneratorResult(gradients.loss(), gradients.probability(), norm);
    }

    private static String text(double value) {
        return Double.toString(value);
    }
}
