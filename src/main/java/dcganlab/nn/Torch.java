package dcganlab.nn;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.JniUtils;

import dcganlab.model.Device;
import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The native PyTorch engine: loaded at the first use, which takes a second or more and on the very
/// first start unpacks its libraries.
public final class Torch {
    static {
        NativeHeap.keepWhatIsFree();
    }

    /// For tests on a machine without a GPU: everything is computed as on one, and the processor is
    /// what computes it.
    static final boolean PRETENDED_GPU = Boolean.getBoolean("lab.pretended-gpu");

    private static final Loaded LOADED = load();

    private Torch() {}

    /// Either is null.
    private record Loaded(@Nullable Engine engine, @Nullable Message trouble) {}

    /// What is wrong is told whoever asks, not the first one alone, who may be anybody.
    private static Loaded load() {
        try (NativeWork.Pass _ = NativeWork.begin()) {
            return new Loaded(EngineFiles.load(), null);
        } catch (InvalidPlanException e) {
            return new Loaded(null, e.reason());
        }
    }

    /// @throws InvalidPlanException if there is no libtorch that fits, and what to do
    private static Engine engine() {
        Engine engine = LOADED.engine();
        if (engine == null) {
            throw new InvalidPlanException(Objects.requireNonNull(LOADED.trouble()));
        }
        return engine;
    }

    public static String version() {
        return engine().getVersion();
    }

    /// What there is to compute on; the processor first.
    public static List<Device> devices() {
        List<Device> devices = new ArrayList<>(List.of(Device.CPU));
        int gpus = PRETENDED_GPU ? 1 : engine().getGpuCount();
        for (int i = 0; i < gpus; i++) {
            devices.add(Device.gpu(i));
        }
        if (Metal.IS_HERE) {
            devices.add(Device.MPS);
        }
        return List.copyOf(devices);
    }

    /// Asked once, for there is no other way than to try.
    private static final class Metal {
        static final boolean IS_HERE = isHere();

        private static boolean isHere() {
            if (!System.getProperty("os.name").startsWith("Mac")) {
                return false;
            }
            try (NDManager manager = engine().newBaseManager(engineDevice(Device.MPS));
                    NDArray _ = manager.zeros(new Shape(1))) {
                return true;
            } catch (EngineException e) {
                System.getLogger(Torch.class.getName())
                        .log(System.Logger.Level.DEBUG, "no Metal", e);
                return false;
            }
        }
    }

    private static ai.djl.Device engineDevice(Device device) {
        return switch (device.kind()) {
            case CPU -> ai.djl.Device.cpu();
            case GPU -> PRETENDED_GPU ? ai.djl.Device.cpu() : ai.djl.Device.gpu(device.number());
            case MPS -> ai.djl.Device.of("mps", -1);
        };
    }

    /// Whether what belongs to a manager is computed by the processor, in the forms that suit it.
    static boolean isOnProcessor(NDManager manager) {
        return !PRETENDED_GPU && ai.djl.Device.Type.CPU.equals(manager.getDevice().getDeviceType());
    }

    /// The names of all devices, for a message.
    public static String words() {
        return devices().stream().map(Device::word).collect(Collectors.joining(", "));
    }

    /// Makes sure of a device before work is put into what is to run on it.
    ///
    /// @throws InvalidPlanException if there is no such device
    public static void requireDevice(Device device) {
        List<Device> devices = devices();
        if (!devices.contains(device)) {
            throw new InvalidPlanException(Message.of("nn.noDevice", device.word(), words()));
        }
    }

    /// A manager of native memory on a device; whoever asks for it closes it.
    ///
    /// @throws InvalidPlanException if there is no such device
    public static NDManager newManager(Device device) {
        requireDevice(device);
        return engine().newBaseManager(engineDevice(device));
    }

    /// Prepares the calling thread for computing, without autograd: the lab computes gradients by
    /// itself.
    ///
    /// A thread that uses several cores has workers, which stay as long as it does. As soon as
    /// there are more of them in all than cores, each waits for the others asleep and not awake
    /// (libgomp, `gomp_throttled_spin_count_var`), which costs training a tenth of its speed, with
    /// small networks up to half. So only the thread that trains has some, and all that computes
    /// beside it asks for one core first: else its first large copy would ask for all. Where that
    /// is wanted, there are {@link SleepingBarriers}.
    ///
    /// @param threads processor cores that its operations may use, 1 or more
    /// @throws InvalidPlanException if there is no libtorch that fits, and what to do
    public static void useThread(int threads) {
        engine();
        JniUtils.getNumThreads(); // Else the first operation would undo what is set now.
        JniUtils.setNumThreads(threads);
        JniUtils.setGradMode(false);
        Script.callPlainly();
    }

    /// Has the calling thread, which has been prepared, compute on so many cores from now on.
    public static void computeOn(int threads) {
        if (JniUtils.getNumThreads() != threads) {
            JniUtils.setNumThreads(threads);
        }
    }

    /// Has the calling thread, which has been prepared, do something small on its own core alone:
    /// its workers would have to be woken for each operation.
    public static void onOneCore(Runnable work) {
        int threads = JniUtils.getNumThreads();
        JniUtils.setNumThreads(1);
        try {
            work.run();
        } finally {
            JniUtils.setNumThreads(threads);
        }
    }

    /// Gives memory back that was freed and kept for the next step: for when there is none, or to
    /// have no more than steps need.
    public static void giveMemoryBack() {
        NativeHeap.giveBack();
        if (engine().getGpuCount() > 0) {
            JniUtils.emptyCudaCache();
        }
    }
}
