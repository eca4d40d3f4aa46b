package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Device;

import java.util.Arrays;

/// How fast a device multiplies large matrices: the limit that training runs against.
public final class MatrixPeak {
    private static final int SIDE = 1024;
    private static final int TIMES = 15;

    private MatrixPeak() {}

    /// The median over some products of float32 matrices, in GFLOP/s; an addition and a
    /// multiplication count as two.
    public static double measure(Device device) {
        Torch.useThread(Runtime.getRuntime().availableProcessors());
        try (NativeWork.Pass _ = NativeWork.begin();
                NDManager manager = Torch.newManager(device)) {
            Shape square = new Shape(SIDE, SIDE);
            NDArray a = manager.randomNormal(square);
            NDArray b = manager.randomNormal(square);
            double[] seconds = new double[TIMES];
            for (int i = 0; i < TIMES; i++) {
                long start = System.nanoTime();
                try (NDArray product = a.matMul(b)) {
                    product.getFloat(0, 0); // Waits for a GPU, which computes by itself.
                }
                seconds[i] = (System.nanoTime() - start) / 1e9;
            }
            Arrays.sort(seconds);
            return 2 * Math.pow(SIDE, 3) / seconds[TIMES / 2] / 1e9;
        }
    }
}
