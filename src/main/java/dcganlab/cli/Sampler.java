package dcganlab.cli;

import dcganlab.exchange.NumpyArray;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.Torch;
import dcganlab.runs.ModelFile;

import java.util.List;
import java.util.function.IntConsumer;

/// Makes many pictures with a loaded generator in evaluation mode, some at a time so that native
/// memory stays small.
final class Sampler implements AutoCloseable {
    private static final int CHUNK = 64;

    private final GeneratorCopy generator;

    /// Builds the generator on the CPU.
    ///
    /// @throws LabException if the weights do not fit
    Sampler(ModelFile model) throws LabException {
        generator = new GeneratorCopy(model.network(), model.weights());
        Torch.useThread(Runtime.getRuntime().availableProcessors());
    }

    /// Refuses more pictures than fit, before memory is asked for.
    ///
    /// @param asNumbers whether the generator's own numbers are wanted instead of bytes
    /// @throws InvalidPlanException that says how much they take and how many there is room for
    static void requireMemory(NetworkSpec spec, long pictures, boolean asNumbers) {
        long numbers = (long) spec.channels() * spec.imageSize() * spec.imageSize();
        long each = numbers * (asNumbers ? Float.BYTES : 1) + (long) spec.latent() * Float.BYTES;
        long room = Math.min(Runtime.getRuntime().maxMemory() / 2, Integer.MAX_VALUE - 8L);
        if (pictures > room / each) {
            double mebibytes = (double) pictures * each / (1 << 20);
            throw new InvalidPlanException(
                    Message.of("cli.tooMany", pictures, Math.ceil(mebibytes), room / each));
        }
    }

    /// The generator's own numbers, -1 to 1: float32 `[n, channels, size, size]`.
    NumpyArray array(List<LatentPoint> points) {
        NetworkSpec spec = generator.spec();
        int each = spec.channels() * spec.imageSize() * spec.imageSize();
        float[] values = new float[points.size() * each];
        for (int from = 0; from < points.size(); from += CHUNK) {
            float[] some = generator.values(chunk(points, from));
            System.arraycopy(some, 0, values, from * each, some.length);
        }
        int[] shape = {points.size(), spec.channels(), spec.imageSize(), spec.imageSize()};
        return new NumpyArray(shape, values);
    }

    /// The same as bytes.
    Pictures pictures(List<LatentPoint> points) {
        return pictures(points, _ -> {});
    }

    /// The same, and says how far it is.
    ///
    /// @param progress told how many are made
    Pictures pictures(List<LatentPoint> points, IntConsumer progress) {
        NetworkSpec spec = generator.spec();
        int each = spec.channels() * spec.imageSize() * spec.imageSize();
        byte[] pixels = new byte[points.size() * each];
        for (int from = 0; from < points.size(); from += CHUNK) {
            byte[] some = generator.pictures(chunk(points, from)).pixels();
            System.arraycopy(some, 0, pixels, from * each, some.length);
            progress.accept(Math.min(points.size(), from + CHUNK));
        }
        return new Pictures(points.size(), spec.channels(), spec.imageSize(), pixels);
    }

    private static List<LatentPoint> chunk(List<LatentPoint> points, int from) {
        return points.subList(from, Math.min(points.size(), from + CHUNK));
    }

    @Override
    public void close() {
        generator.close();
    }
}
