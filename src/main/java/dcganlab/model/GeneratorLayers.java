package dcganlab.model;

import dcganlab.model.Guidelines.Dense;
import dcganlab.model.Layer.Activate;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Layer.Flatten;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.Unflatten;
import dcganlab.model.Layer.Upsample;

import java.util.ArrayList;
import java.util.List;

/// Builds a generator: a projection to 4x4 pixels, then doublings of the side, of which each halves
/// the maps (Radford et al. 2015, figure 1); or what the guidelines have in place of that.
final class GeneratorLayers {
    private final NetworkSpec spec;
    private final Guidelines guidelines;
    private final boolean bias;
    private final List<Layer> layers = new ArrayList<>();

    GeneratorLayers(NetworkSpec spec) {
        this.spec = spec;
        guidelines = spec.guidelines();
        bias = !guidelines.batchNormG();
    }

    Architecture architecture() {
        if (guidelines.dense() == Dense.ALL) {
            addDense();
        } else {
            addConvolutions();
        }
        if (guidelines.outputG() != Activation.LINEAR) {
            layers.add(new Activate(guidelines.outputG()));
        }
        return new Architecture(new FeatureMaps(spec.latent(), 1), layers);
    }

    private void addConvolutions() {
        int in = spec.latent();
        if (guidelines.dense() == Dense.ENDS) {
            in = spec.denseWidth();
            layers.add(new Flatten());
            layers.add(new Linear(spec.latent(), in, bias));
            addHidden(in);
            layers.add(new Unflatten(new FeatureMaps(in, 1)));
        }
        int[] maps = spec.featureMaps();
        int seed = NetworkSpec.SEED_SIZE;
        layers.add(new ConvTranspose2d(in, maps[0], seed, 1, 0, 0, bias));
        addHidden(maps[0]);
        for (int i = 1; i < maps.length; i++) {
            addDoubling(maps[i - 1], maps[i]);
            addHidden(maps[i]);
        }
        addDoubling(maps[maps.length - 1], spec.channels());
    }

    private void addDoubling(int in, int out) {
        if (guidelines.poolingG()) {
            layers.add(new Upsample(2));
            layers.add(new Conv2d(in, out, 3, 1, 1, bias));
        } else {
            int kernel = guidelines.kernel();
            int padding = (kernel - 1) / 2;
            layers.add(new ConvTranspose2d(in, out, kernel, 2, padding, kernel % 2, bias));
        }
    }

    private void addDense() {
        layers.add(new Flatten());
        int in = spec.latent();
        for (int i = 0; i < spec.doublings(); i++) {
            layers.add(new Linear(in, spec.denseWidth(), bias));
            addHidden(spec.denseWidth());
            in = spec.denseWidth();
        }
        FeatureMaps image = spec.image();
        layers.add(new Linear(in, image.size(), bias));
        layers.add(new Unflatten(image));
    }

    /// What stands behind each hidden layer.
    private void addHidden(int maps) {
        if (guidelines.batchNormG()) {
            layers.add(new BatchNorm(maps));
        }
        layers.add(new Activate(guidelines.activationG()));
    }
}
