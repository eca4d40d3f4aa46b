package dcganlab.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import dcganlab.data.ImageSet;
import dcganlab.model.Architecture;
import dcganlab.model.CheckedDevice;
import dcganlab.model.DataChoice;
import dcganlab.model.Device;
import dcganlab.model.LabException;
import dcganlab.model.LatentSeed;
import dcganlab.model.Loss;
import dcganlab.model.Message;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Precision;
import dcganlab.model.Settings;
import dcganlab.model.StepKind;
import dcganlab.model.StepMetrics;
import dcganlab.model.TrainingPlan;
import dcganlab.nn.CudaDevice;
import dcganlab.nn.Discriminator;
import dcganlab.nn.GeneratedBatch;
import dcganlab.nn.Generator;
import dcganlab.nn.Gradients;
import dcganlab.nn.InitialWeights;
import dcganlab.nn.RealBatch;
import dcganlab.nn.SeenImages;
import dcganlab.nn.Torch;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/// Whether a device computes right: pictures, the gradients of both networks, and three steps of
/// training, of small networks in float32, against the processor's numbers; the processor's
/// pictures against those of DJL's own layers, one after another.
public final class DeviceCheck {
    /// Steps of training that are compared.
    public static final int STEPS = 3;

    /// Products in TF32, which GPUs of NVIDIA take for float32 in convolutions, have 10 bits of
    /// precision (NVIDIA A100 Tensor Core GPU Architecture, 2020): some thousandths in all. What is
    /// computed wrong is away by much more.
    public static final double TOLERANCE = 0.02;

    private static final NetworkSpec NETWORK = new NetworkSpec(32, 3, 16, 16);
    private static final int BATCH = 16;
    private static final long SEED = 1;

    private DeviceCheck() {}

    /// Tries all devices of this machine; the processor first.
    public static List<CheckedDevice> all() {
        return Torch.devices().stream().map(DeviceCheck::of).toList();
    }

    /// Tries a device. The calling thread may use a single core after that. What deviates most from
    /// what was expected counts: the pictures, the gradients of a network, or what a step measured.
    public static CheckedDevice of(Device device) {
        long start = System.nanoTime();
        double deviation = Double.NaN;
        @Nullable Message trouble;
        try {
            Torch.requireDevice(device);
            Torch.useThread(1);
            List<float[]> expected = device.isProcessor() ? layerByLayer() : numbers(Device.CPU);
            deviation = deviation(expected, numbers(device));
            trouble =
                    deviation <= TOLERANCE // Not so of what is no number.
                            ? null
                            : Message.of("training.deviates", deviation, TOLERANCE);
        } catch (LabException | RuntimeException e) {
            trouble = FailureReason.of(e);
        }
        CudaDevice known = CudaDevice.of(device).orElse(new CudaDevice("", 0, ""));
        return new CheckedDevice(
                device,
                known.name(),
                known.memory(),
                trouble,
                deviation,
                (System.nanoTime() - start) / 1e9);
    }

    /// As many of the second ones as there are of the first are compared.
    private static double deviation(List<float[]> expected, List<float[]> actual) {
        return IntStream.range(0, expected.size())
                .mapToDouble(i -> distance(expected.get(i), actual.get(i)))
                .reduce(0, Math::max); // Not a number, if any is not.
    }

    private static double distance(float[] expected, float[] actual) {
        double distance = 0;
        double length = 0;
        for (int i = 0; i < expected.length; i++) {
            distance += Math.pow((double) expected[i] - actual[i], 2);
            length += Math.pow(expected[i], 2);
        }
        return Math.sqrt(distance / length);
    }

    private static List<float[]> layerByLayer() throws LabException {
        try (NDManager manager = Torch.newManager(Device.CPU)) {
            Generator generator = generator(manager);
            NDArray z = manager.create(latent(1), new Shape(1, NETWORK.latent(), 1, 1));
            return List.of(generator.layerOutputs(z).getLast().toFloatArray());
        }
    }

    /// The picture of one latent point, the gradients, and what each step measured.
    private static List<float[]> numbers(Device device) throws LabException {
        List<float[]> numbers = new ArrayList<>();
        try (NDManager manager = Torch.newManager(device)) {
            Generator generator = generator(manager);
            numbers.add(generator.values(List.of(new LatentSeed(SEED).point(NETWORK.latent()))));
            numbers.addAll(gradients(generator, manager));
        }
        TrainingPlan plan =
                new TrainingPlan(
                                DataChoice.portraits(1),
                                NETWORK,
                                BATCH,
                                SEED,
                                Settings.PAPER,
                                device)
                        .withPrecision(Precision.F32);
        try (DcganTrainer trainer = new DcganTrainer(plan, MadeUpImages.of(2 * BATCH, NETWORK))) {
            for (int i = 0; i < STEPS; i++) {
                numbers.add(measured(trainer.step(StepKind.FULL)));
            }
        }
        return numbers;
    }

    /// Those of either network, one tensor behind another: a tensor by itself may be hardly more
    /// than what was rounded.
    private static List<float[]> gradients(Generator generator, NDManager manager)
            throws LabException {
        Discriminator discriminator = new Discriminator(NETWORK, manager);
        discriminator.load(InitialWeights.draw(Architecture.discriminator(NETWORK), random()));
        ImageSet images = MadeUpImages.of(BATCH, NETWORK);
        NDArray real =
                new RealBatch(BATCH, NETWORK.channels(), NETWORK.imageSize())
                        .of(
                                manager,
                                IntStream.range(0, BATCH)
                                        .mapToObj(images::image)
                                        .toArray(byte[][]::new));
        NDArray z = manager.create(latent(BATCH), new Shape(BATCH, NETWORK.latent(), 1, 1));
        GeneratedBatch made = generator.generate(manager, z);
        List<NDArray> kernels = discriminator.kernels(manager);
        return List.of(
                joined(discriminator.learn(manager, real, Loss.CROSS_ENTROPY, 1, kernels)),
                joined(
                        generator.learn(
                                manager,
                                made,
                                SeenImages.plainly(made.images()),
                                Loss.CROSS_ENTROPY,
                                discriminator,
                                kernels)));
    }

    private static float[] joined(Gradients gradients) {
        NDList flat = new NDList();
        gradients.values().forEach(each -> flat.add(each.flatten()));
        return NDArrays.concat(flat).toFloatArray();
    }

    private static Generator generator(NDManager manager) throws LabException {
        Generator generator = new Generator(NETWORK, manager);
        generator.load(InitialWeights.draw(Architecture.generator(NETWORK), random()));
        return generator;
    }

    private static float[] latent(int count) {
        return count == 1
                ? new LatentSeed(SEED).point(NETWORK.latent()).toArray()
                : Randomness.gaussians(random(), count * NETWORK.latent(), 1);
    }

    private static RandomGenerator random() {
        return new Randomness(SEED).weights();
    }

    private static float[] measured(StepMetrics step) {
        return new float[] {
            (float) step.lossDReal(),
            (float) step.lossDFake(),
            (float) step.lossG(),
            (float) step.dX(),
            (float) step.dGz1(),
            (float) step.dGz2(),
            (float) step.gradientD(),
            (float) step.gradientG()
        };
    }
}
