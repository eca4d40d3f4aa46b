package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A network's tensors as they were at one moment, in native memory on the CPU that belongs to the
/// manager they were made with.
public final class NetworkCopy {
    private final SequencedMap<String, long[]> shapes;
    private final Map<String, NDArray> arrays;
    private long batchesTracked;

    NetworkCopy(
            SequencedMap<String, long[]> shapes, Map<String, NDArray> arrays, long batchesTracked) {
        this.shapes = shapes;
        this.arrays = arrays;
        this.batchesTracked = batchesTracked;
    }

    /// Takes the values of a network of the same shape in place of the older ones.
    public void take(Network network) {
        batchesTracked = network.copyTo(arrays);
    }

    /// The same in ordinary memory; on any one thread.
    public Weights weights() {
        return weights(shapes, arrays, batchesTracked);
    }

    static Weights weights(
            SequencedMap<String, long[]> shapes, Map<String, NDArray> arrays, long batchesTracked) {
        SequencedMap<String, Tensor> copy = new LinkedHashMap<>();
        shapes.forEach((name, shape) -> {
            NDArray array = arrays.get(name);
            float[] values = array == null ? new float[] {batchesTracked} : values(array);
            copy.put(name, new Tensor(shape, values));
        });
        return new Weights(copy);
    }

    /// An array's numbers, and nothing left behind: what the engine makes on the way, such as the
    /// array in another order, would else live as long as the array.
    static float[] values(NDArray array) {
        try (NDManager scope = array.getManager().newSubManager()) {
            scope.tempAttachAll(array);
            return array.toFloatArray();
        }
    }
}
