package dcganlab.model;

import dcganlab.model.Guidelines.Dense;
import dcganlab.model.Layer.Activate;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.Flatten;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.MaxPool2d;
import dcganlab.model.Layer.SpectralNorm;

import java.util.ArrayList;
import java.util.List;

/// Builds a discriminator, the generator's mirror: halvings of the side down to 4x4 pixels, then
/// one logit; or what the guidelines have in place of that.
final class DiscriminatorLayers {
    private final NetworkSpec spec;
    private final Guidelines guidelines;
    private final boolean bias;
    private final List<Layer> layers = new ArrayList<>();

    DiscriminatorLayers(NetworkSpec spec) {
        this.spec = spec;
        guidelines = spec.guidelines();
        bias = !guidelines.batchNormD();
    }

    Architecture architecture() {
        if (guidelines.dense() == Dense.ALL) {
            addDense();
        } else {
            addConvolutions();
        }
        return new Architecture(spec.image(), layers);
    }

    private void addConvolutions() {
        int[] maps = spec.featureMaps();
        int in = spec.channels();
        for (int i = maps.length - 1; i >= 0; i--) {
            addHalving(in, maps[i]);
            in = maps[i];
        }
        int seed = NetworkSpec.SEED_SIZE;
        if (guidelines.dense() == Dense.ENDS) {
            layers.add(new Flatten());
            addWeighted(new Linear(in * seed * seed, spec.denseWidth(), bias));
            addHidden(spec.denseWidth(), true);
            addWeighted(new Linear(spec.denseWidth(), 1, bias));
        } else {
            addWeighted(new Conv2d(in, 1, seed, 1, 0, bias));
        }
    }

    private void addWeighted(Layer layer) {
        layers.add(spec.spectralNorm() ? new SpectralNorm(layer) : layer);
    }

    private void addHalving(int in, int out) {
        boolean normalised = !layers.isEmpty();
        if (guidelines.poolingD()) {
            addWeighted(new Conv2d(in, out, 3, 1, 1, bias));
            layers.add(new MaxPool2d(2));
        } else {
            int kernel = guidelines.kernel();
            addWeighted(new Conv2d(in, out, kernel, 2, (kernel - 1) / 2, bias));
        }
        addHidden(out, normalised);
    }

    private void addDense() {
        layers.add(new Flatten());
        int in = spec.image().size();
        for (int i = 0; i < spec.doublings(); i++) {
            addWeighted(new Linear(in, spec.denseWidth(), bias));
            addHidden(spec.denseWidth(), i > 0);
            in = spec.denseWidth();
        }
        addWeighted(new Linear(in, 1, bias));
    }

    /// What stands behind each hidden layer; the first one is not normalised.
    private void addHidden(int maps, boolean normalised) {
        if (normalised && guidelines.batchNormD()) {
            layers.add(new BatchNorm(maps));
        }
        layers.add(new Activate(guidelines.activationD()));
    }
}
