package dcganlab.cli;

import dcganlab.exchange.NumpyArray;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Torch;
import dcganlab.runs.ModelFile;

import java.util.List;

/// Makes many pictures with a loaded generator in evaluation mode, some at a time so that native
/// memory stays small.
final class Sampler implements AutoCloseable {
    private static final int CHUNK = 64;

    private final GeneratorCopy generator;

    /// Builds the generator on the CPU.
    ///
    /// @throws LabException if the weights do not fit
    Sampler(ModelFile model) throws LabException {
        Torch.useThread(Runtime.getRuntime().availableProcessors());
        generator = new GeneratorCopy(model.network(), model.weights());
    }

    /// The generator's own numbers, -1 to 1: float32 `[n, channels, size, size]`.
    ///
    /// @throws LabException if so many do not fit into memory
    NumpyArray array(List<LatentPoint> points) throws LabException {
        NetworkSpec spec = generator.spec();
        int each = spec.channels() * spec.imageSize() * spec.imageSize();
        requireMemory(points.size(), (long) each * Float.BYTES);
        float[] values = new float[points.size() * each];
        for (int from = 0; from < points.size(); from += CHUNK) {
            float[] some = generator.values(chunk(points, from));
            System.arraycopy(some, 0, values, from * each, some.length);
        }
        int[] shape = {points.size(), spec.channels(), spec.imageSize(), spec.imageSize()};
        return new NumpyArray(shape, values);
    }

    /// The same as bytes.
    ///
    /// @throws LabException if so many do not fit into memory
    Pictures pictures(List<LatentPoint> points) throws LabException {
        NetworkSpec spec = generator.spec();
        int each = spec.channels() * spec.imageSize() * spec.imageSize();
        requireMemory(points.size(), each);
        byte[] pixels = new byte[points.size() * each];
        for (int from = 0; from < points.size(); from += CHUNK) {
            byte[] some = generator.pictures(chunk(points, from)).pixels();
            System.arraycopy(some, 0, pixels, from * each, some.length);
        }
        return new Pictures(points.size(), spec.channels(), spec.imageSize(), pixels);
    }

    private static List<LatentPoint> chunk(List<LatentPoint> points, int from) {
        return points.subList(from, Math.min(points.size(), from + CHUNK));
    }

    private static void requireMemory(int pictures, long bytesEach) throws LabException {
        long bytes = pictures * bytesEach;
        long room = Math.min(Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE - 8L);
        if (bytes > room) {
            throw new LabException(
                    Message.of("cli.tooMany", pictures, bytes >> 20, room / bytesEach));
        }
    }

    @Override
    public void close() {
        generator.close();
    }
}
