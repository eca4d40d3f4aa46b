package dcganlab.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// The layers of one network, one after another, as PyTorch's `nn.Sequential` has them. It is the
/// one description of a network: its tensors, their first values, its passes, what it costs and how
/// it is drawn all follow from it. The lesson's networks:
///
/// ```
/// generator                           discriminator
/// model.0   ConvTranspose2d 100→512   model.0   Conv2d 3→64, LeakyReLU
/// model.1   BatchNorm2d 512, ReLU     model.2   Conv2d 64→128
/// model.3   ConvTranspose2d 512→256   model.3   BatchNorm2d 128, LeakyReLU
/// …                                   …
/// model.12  ConvTranspose2d 64→3      model.11  Conv2d 512→1
/// ```
///
/// @param input what goes into the first layer
/// @param layers first to last
public record Architecture(FeatureMaps input, List<Layer> layers) {
    public Architecture {
        layers = List.copyOf(layers);
    }

    /// From a latent vector to an image.
    public static Architecture generator(NetworkSpec spec) {
        return new GeneratorLayers(spec).architecture();
    }

    /// From an image to a logit, above zero for what it takes to be real. The lesson's sigmoid is
    /// left to the loss, which is stable only when computed from logits.
    public static Architecture discriminator(NetworkSpec spec) {
        return new DiscriminatorLayers(spec).architecture();
    }

    /// The name of a layer in PyTorch's `state_dict` of the lesson's networks: `model.0`.
    public static String name(int layer) {
        return "model." + layer;
    }

    /// The shapes of all tensors by their names in a `state_dict`.
    public SequencedMap<String, long[]> tensors() {
        SequencedMap<String, long[]> tensors = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            String prefix = name(i) + ".";
            layers.get(i).tensors().forEach((name, shape) -> tensors.put(prefix + name, shape));
        }
        return tensors;
    }

    /// What comes out of each layer, first to last.
    public List<FeatureMaps> outputs() {
        List<FeatureMaps> outputs = new ArrayList<>();
        FeatureMaps maps = input;
        for (Layer layer : layers) {
            maps = layer.output(maps);
            outputs.add(maps);
        }
        return outputs;
    }

    /// Its stages, first to last.
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        List<FeatureMaps> outputs = outputs();
        FeatureMaps in = input;
        int first = 0;
        boolean weighted = false;
        for (int i = 0; i <= layers.size(); i++) {
            boolean begins =
                    i == layers.size()
                            || Stage.isWeighted(layers.get(i))
                            || Stage.isBefore(layers.get(i));
            if (weighted && begins) {
                stages.add(new Stage(in, outputs.get(i - 1), first, layers.subList(first, i)));
                in = outputs.get(i - 1);
                first = i;
                weighted = false;
            }
            weighted |= i < layers.size() && Stage.isWeighted(layers.get(i));
        }
        return stages;
    }

    /// How many numbers are learnt.
    public long parameters() {
        return layers.stream().mapToLong(Architecture::parameters).sum();
    }

    /// How many numbers a layer learns.
    public static long parameters(Layer layer) {
        return layer.tensors().entrySet().stream()
                .filter(tensor -> isLearnt(tensor.getKey()))
                .mapToLong(tensor -> Arrays.stream(tensor.getValue()).reduce(1, (a, b) -> a * b))
                .sum();
    }

    /// Whether a tensor is learnt, not measured or counted while the network learns.
    public static boolean isLearnt(String name) {
        return name.endsWith("weight") || name.endsWith("weight_orig") || name.endsWith("bias");
    }
}
