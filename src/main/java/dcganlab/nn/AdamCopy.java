package dcganlab.nn;

import ai.djl.ndarray.NDArray;

import dcganlab.model.Moments;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Adam's moments as they were at one moment, in native memory on the CPU that belongs to the
/// manager they were made with.
public final class AdamCopy {
    private final List<String> names;
    private final List<NDArray> first;
    private final List<NDArray> second;
    private long steps;

    AdamCopy(List<String> names, List<NDArray> first, List<NDArray> second, long steps) {
        this.names = names;
        this.first = first;
        this.second = second;
        this.steps = steps;
    }

    /// Takes the moments of an optimiser of the same network in place of the older ones.
    public void take(Adam adam) {
        steps = adam.copyTo(first, second);
    }

    /// The same in ordinary memory; on any one thread.
    public Moments moments() {
        return new Moments(steps, weights(first), weights(second));
    }

    private Weights weights(List<NDArray> arrays) {
        SequencedMap<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            NDArray array = arrays.get(i);
            tensors.put(
                    names.get(i),
                    new Tensor(array.getShape().getShape(), NetworkCopy.values(array)));
        }
        return new Weights(tensors);
    }
}
