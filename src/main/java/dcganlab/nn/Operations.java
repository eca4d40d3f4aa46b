package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;

import dcganlab.model.Precision;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The lab's operations in TorchScript (`operations.py`), shared by all networks of the process. A
/// call may come from any thread.
final class Operations {
    /// The name of every array that a script takes in its list of parameters.
    static final String PARAMETER = "p[]";

    private static final Script SCRIPT = new Script(Torch.newManager("cpu"), "operations.py");
    private static final NDArray UP_1_0 = SCRIPT.method("up_1_0");
    private static final NDArray UP_2_1 = SCRIPT.method("up_2_1");
    private static final NDArray BCE = SCRIPT.method("bce");
    private static final NDArray CHANNELS_LAST = SCRIPT.method("channels_last");

    /// Names live as long as the script, so each is made once.
    private static final Map<String, NDArray> PASSES = new ConcurrentHashMap<>();

    private Operations() {}

    /// A pass through a whole network: a single call of a script in place of one or two a layer,
    /// with activations in place.
    ///
    /// @param network `generator` or `discriminator`
    /// @param training whether batches are normalised by their own statistics, which then move the
    ///   running ones
    /// @param precision float32 or bfloat16
    static NDArray pass(String network, boolean training, Precision precision) {
        String name = network + (training ? "_train_" : "_eval_") + precision.word();
        return PASSES.computeIfAbsent(name, SCRIPT::method);
    }

    /// Runs a pass, recorded by autograd where a collector is open.
    ///
    /// @param pass from {@link #pass}
    /// @param parameters named {@link #PARAMETER}, in the order of the `state_dict`
    static NDArray run(NDArray pass, boolean training, NDArray x, List<NDArray> parameters) {
        NDArray[] arguments = new NDArray[parameters.size() + 1];
        arguments[0] = x;
        for (int i = 0; i < parameters.size(); i++) {
            arguments[i + 1] = parameters.get(i);
        }
        return SCRIPT.call(pass, training, arguments).singletonOrThrow();
    }

    /// A copy `[a, b, h, w]` in memory as `[a, h, w, b]`, which convolutions read as it is.
    static NDArray channelsLast(NDArray array) {
        return SCRIPT.call(CHANNELS_LAST, true, array).singletonOrThrow();
    }

    /// Transposed convolution, kernel first `[in, out, 4, 4]`: from `[n, in, s, s]` to `[n, out,
    /// 2s, 2s]` with stride 2 and padding 1, or from `[n, in, 1, 1]` to `[n, out, 4, 4]` with
    /// stride 1 and none.
    ///
    /// @param weight named {@link #PARAMETER}
    static NDArray up(NDArray x, NDArray weight, int stride, boolean training) {
        return SCRIPT.call(stride == 1 ? UP_1_0 : UP_2_1, training, x, weight).singletonOrThrow();
    }

    /// Mean binary cross-entropy of sigmoid(logits) against one label for all: the stable form from
    /// logits, log(1 + exp(x)) - label * x.
    static NDArray binaryCrossEntropy(NDArray logits, NDArray label) {
        return SCRIPT.call(BCE, true, logits, label).singletonOrThrow();
    }

    /// Euclidean norm of all gradients together.
    static NDArray gradientNorm(List<NDArray> parameters) {
        return number("gradient_norm", parameters);
    }

    /// Euclidean norm of all arrays together.
    static NDArray norm(List<NDArray> arrays) {
        return number("norm", arrays);
    }

    private static NDArray number(String method, List<NDArray> arrays) {
        try (IValue list = list(arrays);
                IValue number = SCRIPT.run(method, list)) {
            return number.toTensor(((PtNDArray) arrays.getFirst()).getManager());
        }
    }

    /// One step of Adam (Kingma and Ba 2014, algorithm 1) on every parameter, in place, as
    /// libtorch's fused kernel computes it.
    static void adam(
            List<NDArray> parameters,
            List<NDArray> firstMoments,
            List<NDArray> secondMoments,
            List<NDArray> steps,
            double learningRate,
            double beta1,
            double beta2,
            double epsilon) {
        try (IValue p = list(parameters);
                IValue m = list(firstMoments);
                IValue v = list(secondMoments);
                IValue t = list(steps);
                IValue rate = IValue.from(learningRate);
                IValue b1 = IValue.from(beta1);
                IValue b2 = IValue.from(beta2);
                IValue eps = IValue.from(epsilon)) {
            SCRIPT.run("adam", p, m, v, t, rate, b1, b2, eps).close();
        }
    }

    /// Sets the gradients to zero.
    static void zeroGradients(List<NDArray> parameters) {
        try (IValue p = list(parameters)) {
            SCRIPT.run("zero", p).close();
        }
    }

    /// Moves every `target` a part of the way towards its `source`, in place.
    ///
    /// @param weight 0 stays, 1 arrives
    static void approach(List<NDArray> target, List<NDArray> source, double weight) {
        try (IValue a = list(target);
                IValue b = list(source);
                IValue w = IValue.from(weight)) {
            SCRIPT.run("lerp", a, b, w).close();
        }
    }

    /// Copies every `source` into its `target`.
    static void copy(List<NDArray> target, List<NDArray> source) {
        try (IValue a = list(target);
                IValue b = list(source)) {
            SCRIPT.run("copy", a, b).close();
        }
    }

    private static IValue list(List<NDArray> arrays) {
        return IValue.listFrom(arrays.toArray(PtNDArray[]::new));
    }
}
