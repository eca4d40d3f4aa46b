package dcganlab.nn;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.util.Platform;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

/// Where libtorch comes from: from the lab's own jars; from a folder that the user names; or, for
/// GPUs, whose libraries are many times as large and which the lab's profile `cuda` leaves out,
/// from DJL's site. It is fetched from there once, if the user says so, and kept.
public final class EngineFiles {
    private static final String OFFLINE = "ai.djl.offline";
    private static final Platform PLATFORM = Platform.detectPlatform("pytorch");

    private static volatile boolean fetching;

    private EngineFiles() {}

    /// Lets libtorch be fetched if it is not here. To be said before the engine is used.
    public static void allowFetching() {
        fetching = true;
    }

    /// @throws InvalidPlanException if the user has named a libtorch that does not fit, has to be
    ///   asked before it is fetched, or it cannot be
    static Engine load() {
        InstalledTorch.use(release());
        // Nothing leaves the machine: neither a search for models nor DJL's usage count.
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty(OFFLINE, Boolean.toString(!fetching));
        // On a GPU the first step tries which way of a convolution is fastest for its shape.
        System.setProperty("ai.djl.pytorch.cudnn_benchmark", "true");
        try {
            return Engine.getEngine("PyTorch");
        } catch (EngineException e) {
            if (!PLATFORM.isPlaceholder()) {
                throw e;
            }
            InvalidPlanException missing =
                    new InvalidPlanException(
                            fetching
                                    ? Message.of("nn.notFetched", release(), root(e).toString())
                                    : Message.of("nn.toFetch", release()));
            missing.initCause(e);
            throw missing;
        } finally {
            System.setProperty(OFFLINE, "true");
        }
    }

    private static Throwable root(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// That for which DJL's bridge is made, without the day on which it was packed.
    private static String release() {
        return PLATFORM.getVersion().replaceFirst("-.*", "");
    }
}
