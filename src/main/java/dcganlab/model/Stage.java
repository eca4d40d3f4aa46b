package dcganlab.model;

import java.util.List;

/// Layers that change maps together: one that multiplies by weights, with the upsampling before it
/// and all that stands behind it up to the next one. What lies between two stages is what figures
/// of such networks draw.
///
/// @param input what goes into it
/// @param output what comes out of it
/// @param first the place of its first layer in the network, 0 for the network's first
/// @param layers at least one
public record Stage(FeatureMaps input, FeatureMaps output, int first, List<Layer> layers) {
    public Stage {
        layers = List.copyOf(layers);
    }

    /// The place of its last layer in the network.
    public int last() {
        return first + layers.size() - 1;
    }

    /// How many numbers it learns.
    public long parameters() {
        return layers.stream().mapToLong(Architecture::parameters).sum();
    }

    /// The layer that multiplies by weights.
    public Layer weighted() {
        return layers.stream().filter(Stage::isWeighted).findFirst().orElseThrow();
    }

    /// The place of that layer in the network.
    public int weightedAt() {
        return first + layers.indexOf(weighted());
    }

    /// The name of what that layer multiplies by in a `state_dict`, as it is learnt.
    public String weightName() {
        boolean divided = weighted() instanceof Layer.SpectralNorm;
        return Architecture.name(weightedAt()) + (divided ? ".weight_orig" : ".weight");
    }

    /// What its activation is, if it has one.
    public Activation activation() {
        return layers.stream()
                .map(layer ->
                        layer instanceof Layer.Activate(Activation function)
                                ? function
                                : Activation.LINEAR)
                .filter(function -> function != Activation.LINEAR)
                .reduce(Activation.LINEAR, (_, last) -> last);
    }

    static boolean isWeighted(Layer layer) {
        return switch (layer) {
            case Layer.Conv2d _, Layer.ConvTranspose2d _, Layer.Linear _, Layer.SpectralNorm _ ->
                    true;
            case Layer.BatchNorm _,
                    Layer.Activate _,
                    Layer.MaxPool2d _,
                    Layer.Upsample _,
                    Layer.Flatten _,
                    Layer.Unflatten _ ->
                    false;
        };
    }

    /// Whether a layer prepares what the next one multiplies.
    static boolean isBefore(Layer layer) {
        return layer instanceof Layer.Upsample || layer instanceof Layer.Flatten;
    }
}
