package dcganlab.training;

import dcganlab.model.Architecture;
import dcganlab.model.Layer;
import dcganlab.model.Layer.SpectralNorm;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives a network the weights of another one wherever their shapes allow. A layer takes those of
/// the first layer of its kind whose weight has its shape and was not taken yet, tensor by tensor:
/// where a layer is added or left away, the names of all that follow move, but in a DCGAN, whose
/// maps double from layer to layer, shapes still tell which is which. Spectral normalisation does
/// not make another kind of a layer: what it divides are the same weights under another name.
final class SharedWeights {
    private SharedWeights() {}

    /// The weights of a network, with as many tensors of another one as fit.
    ///
    /// @param own weights of the network `to`, which stay where nothing fits
    static Weights of(Architecture from, Weights weights, Architecture to, Weights own) {
        Map<String, Tensor> shared = new LinkedHashMap<>(own.tensors());
        Set<Integer> taken = new HashSet<>();
        for (int i = 0; i < to.layers().size(); i++) {
            int source = source(from.layers(), to.layers().get(i), taken);
            if (source >= 0) {
                taken.add(source);
                copy(weights, Architecture.name(source), shared, Architecture.name(i));
            }
        }
        return new Weights(shared);
    }

    /// @return the place of the layer whose weights another one takes; -1 if there is none
    private static int source(List<Layer> layers, Layer to, Set<Integer> taken) {
        Layer kind = undivided(to);
        long[] shape = kind.tensors().get("weight");
        for (int i = 0; i < layers.size() && shape != null; i++) {
            Layer from = undivided(layers.get(i));
            if (!taken.contains(i)
                    && from.getClass().equals(kind.getClass())
                    && Arrays.equals(shape, from.tensors().get("weight"))) {
                return i;
            }
        }
        return -1;
    }

    /// The layer whose weights another one may divide.
    private static Layer undivided(Layer layer) {
        return layer instanceof SpectralNorm(Layer divided) ? divided : layer;
    }

    private static void copy(Weights weights, String from, Map<String, Tensor> shared, String to) {
        weights.tensors()
                .forEach((name, tensor) -> {
                    if (name.startsWith(from + ".")) {
                        String its = name.substring(from.length() + 1);
                        shared.replace(to + "." + its, tensor);
                        shared.replace(to + "." + renamed(its), tensor);
                    }
                });
    }

    /// What a tensor is called where its layer is normalised and the other one is not, or the other
    /// way round. A layer has it under one of both names.
    private static String renamed(String tensor) {
        return switch (tensor) {
            case "weight" -> "weight_orig";
            case "weight_orig" -> "weight";
            default -> tensor;
        };
    }
}
