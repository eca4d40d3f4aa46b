package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import java.util.List;

/// Adam as PyTorch computes it (Kingma and Ba 2014; epsilon is added after the correction of the
/// second moment's bias), with DCGAN's first decay of 0.5. Its moments are open to be saved and
/// restored.
public final class Adam implements AutoCloseable {
    private static final double BETA1 = 0.5;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;

    private final List<NDArray> parameters;
    private final NDManager manager;
    private final List<NDArray> firstMoments;
    private final List<NDArray> secondMoments;
    private final List<NDArray> steps;

    public Adam(Network network) {
        parameters = network.trainable();
        manager = network.manager().newSubManager();
        firstMoments = zeros();
        secondMoments = zeros();
        steps = parameters.stream().map(p -> manager.zeros(new Shape())).toList();
    }

    private List<NDArray> zeros() {
        return parameters.stream().map(this::zeros).toList();
    }

    /// In the same order in memory as the parameter, which the fused step takes for granted.
    private NDArray zeros(NDArray parameter) {
        NDArray zeros = parameter.zerosLike();
        zeros.attach(manager);
        return zeros;
    }

    /// Changes the parameters along their gradients (Kingma and Ba 2014, algorithm 1), in place, as
    /// libtorch's fused kernel computes it.
    ///
    /// @param gradients in the order of {@link Network#trainable}
    public void step(List<NDArray> gradients, double learningRate) {
        Operations.run(
                manager,
                "adam",
                parameters,
                gradients,
                firstMoments,
                secondMoments,
                steps,
                learningRate,
                BETA1,
                BETA2,
                EPSILON);
    }

    /// The running mean of the gradients, in the order of {@link Network#trainable}.
    public List<NDArray> firstMoments() {
        return firstMoments;
    }

    /// The running mean of their squares.
    public List<NDArray> secondMoments() {
        return secondMoments;
    }

    /// How many steps were taken, a number for each parameter.
    public List<NDArray> steps() {
        return steps;
    }

    @Override
    public void close() {
        manager.close();
    }
}
