package dcganlab.view.inside;

import dcganlab.model.Activation;
import dcganlab.model.Layer;
import dcganlab.model.Layer.Activate;
import dcganlab.model.Layer.BatchNorm;
import dcganlab.model.Layer.Conv2d;
import dcganlab.model.Layer.ConvTranspose2d;
import dcganlab.model.Layer.Linear;
import dcganlab.model.Layer.MaxPool2d;
import dcganlab.model.Layer.SpectralNorm;
import dcganlab.model.Layer.Upsample;
import dcganlab.model.Part;
import dcganlab.model.Stage;

import java.util.List;
import java.util.stream.IntStream;

/// One of DCGAN's five guidelines at a stage (Radford et al. 2015, section 3).
///
/// @param guideline 1 to 5, in the paper's order
/// @param obeyed whether it is obeyed there; else the opposite stands in its place
record Obedience(int guideline, boolean obeyed) {
    private static final int STRIDES = 1;
    private static final int NORMALISATION = 2;
    private static final int NO_DENSE = 3;
    private static final int GENERATORS_ACTIVATION = 4;
    private static final int DISCRIMINATORS_ACTIVATION = 5;

    /// Those that say something about a stage.
    ///
    /// @param stages of the whole network
    static List<Obedience> at(Part part, List<Stage> stages, int stage) {
        boolean first = stage == 0;
        boolean last = stage == stages.size() - 1;
        List<Layer> layers = stages.get(stage).layers();
        return IntStream.rangeClosed(STRIDES, DISCRIMINATORS_ACTIVATION)
                .filter(guideline -> concerns(guideline, part, layers, first, last))
                .mapToObj(guideline -> new Obedience(guideline, isObeyed(guideline, layers, last)))
                .toList();
    }

    private static boolean concerns(
            int guideline, Part part, List<Layer> layers, boolean first, boolean last) {
        boolean generator = part == Part.GENERATOR;
        return switch (guideline) {
            case STRIDES -> layers.stream().anyMatch(Obedience::resizes);
            // Neither what the generator puts out nor what the discriminator takes in.
            case NORMALISATION -> generator ? !last : !first && !last;
            // Obeyed where a dense layer would stand: behind z, and before the verdict.
            case NO_DENSE -> hasDense(layers) ? !last : generator ? first : last;
            case GENERATORS_ACTIVATION -> generator;
            default -> !generator && !last;
        };
    }

    private static boolean hasDense(List<Layer> layers) {
        return layers.stream()
                .anyMatch(layer ->
                        layer instanceof Linear || layer instanceof SpectralNorm(Linear _));
    }

    private static boolean resizes(Layer layer) {
        return switch (layer) {
            case Conv2d c -> c.stride() > 1;
            case ConvTranspose2d c -> c.stride() > 1;
            case MaxPool2d _, Upsample _ -> true;
            case SpectralNorm(Layer of) -> resizes(of);
            case Linear _, BatchNorm _, Activate _, Layer.Flatten _, Layer.Unflatten _ -> false;
        };
    }

    private static boolean isObeyed(int guideline, List<Layer> layers, boolean last) {
        return switch (guideline) {
            case STRIDES ->
                    layers.stream().noneMatch(l -> l instanceof MaxPool2d || l instanceof Upsample);
            case NORMALISATION -> layers.stream().anyMatch(BatchNorm.class::isInstance);
            case NO_DENSE -> !hasDense(layers);
            case GENERATORS_ACTIVATION -> has(layers, last ? Activation.TANH : Activation.RELU);
            default -> has(layers, Activation.LEAKY_RELU);
        };
    }

    private static boolean has(List<Layer> layers, Activation function) {
        return layers.contains(new Activate(function));
    }
}
