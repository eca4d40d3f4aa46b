package dcganlab.runs;

import dcganlab.model.Architecture;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.Layer;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Finds out which network some weights belong to, from the shapes of the tensors alone: the number
/// of convolutions gives the size of the images, the outermost convolutions the other three
/// numbers. Then every name and shape must be the lesson's for that network; weights that fit
/// anything else are refused, because a guess would paint wrong pictures. Which guidelines of the
/// paper are undone cannot be found out so, for an activation has no tensors.
final class NetworkDeduction {
    private static final String COUNT = "num_batches_tracked";

    /// What PyTorch's `spectral_norm` adds to the name of a weight.
    private static final String DIVIDED = "_orig";

    private final Part part;
    private final SequencedMap<String, Tensor> tensors;

    NetworkDeduction(Part part, Weights weights) {
        this.part = part;
        this.tensors = weights.tensors();
    }

    /// Whether the weights bear the mark of a network: right behind its first convolution a
    /// generator has BatchNorm, and a discriminator, after a LeakyReLU without weights, its second
    /// convolution.
    static boolean looksLike(Part part, Weights weights) {
        String mark =
                switch (part) {
                    case GENERATOR -> "model.1.running_mean";
                    case DISCRIMINATOR -> weight(2);
                };
        return weights.tensors().containsKey(mark) || weights.tensors().containsKey(mark + DIVIDED);
    }

    /// @param latent numbers in a latent vector; only a discriminator, which never sees one, needs
    ///   to be told
    /// @throws LabException if the weights are of another layout; the message says where they
    ///   differ
    NetworkSpec network(int latent) throws LabException {
        int doublings = convolutions() - 1;
        if (doublings < 3 || doublings > 5) {
            throw new LabException(Message.of("runs.convolutions", doublings + 1));
        }
        int size = NetworkSpec.SEED_SIZE << doublings;
        long[] first = convolution(0);
        long[] last = convolution(last(size));
        NetworkSpec network =
                switch (part) {
                    case GENERATOR -> spec(size, last[1], first[0], last[0]);
                    case DISCRIMINATOR -> spec(size, first[1], latent, first[0]);
                };
        return confirmed(network);
    }

    /// A network that the weights are said to belong to.
    ///
    /// @param said but for spectral normalisation, which shows in the names of tensors
    /// @throws LabException if they are of another layout; the message says where they differ
    NetworkSpec confirmed(NetworkSpec said) throws LabException {
        NetworkSpec network = said.withSpectralNorm(isDivided());
        requireLayout(network);
        return network;
    }

    /// The last layer with weights of a network for images of some size.
    private int last(int size) {
        List<Layer> layers = part.layers(NetworkSpec.LESSON.withImageSize(size)).layers();
        int last = layers.size() - 1;
        while (layers.get(last).tensors().isEmpty()) {
            last--;
        }
        return last;
    }

    /// The weights in the order of the layers, with a zero for each count of batches that the file
    /// leaves out: PyTorch wrote none before 0.4.1, and nothing reads them.
    Weights complete(NetworkSpec network) {
        SequencedMap<String, Tensor> ordered = new LinkedHashMap<>();
        for (String name : part.layers(network).tensors().keySet()) {
            Tensor tensor = tensors.get(name);
            ordered.put(name, tensor == null ? new Tensor(new long[0], new float[1]) : tensor);
        }
        return new Weights(ordered);
    }

    private boolean isDivided() {
        return part == Part.DISCRIMINATOR
                && tensors.keySet().stream().anyMatch(name -> name.endsWith(DIVIDED));
    }

    private int convolutions() {
        return (int) tensors.values().stream().filter(t -> t.shape().length == 4).count();
    }

    private long[] convolution(int layer) throws LabException {
        String name = weight(layer) + (isDivided() ? DIVIDED : "");
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new LabException(Message.of("runs.tensorMissing", name, someName()));
        }
        if (tensor.shape().length != 4) {
            throw new LabException(
                    Message.of("runs.notConvolution", name, Arrays.toString(tensor.shape())));
        }
        return tensor.shape();
    }

    private static String weight(int layer) {
        return Architecture.name(layer) + ".weight";
    }

    private static NetworkSpec spec(int size, long channels, long latent, long width)
            throws LabException {
        try {
            return new NetworkSpec(size, (int) channels, (int) latent, (int) width);
        } catch (InvalidPlanException e) {
            throw new LabException(e.reason(), e);
        }
    }

    private void requireLayout(NetworkSpec network) throws LabException {
        SequencedMap<String, long[]> layout = part.layers(network).tensors();
        for (Map.Entry<String, Tensor> tensor : tensors.entrySet()) {
            String name = tensor.getKey();
            long[] expected = layout.get(name);
            long[] actual = tensor.getValue().shape();
            if (expected == null) {
                throw new LabException(Message.of("runs.tensorUnknown", name));
            }
            if (!Arrays.equals(expected, actual)) {
                throw new LabException(
                        Message.of(
                                "runs.tensorShape",
                                name,
                                Arrays.toString(actual),
                                Arrays.toString(expected)));
            }
        }
        String missing = missing(layout);
        if (missing != null) {
            throw new LabException(Message.of("runs.tensorMissing", missing, someName()));
        }
    }

    private @Nullable String missing(SequencedMap<String, long[]> layout) {
        for (String name : layout.keySet()) {
            if (!name.endsWith(COUNT) && !tensors.containsKey(name)) {
                return name;
            }
        }
        return null;
    }

    private String someName() {
        return tensors.isEmpty() ? "" : tensors.firstEntry().getKey();
    }
}
