package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import dcganlab.model.Device;

import java.util.List;
import java.util.SequencedMap;

/// The lab's operations in TorchScript (`operations.py`), shared by all networks of the process. A
/// call may come from any thread.
final class Operations {
    private static final NDManager MANAGER = Torch.newManager(Device.CPU);
    private static final Script SCRIPT =
            new Script(
                    MANAGER,
                    "operations",
                    "networks",
                    "layers",
                    "augment",
                    "spectral",
                    "stages",
                    "penalty",
                    "gradients",
                    "plain",
                    "convolution",
                    Torch.PRETENDED_GPU ? "pretended/processor" : "processor");

    private Operations() {}

    /// Runs a method of the script.
    ///
    /// @param owner the manager of its results
    /// @param arguments see {@link Script#run}
    static List<NDArray> run(NDManager owner, String method, Object... arguments) {
        return SCRIPT.run(owner, method, arguments);
    }

    /// The same with autograd, of a method that takes arrays alone.
    ///
    /// @param arguments see {@link Script#runWithAutograd}
    static List<NDArray> runWithAutograd(
            NDManager owner, String method, SequencedMap<String, List<NDArray>> arguments) {
        return SCRIPT.runWithAutograd(owner, method, arguments);
    }

    /// A copy `[a, b, h, w]` in memory as `[a, h, w, b]`, which convolutions read as it is.
    static NDArray channelsLast(NDArray array) {
        return run(array.getManager(), "channels_last", array).getFirst();
    }

    /// Adds every `source` to its `target`.
    static void add(List<NDArray> target, List<NDArray> source) {
        run(MANAGER, "add", target, source);
    }

    /// Adds a part of every `source` to its `target`.
    static void add(List<NDArray> target, List<NDArray> source, double part) {
        run(MANAGER, "add_part", target, source, part);
    }

    /// Moves every `target` a part of the way towards its `source`, in place.
    ///
    /// @param weight 0 stays, 1 arrives
    static void approach(List<NDArray> target, List<NDArray> source, double weight) {
        run(MANAGER, "lerp", target, source, weight);
    }

    /// Copies every `source` into its `target`.
    static void copy(List<NDArray> target, List<NDArray> source) {
        run(MANAGER, "copy", target, source);
    }
}
