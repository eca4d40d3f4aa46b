package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Real images on their way to the discriminator: from bytes straight to values from -1 to 1 in
/// {@link Phases}, in memory that each batch uses again. One pass here takes less than libtorch's
/// operations do for so little, each of which reads and writes it all.
public final class RealBatch {
    private static final float[] VALUES = values();

    private final int count;
    private final int channels;
    private final int size;
    private final ByteBuffer memory;
    private final FloatBuffer batch;

    /// One image. Of its border nothing is ever written, so that it stays zero.
    private final float[] image;

    /// @param count of images in a batch
    /// @param channels of each
    /// @param size height and width, even
    public RealBatch(int count, int channels, int size) {
        this.count = count;
        this.channels = channels;
        this.size = size;
        image = new float[(size + 2) * (size + 2) * channels];
        memory =
                ByteBuffer.allocateDirect(count * image.length * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        batch = memory.asFloatBuffer();
    }

    /// As the paper scales them: 0 to 255 become -1 to 1 (Radford et al. 2015, section 4).
    private static float[] values() {
        float[] values = new float[1 << Byte.SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = i * (2f / 255) - 1;
        }
        return values;
    }

    /// A batch in phases, on the device of its manager. On the CPU it lies in this memory: it holds
    /// until the next one.
    ///
    /// @param images unsigned bytes `[channels, size, size]` of each
    /// @throws IllegalArgumentException if they are not as many as there is room for
    public NDArray of(NDManager scope, byte[]... images) {
        if (images.length != count) {
            throw new IllegalArgumentException(images.length + " images for " + count);
        }
        for (int i = 0; i < count; i++) {
            arrange(images[i]);
            batch.put(i * image.length, image);
        }
        int side = size / 2 + 1;
        Shape shape = new Shape(count, side, side, 4L * channels);
        return scope.create(memory.duplicate(), shape, DataType.FLOAT32).transpose(0, 3, 1, 2);
    }

    /// The pixel (y, x) of the image with its border is in channels `(2 (y % 2) + x % 2) *
    /// channels` onwards of the place (y / 2, x / 2).
    private void arrange(byte[] pixels) {
        int place = 4 * channels;
        int row = (size / 2 + 1) * place;
        int from = 0;
        for (int channel = 0; channel < channels; channel++) {
            for (int y = 1; y <= size; y++) {
                int to = y / 2 * row + y % 2 * 2 * channels + channel;
                for (int x = 1; x <= size; x += 2) {
                    image[to + channels] = VALUES[pixels[from++] & 0xff];
                    to += place;
                    image[to] = VALUES[pixels[from++] & 0xff];
                }
            }
        }
    }
}
