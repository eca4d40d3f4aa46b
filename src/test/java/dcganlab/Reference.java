package dcganlab;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Device;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;
import dcganlab.nn.Torch;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What PyTorch computed; `reference/make_reference.py` says how. */
public final class Reference {
    /** The lesson's networks at width 8. */
    public static final NetworkSpec SPEC = new NetworkSpec(64, 3, 100, 8);

    private Reference() {}

    /** The arrays of an .npz file by name. */
    public static Weights arrays(String file) throws IOException {
        Map<String, Tensor> arrays = new LinkedHashMap<>();
        try (NDManager manager = Torch.newManager(Device.CPU);
                InputStream in =
                        Objects.requireNonNull(
                                Reference.class.getResourceAsStream(
                                        "/dcganlab/reference/" + file))) {
            for (NDArray array : NDList.decode(manager, in)) {
                arrays.put(
                        array.getName(),
                        new Tensor(array.getShape().getShape(), array.toFloatArray()));
            }
        }
        return new Weights(arrays);
    }

    /** The tensors of one network: names that start with `g.` or `d.`, without that start. */
    public static Weights weights(Weights arrays, String network) {
        Map<String, Tensor> weights = new LinkedHashMap<>();
        arrays.tensors()
                .forEach((name, tensor) -> {
                    if (name.startsWith(network)) {
                        weights.put(name.substring(network.length()), tensor);
                    }
                });
        return new Weights(weights);
    }
}
