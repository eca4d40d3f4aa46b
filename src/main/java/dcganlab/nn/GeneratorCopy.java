package dcganlab.nn;

import ai.djl.ndarray.NDManager;

import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.LatentPoint;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Pictures;
import dcganlab.model.Weights;
import dcganlab.model.WeightsCopy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// A generator that no longer learns, in native memory of its own on the CPU: what the training
/// thread hands to the renderer, or what came from a file. Whoever holds it closes it, and computes
/// on one core (see {@link Torch#useThread}), but for what he asks for otherwise.
public final class GeneratorCopy implements WeightsCopy {
    /// The step of weights that came from a file.
    public static final long FROM_FILE = -1;

    /// More are drawn otherwise, see `convolution.py`.
    private static final int FEW = 16;

    private final NDManager manager;
    private final Generator generator;
    private final Consumer<GeneratorCopy> end; // Frees it, or keeps it to be filled again.
    private long step;
    private boolean drawn;

    private GeneratorCopy(NetworkSpec spec, Consumer<GeneratorCopy> end) {
        manager = Torch.newManager(Device.CPU);
        this.end = end;
        try {
            generator = new Generator(spec, manager);
        } catch (RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    /// A copy of a generator as it is now.
    ///
    /// @param step how many steps it had learnt
    /// @param spares copies of generators of this shape, where this one goes when it is closed
    public static GeneratorCopy of(Generator original, long step, Spares<GeneratorCopy> spares) {
        return spares.filled(
                () -> new GeneratorCopy(original.spec(), spares::give),
                copy -> copy.fill(original, step));
    }

    private void fill(Generator original, long now) {
        generator.copyFrom(original);
        generator.outdate();
        drawn = false;
        step = now;
    }

    /// Where copies go that are closed.
    public static Spares<GeneratorCopy> spares() {
        return new Spares<>(GeneratorCopy::free);
    }

    /// A generator from a file.
    ///
    /// @throws LabException if the weights do not fit the shape
    public GeneratorCopy(NetworkSpec spec, Weights weights) throws LabException {
        this(spec, weights, FROM_FILE);
    }

    /// A generator from weights in ordinary memory.
    ///
    /// @param step how many steps it had learnt
    /// @throws LabException if they do not fit the shape
    public GeneratorCopy(NetworkSpec spec, Weights weights, long step) throws LabException {
        Torch.useThread(1);
        manager = Torch.newManager(Device.CPU);
        end = GeneratorCopy::free;
        this.step = step;
        try {
            generator = new Generator(spec, manager);
            generator.load(weights);
        } catch (LabException | RuntimeException | Error e) {
            manager.close();
            throw e;
        }
    }

    public NetworkSpec spec() {
        return generator.spec();
    }

    @Override
    public long step() {
        return step;
    }

    /// Pictures in evaluation mode. Who draws a few a second time will draw a third: for that it
    /// prepares then, and is faster from then on.
    public Pictures pictures(List<LatentPoint> points) {
        if (points.size() <= FEW) {
            if (drawn) {
                generator.prepare();
            }
            drawn = true;
        }
        return generator.pictures(points);
    }

    /// The same, shared out among threads that compute on one core each.
    ///
    /// @param threads how many there may be, 1 or more
    public Pictures pictures(List<LatentPoint> points, int threads) {
        int each = Math.ceilDiv(points.size(), threads);
        if (each == points.size()) {
            return pictures(points);
        }
        int parts = Math.ceilDiv(points.size(), each);
        return Pictures.joined(
                IntStream.range(0, parts)
                        .parallel()
                        .mapToObj(i ->
                                points.subList(i * each, Math.min((i + 1) * each, points.size())))
                        .map(this::onOneCore)
                        .toList());
    }

    private Pictures onOneCore(List<LatentPoint> points) {
        Torch.useThread(1);
        return generator.pictures(points);
    }

    /// A few pictures that have to be quick, beside training say: in bfloat16 where that is known
    /// to be faster, whatever the precision in which the original learns. Nobody sees the
    /// difference, of one or two of a colour's 256 steps.
    public Pictures sketch(List<LatentPoint> points) {
        return FasterPrecision.isBfloat16() ? generator.sketch(points) : pictures(points);
    }

    /// The same as the network's own numbers, -1 to 1, `[n, channels, size, size]`.
    public float[] values(List<LatentPoint> points) {
        return generator.values(points);
    }

    @Override
    public Weights weights() {
        Torch.useThread(1);
        return generator.weights();
    }

    private void free() {
        manager.close();
    }

    @Override
    public void close() {
        end.accept(this);
    }
}
