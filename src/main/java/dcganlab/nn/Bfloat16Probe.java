package dcganlab.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.model.Architecture;
import dcganlab.model.Bfloat16;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.Loss;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Weights;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.SplittableRandom;

/// Has a discriminator learn in float32 and in bfloat16, and compares gradients and time: a
/// fraction of a second's work of one core, also where bfloat16 takes twenty times as long.
///
/// Both take turns, for a machine's speed wanders, and the thread's own time counts, for others may
/// compute meanwhile. A few images in bfloat16 tell at once where it is out of the question; only
/// else there are as many of them as float32 has, to see a small difference.
final class Bfloat16Probe implements AutoCloseable {
    /// Of the results that it gives: kept ones of another version are measured anew.
    static final int VERSION = 1;

    private static final NetworkSpec NETWORK = new NetworkSpec(32, 3, 16, 64);
    private static final int FEW = 2;
    private static final int MANY = 16;
    private static final int FEW_PASSES = 2;
    private static final int PASSES = 8;

    /// With few images bfloat16 is at its worst, but not by so much.
    private static final double OUT_OF_THE_QUESTION = 1 / 6.0;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final NDManager manager = Torch.newManager(Device.CPU);
    private final Discriminator exact = new Discriminator(NETWORK, manager, Precision.F32);
    private final Discriminator rounded = new Discriminator(NETWORK, manager, Precision.BF16);

    private Bfloat16Probe() throws LabException {
        Weights weights =
                InitialWeights.draw(Architecture.discriminator(NETWORK), new SplittableRandom(1));
        exact.load(weights);
        rounded.load(weights);
    }

    /// The calling thread may use a single core after that.
    static Bfloat16 measure() {
        Torch.useThread(1);
        try (Bfloat16Probe probe = new Bfloat16Probe()) {
            double error = probe.error();
            double speed = probe.speed(FEW, 1, FEW_PASSES);
            return new Bfloat16(
                    error, speed < OUT_OF_THE_QUESTION ? speed : probe.speed(MANY, PASSES, PASSES));
        } catch (LabException e) {
            throw new IllegalStateException(e); // Its own weights fit.
        }
    }

    private double error() {
        NDArray images = images(FEW);
        try (NDManager scope = manager.newSubManager()) {
            return distance(
                    learn(exact, scope, images).values(), learn(rounded, scope, images).values());
        }
    }

    /// As a part of the length of those that are expected.
    private static double distance(List<NDArray> expected, List<NDArray> actual) {
        double distance = 0;
        double length = 0;
        for (int i = 0; i < expected.size(); i++) {
            float[] a = expected.get(i).toFloatArray();
            float[] b = actual.get(i).toFloatArray();
            for (int j = 0; j < a.length; j++) {
                distance += Math.pow((double) a[j] - b[j], 2);
                length += Math.pow(a[j], 2);
            }
        }
        double part = Math.sqrt(distance / length);
        return Double.isFinite(part) ? part : Double.MAX_VALUE;
    }

    /// @param few images in bfloat16
    private double speed(int few, int passes, int passesInFloat32) {
        NDArray images = images(MANY);
        NDArray fewImages = images(few);
        double f32 = 0;
        double bf16 = 0;
        for (int i = 0; i < Math.max(passes, passesInFloat32); i++) {
            f32 += i < passesInFloat32 ? nanos(exact, images) / passesInFloat32 / MANY : 0;
            bf16 += i < passes ? nanos(rounded, fewImages) / passes / few : 0;
        }
        return f32 / bf16;
    }

    private NDArray images(int batch) {
        int side = NETWORK.imageSize();
        float[] values = new float[batch * NETWORK.channels() * side * side];
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-1, 1);
        }
        Shape shape = new Shape(batch, NETWORK.channels(), side, side);
        return Phases.of(manager.create(values, shape));
    }

    private static double nanos(Discriminator discriminator, NDArray images) {
        long start = THREADS.getCurrentThreadCpuTime();
        try (NDManager scope = images.getManager().newSubManager()) {
            learn(discriminator, scope, images);
        }
        return Math.max(1, THREADS.getCurrentThreadCpuTime() - start);
    }

    private static Gradients learn(Discriminator discriminator, NDManager scope, NDArray images) {
        return discriminator.learn(
                scope, images, Loss.CROSS_ENTROPY, 1, discriminator.kernels(scope));
    }

    @Override
    public void close() {
        manager.close();
    }
}
