package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.LabException;
import dcganlab.model.Moments;
import dcganlab.model.ScalarAdam;
import dcganlab.model.Weights;
import dcganlab.model.Weights.Tensor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Adam as PyTorch computes it (Kingma and Ba 2014; epsilon is added after the correction of the
/// second moment's bias). Its moments are open to be saved and restored.
public final class Adam implements AutoCloseable {
    private final List<String> names;
    private final List<NDArray> parameters;
    private final NDManager manager;
    private final List<NDArray> firstMoments;
    private final List<NDArray> secondMoments;
    private final List<NDArray> steps;

    public Adam(Network network) {
        names = network.trainableNames();
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
    /// @param beta1 what stays of the first moment at each step; DCGAN's is 0.5
    /// @param bad a single number: unless it is 0, nothing changes and the step does not count; see
    ///   {@link StepMeasures#add}
    public void step(List<NDArray> gradients, double learningRate, double beta1, NDArray bad) {
        Operations.run(
                manager,
                "adam",
                parameters,
                gradients,
                firstMoments,
                secondMoments,
                steps,
                bad,
                learningRate,
                beta1,
                ScalarAdam.BETA2,
                ScalarAdam.EPSILON);
    }

    /// A copy of the moments in native memory, on the CPU, which another thread may read.
    ///
    /// @param owner of its memory
    public AdamCopy copy(NDManager owner) {
        return new AdamCopy(
                names,
                Operations.run(owner, "clones", firstMoments),
                Operations.run(owner, "clones", secondMoments),
                taken());
    }

    /// Copies the moments over others.
    ///
    /// @return steps taken
    long copyTo(List<NDArray> first, List<NDArray> second) {
        Operations.copy(first, firstMoments);
        Operations.copy(second, secondMoments);
        return taken();
    }

    private long taken() {
        return (long) steps.getFirst().getFloat();
    }

    /// Goes on from other moments.
    ///
    /// @throws LabException if a tensor lacks or has another shape; nothing has changed then
    public void load(Moments moments) throws LabException {
        try (NDManager scope = manager.newSubManager()) {
            List<NDArray> first = arrays(scope, moments.first());
            List<NDArray> second = arrays(scope, moments.second());
            Operations.copy(firstMoments, first);
            Operations.copy(secondMoments, second);
            NDArray count = scope.create((float) moments.steps());
            Operations.copy(steps, Collections.nCopies(steps.size(), count));
        }
    }

    private List<NDArray> arrays(NDManager scope, Weights weights) throws LabException {
        List<NDArray> arrays = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Shape shape = parameters.get(i).getShape();
            Tensor tensor = Network.fitting(weights, names.get(i), shape.getShape());
            arrays.add(scope.create(tensor.values(), shape));
        }
        return arrays;
    }

    @Override
    public void close() {
        manager.close();
    }
}
