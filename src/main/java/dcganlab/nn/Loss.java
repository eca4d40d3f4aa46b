package dcganlab.nn;

import ai.djl.ndarray.NDArray;

/// What the networks are judged by.
public final class Loss {
    private Loss() {}

    /// Binary cross-entropy of sigmoid(logits) against one label, mean over the batch, computed
    /// from the logits so that it stays exact where sigmoid is 0 or 1 in float32.
    ///
    /// @param logits `[n]`
    /// @param label 0 (generated) to 1 (real)
    /// @return a single number, with its graph
    public static NDArray binaryCrossEntropy(NDArray logits, double label) {
        return Operations.binaryCrossEntropy(logits, logits.getManager().create((float) label));
    }

    /// The mean probability that a discriminator gives a batch of being real: D(x) or D(G(z)).
    ///
    /// @param logits `[n]`
    public static double meanSigmoid(NDArray logits) {
        double sum = 0;
        float[] values = logits.toFloatArray();
        for (float logit : values) {
            sum += 1 / (1 + Math.exp(-logit));
        }
        return sum / values.length;
    }
}
