package dcganlab.model;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// The names and shapes of a network's tensors, as PyTorch's `state_dict` of the lesson's
/// `nn.Sequential` has them. For the lesson's size:
///
/// ```
/// generator                           discriminator
/// model.0   ConvTranspose2d 100→512   model.0   Conv2d 3→64, LeakyReLU
/// model.1   BatchNorm2d 512, ReLU     model.2   Conv2d 64→128
/// model.3   ConvTranspose2d 512→256   model.3   BatchNorm2d 128, LeakyReLU
/// …                                   …
/// model.12  ConvTranspose2d 64→3      model.11  Conv2d 512→1
/// ```
public final class StateDict {
    /// Side of every kernel. A multiple of the stride, 2, so that a transposed convolution covers
    /// all pixels equally often (Odena et al. 2016, "Deconvolution and Checkerboard Artifacts").
    public static final int KERNEL = 4;

    private StateDict() {}

    /// Transposed convolutions have the shape `[in, out, 4, 4]`.
    public static SequencedMap<String, long[]> generator(NetworkSpec spec) {
        SequencedMap<String, long[]> shapes = new LinkedHashMap<>();
        long in = spec.latent();
        int layer = 0;
        for (int out : spec.featureMaps()) {
            convolution(shapes, layer, in, out);
            normalisation(shapes, layer + 1, out);
            in = out;
            layer += 3;
        }
        convolution(shapes, layer, in, spec.channels());
        return shapes;
    }

    /// Convolutions have the shape `[out, in, 4, 4]`.
    public static SequencedMap<String, long[]> discriminator(NetworkSpec spec) {
        SequencedMap<String, long[]> shapes = new LinkedHashMap<>();
        int[] maps = spec.featureMaps();
        long in = spec.width();
        convolution(shapes, 0, in, spec.channels());
        int layer = 2;
        for (int i = maps.length - 2; i >= 0; i--) {
            convolution(shapes, layer, maps[i], in);
            normalisation(shapes, layer + 1, maps[i]);
            in = maps[i];
            layer += 3;
        }
        convolution(shapes, layer, 1, in);
        return shapes;
    }

    private static void convolution(
            SequencedMap<String, long[]> shapes, int layer, long first, long second) {
        shapes.put("model." + layer + ".weight", new long[] {first, second, KERNEL, KERNEL});
    }

    private static void normalisation(SequencedMap<String, long[]> shapes, int layer, long maps) {
        String name = "model." + layer + ".";
        shapes.put(name + "weight", new long[] {maps});
        shapes.put(name + "bias", new long[] {maps});
        shapes.put(name + "running_mean", new long[] {maps});
        shapes.put(name + "running_var", new long[] {maps});
        shapes.put(name + "num_batches_tracked", new long[] {});
    }
}
