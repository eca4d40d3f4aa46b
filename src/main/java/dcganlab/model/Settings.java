package dcganlab.model;

/// What may change while training runs, from the next step on.
///
/// @param learningRateD Adam's step size for the discriminator, 0 to 1
/// @param learningRateG Adam's step size for the generator, 0 to 1
/// @param realLabel what the discriminator is told of real images, 0.5 to 1; below 1 it is
///   one-sided label smoothing (Salimans et al. 2016, "Improved Techniques for Training GANs",
///   section 3.4)
/// @param inputNoise standard deviation of the Gaussian noise added to both of the discriminator's
///   inputs at step 0, 0 to 1 (Sønderby et al. 2016, "Amortised MAP Inference", appendix C)
/// @param noiseSteps steps over which that noise decays linearly to nothing, 1 or more
/// @param discriminatorSteps updates of the discriminator for one of the generator, 1 to 10
/// @param averaged what is shown, saved and judged: an exponential moving average of the
///   generator's weights (Yazıcı et al. 2019, "The Unusual Effectiveness of Averaging in GAN
///   Training"), or the weights of the last step. Training is the same either way
public record Settings(
        double learningRateD,
        double learningRateG,
        double realLabel,
        double inputNoise,
        int noiseSteps,
        int discriminatorSteps,
        boolean averaged) {
    /// The paper's: both rates 2e-4, no smoothing, no noise, one update each.
    public static final Settings PAPER = new Settings(2e-4, 2e-4, 1, 0, 1_000, 1, false);

    public Settings {
        require(learningRateD >= 0 && learningRateD <= 1, "model.learningRate", learningRateD);
        require(learningRateG >= 0 && learningRateG <= 1, "model.learningRate", learningRateG);
        require(realLabel >= 0.5 && realLabel <= 1, "model.realLabel", realLabel);
        require(inputNoise >= 0 && inputNoise <= 1, "model.inputNoise", inputNoise);
        require(noiseSteps >= 1, "model.noiseSteps", noiseSteps);
        require(
                discriminatorSteps >= 1 && discriminatorSteps <= 10,
                "model.discriminatorSteps",
                discriminatorSteps);
    }

    /// Standard deviation of the input noise at a step.
    public double noiseAt(long step) {
        return inputNoise * Math.max(0, 1 - (double) step / noiseSteps);
    }

    public Settings withLearningRates(double d, double g) {
        return new Settings(d, g, realLabel, inputNoise, noiseSteps, discriminatorSteps, averaged);
    }

    public Settings withRealLabel(double label) {
        return new Settings(
                learningRateD,
                learningRateG,
                label,
                inputNoise,
                noiseSteps,
                discriminatorSteps,
                averaged);
    }

    public Settings withInputNoise(double deviation, int steps) {
        return new Settings(
                learningRateD,
                learningRateG,
                realLabel,
                deviation,
                steps,
                discriminatorSteps,
                averaged);
    }

    public Settings withDiscriminatorSteps(int steps) {
        return new Settings(
                learningRateD, learningRateG, realLabel, inputNoise, noiseSteps, steps, averaged);
    }

    public Settings withAveraged(boolean on) {
        return new Settings(
                learningRateD,
                learningRateG,
                realLabel,
                inputNoise,
                noiseSteps,
                discriminatorSteps,
                on);
    }

    private static void require(boolean holds, String key, Object value) {
        if (!holds) {
            throw new InvalidPlanException(Message.of(key, value));
        }
    }
}
