package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.IValue;

import java.util.List;

/// The lab's operations in TorchScript, shared by all networks of the process. A call may come from
/// any thread.
final class Operations {
    private static final String SOURCE =
            """
              def up_1_0(self: __torch__.Ops, x: Tensor, w: Tensor) -> Tensor:
                return torch.conv_transpose2d(x, w, None, [1, 1], [0, 0])
              def up_2_1(self: __torch__.Ops, x: Tensor, w: Tensor) -> Tensor:
                return torch.conv_transpose2d(x, w, None, [2, 2], [1, 1])
              def bce(self: __torch__.Ops, logits: Tensor, label: Tensor) -> Tensor:
                return torch.binary_cross_entropy_with_logits(logits, torch.expand_as(label, logits))
              def gradients(self: __torch__.Ops, p: List[Tensor]) -> List[Tensor]:
                g = annotate(List[Tensor], [])
                for i in range(torch.len(p)):
                  _0 = torch.append(g, unchecked_cast(Tensor, (p[i]).grad))
                return g
              def norm(self: __torch__.Ops, p: List[Tensor]) -> Tensor:
                return torch.norm(torch.stack(torch._foreach_norm(p)))
              def gradient_norm(self: __torch__.Ops, p: List[Tensor]) -> Tensor:
                return (self).norm((self).gradients(p, ), )
              def adam(self: __torch__.Ops, p: List[Tensor], m: List[Tensor], v: List[Tensor], t: List[Tensor], lr: float, beta1: float, beta2: float, eps: float) -> None:
                _1 = torch._foreach_add_(t, 1)
                _2 = torch._fused_adam_(p, (self).gradients(p, ), m, v, annotate(List[Tensor], []), t, lr=lr, beta1=beta1, beta2=beta2, weight_decay=0., eps=eps, amsgrad=False, maximize=False)
                return None
              def zero(self: __torch__.Ops, p: List[Tensor]) -> None:
                _3 = torch._foreach_zero_((self).gradients(p, ))
                return None
              def lerp(self: __torch__.Ops, a: List[Tensor], b: List[Tensor], weight: float) -> None:
                _4 = torch._foreach_lerp_(a, b, weight)
                return None
              def copy(self: __torch__.Ops, a: List[Tensor], b: List[Tensor]) -> None:
                _5 = torch._foreach_copy_(a, b)
                return None
            """;

    private static final Script SCRIPT = new Script(Torch.newManager("cpu"), SOURCE);
    private static final NDArray UP_1_0 = SCRIPT.method("up_1_0");
    private static final NDArray UP_2_1 = SCRIPT.method("up_2_1");
    private static final NDArray BCE = SCRIPT.method("bce");

    private Operations() {}

    /// Transposed convolution, kernel first `[in, out, 4, 4]`: from `[n, in, s, s]` to `[n, out,
    /// 2s, 2s]` with stride 2 and padding 1, or from `[n, in, 1, 1]` to `[n, out, 4, 4]` with
    /// stride 1 and none.
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
