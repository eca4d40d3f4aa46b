package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import java.util.List;

/// A generator's kernels in a form by which few pictures are drawn faster: copies, out of date as
/// soon as the weights change.
final class ArrangedKernels {
    private final String operation;
    private List<NDArray> kernels = List.of();
    private boolean current;

    /// @param operation the name of the one that makes them
    ArrangedKernels(String operation) {
        this.operation = operation;
    }

    /// Makes them of the weights as they are now, if they are out of date.
    ///
    /// @param owner of their memory, which is used again from the second time on
    void update(NDManager owner, List<NDArray> weights) {
        if (current) {
            return;
        }
        if (kernels.isEmpty()) {
            kernels = Operations.run(owner, operation, weights);
        } else {
            Operations.run(owner, operation + "_anew", weights, kernels);
        }
        current = true;
    }

    void outdate() {
        current = false;
    }

    /// None if they are out of date.
    List<NDArray> ifCurrent() {
        return current ? kernels : List.of();
    }
}
