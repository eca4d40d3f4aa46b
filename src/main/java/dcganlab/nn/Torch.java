package dcganlab.nn;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The native PyTorch engine: loaded at the first use, which takes a second or more and on the very
/// first start unpacks its libraries.
public final class Torch {
    static {
        // Nothing leaves the machine: neither a search for models nor DJL's usage count.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        NativeHeap.keepWhatIsFree();
    }

    private static final Engine ENGINE = load();

    private Torch() {}

    private static Engine load() {
        try (NativeWork.Pass _ = NativeWork.begin()) {
            return Engine.getEngine("PyTorch");
        }
    }

    public static String version() {
        return ENGINE.getVersion();
    }

    /// The devices by the names that a plan gives them: `cpu`, `gpu0`, `gpu1`, …
    public static List<String> devices() {
        return Stream.concat(
                        Stream.of("cpu"),
                        IntStream.range(0, ENGINE.getGpuCount()).mapToObj(i -> "gpu" + i))
                .toList();
    }

    /// Makes sure of a device before work is put into what is to run on it.
    ///
    /// @throws InvalidPlanException if there is no such device
    public static void requireDevice(String device) {
        List<String> devices = devices();
        if (!devices.contains(device)) {
            throw new InvalidPlanException(
                    Message.of("nn.noDevice", device, String.join(", ", devices)));
        }
    }

    /// A manager of native memory on a device; whoever asks for it closes it.
    ///
    /// @throws InvalidPlanException if there is no such device
    public static NDManager newManager(String device) {
        requireDevice(device);
        Device where =
                device.equals("cpu")
                        ? Device.cpu()
                        : Device.gpu(Integer.parseInt(device.substring("gpu".length())));
        return ENGINE.newBaseManager(where);
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
    public static void useThread(int threads) {
        JniUtils.getNumThreads(); // Else the first operation would undo what is set now.
        JniUtils.setNumThreads(threads);
        JniUtils.setGradMode(false);
        Script.callPlainly();
    }

    /// Gives memory back that was freed and kept for the next step: for when there is none, or to
    /// have no more than steps need.
    public static void giveMemoryBack() {
        NativeHeap.giveBack();
    }
}
