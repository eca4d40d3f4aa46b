package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/// Real images in the memory of a device, as bytes: each goes there once, and becomes the values of
/// a batch where these are needed. For the processor there is {@link RealBatch}.
public final class ResidentImages {
    /// So many travel at once.
    private static final int LOAD = 1024;

    private final NDArray images; // uint8 [n, channels, size, size]

    /// @param owner of their memory
    /// @param count of images
    /// @param image unsigned bytes `[channels, size, size]` of each, by its number
    /// @throws ai.djl.engine.EngineException if there is no room for them
    public ResidentImages(
            NDManager owner, int count, int channels, int size, IntFunction<byte[]> image) {
        images = owner.zeros(new Shape(count, channels, size, size), DataType.UINT8);
        int length = channels * size * size;
        ByteBuffer load = ByteBuffer.allocateDirect(Math.min(count, LOAD) * length);
        for (int first = 0; first < count; first += LOAD) {
            int many = Math.min(LOAD, count - first);
            load.clear();
            for (int i = 0; i < many; i++) {
                load.put(image.apply(first + i));
            }
            load.flip();
            try (NDArray part =
                    owner.create(
                            load.duplicate(),
                            new Shape(many, channels, size, size),
                            DataType.UINT8)) {
                Operations.run(owner, "put", images, (long) first, part);
            }
        }
    }

    /// Some of them in {@link Phases}, from -1 to 1.
    public NDArray batch(NDManager scope, int... numbers) {
        return Operations.run(scope, "chosen", images, scope.create(numbers)).getFirst();
    }
}
