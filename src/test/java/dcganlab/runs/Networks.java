package dcganlab.runs;

import dcganlab.model.Moments;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Settings;
import dcganlab.model.TrainerState;
import dcganlab.model.TrainerState.Counts;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.SequencedMap;

/// Weights of random numbers for tests, in the lesson's layout.
public final class Networks {
    private Networks() {}

    public static Weights random(Part part, NetworkSpec network) {
        Random random = new Random(1);
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        for (Map.Entry<String, long[]> entry : part.layers(network).tensors().entrySet()) {
            int size = 1;
            for (long side : entry.getValue()) {
                size *= (int) side;
            }
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = entry.getValue().length == 0 ? 7 : (float) random.nextGaussian();
            }
            tensors.put(entry.getKey(), new Tensor(entry.getValue(), values));
        }
        return new Weights(tensors);
    }

    /// What a run could go on from after a step.
    public static TrainerState state(long step, NetworkSpec network) {
        Weights g = random(Part.GENERATOR, network);
        Weights d = random(Part.DISCRIMINATOR, network);
        return new TrainerState(
                new Counts(step, step, step, 0, 0, 0),
                Settings.PAPER,
                5,
                g,
                d,
                null,
                new Moments(step, g, g),
                new Moments(step, d, d));
    }
}
