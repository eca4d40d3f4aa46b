package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.nn.Adam;
import dcganlab.nn.Discriminator;
import dcganlab.nn.Generator;
import dcganlab.nn.KeptStatistics;
import dcganlab.nn.Loss;

import java.util.function.UnaryOperator;

/// One step of the algorithm of Goodfellow et al. 2014 ("Generative Adversarial Nets", algorithm 1)
/// in the form of PyTorch's DCGAN tutorial:
///
/// 1. the discriminator's loss on real images, label 1, and on generated ones, detached, label 0;
///    Adam changes the discriminator along the sum of both gradients;
/// 2. the changed discriminator judges the same generated images with label 1 (the non-saturating
///    loss); Adam changes the generator. The discriminator is frozen meanwhile: its gradients would
///    be thrown away.
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

    /// Generated images for a latent vector `[n, latent, 1, 1]`, with their graph.
    NDArray fake(NDArray z) {
        return generator.forward(z, true);
    }

    /// The discriminator's half.
    ///
    /// @param real `[n, channels, size, size]`, -1 to 1
    /// @param fake likewise, from {@link #fake}; its graph is left alone
    /// @param blur what is done to the discriminator's inputs
    /// @throws LabException if a loss or the gradient is not finite; the weights are as before
    DiscriminatorResult updateDiscriminator(
            GradientCollector gradients,
            NDArray real,
            NDArray fake,
            UnaryOperator<NDArray> blur,
            double realLabel,
            double learningRate)
            throws LabException {
        NDArray realLogits = discriminator.logits(blur.apply(real), true);
        NDArray realLoss = Loss.binaryCrossEntropy(realLogits, realLabel);
        gradients.backward(realLoss);
        NDArray fakeLogits = discriminator.logits(blur.apply(fake.stopGradient()), true);
        NDArray fakeLoss = Loss.binaryCrossEntropy(fakeLogits, 0);
        gradients.backward(fakeLoss);
        double lossReal = realLoss.getFloat();
        double lossFake = fakeLoss.getFloat();
        double norm = adamD.gradientNorm();
        if (!Double.isFinite(lossReal + lossFake + norm + statisticsD.norm())) {
            adamD.zeroGradients();
            undo();
            throw new LabException(
                    Message.of("training.notFiniteD", text(lossReal + lossFake), text(norm)));
        }
        adamD.step(learningRate);
        adamD.zeroGradients();
        return new DiscriminatorResult(
                lossReal,
                lossFake,
                Loss.meanSigmoid(realLogits),
                Loss.meanSigmoid(fakeLogits),
                norm);
    }

    /// The generator's half.
    ///
    /// @param fake from {@link #fake}; its graph is used up
    /// @throws LabException if the loss or the gradient is not finite; the weights are as before
    GeneratorResult updateGenerator(
            GradientCollector gradients,
            NDArray fake,
            UnaryOperator<NDArray> blur,
            double learningRate)
            throws LabException {
        discriminator.freeze(true);
        try {
            NDArray logits = discriminator.logits(blur.apply(fake), true);
            NDArray loss = Loss.binaryCrossEntropy(logits, 1);
            gradients.backward(loss);
            double lossG = loss.getFloat();
            double norm = adamG.gradientNorm();
            if (!Double.isFinite(lossG + norm + statisticsG.norm())) {
                undo();
                throw new LabException(Message.of("training.notFiniteG", text(lossG), text(norm)));
            }
            adamG.step(learningRate);
            return new GeneratorResult(lossG, Loss.meanSigmoid(logits), norm);
        } finally {
            adamG.zeroGradients();
            discriminator.freeze(false);
        }
    }

    private static String text(double value) {
        return Double.toString(value);
    }
}
