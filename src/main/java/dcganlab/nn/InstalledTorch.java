package dcganlab.nn;

import dcganlab.model.InvalidPlanException;
import dcganlab.model.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A libtorch that is used in place of the lab's own: `PYTORCH_LIBRARY_PATH`, in the environment,
/// names the folder of its libraries. DJL passes over one that is not there, asks of any other one
/// for a bridge that it has not, and may crash with one of another release.
///
/// @param folder of its libraries
record InstalledTorch(Path folder) {
    private static final String PATH = "PYTORCH_LIBRARY_PATH";
    private static final String FLAVOUR = "PYTORCH_FLAVOR";

    /// CUDA's, for which DJL's bridge of this release is made.
    private static final String CUDA = "cu128";

    private static final Pattern RELEASE = Pattern.compile("([0-9]+\\.[0-9]+\\.[0-9]+)");

    /// Has DJL take the libtorch that is named, if one is. Comes before DJL loads its engine.
    ///
    /// @param needed the release that DJL's bridge is made for: 2.7.1
    /// @throws InvalidPlanException if there is none, or one of another release
    static void use(String needed) {
        String path = System.getenv(PATH);
        if (path != null && !path.isBlank()) {
            InstalledTorch installed = new InstalledTorch(Path.of(path));
            installed.require(needed);
            if (System.getenv(FLAVOUR) == null) {
                System.setProperty(FLAVOUR, installed.flavour());
            }
        }
    }

    /// @throws InvalidPlanException if there is none, or one of another release
    void require(String needed) {
        if (!Files.exists(folder.resolve(System.mapLibraryName("torch")))) {
            throw new InvalidPlanException(
                    Message.of("nn.noLibtorch", folder.toString(), PATH, needed));
        }
        String release = release();
        if (release != null && !release.equals(needed)) {
            throw new InvalidPlanException(
                    Message.of("nn.otherLibtorch", folder.toString(), release, needed));
        }
    }

    /// `cpu`, or `cu128` for CUDA.
    String flavour() {
        return Files.exists(folder.resolve(System.mapLibraryName("torch_cuda"))) ? CUDA : "cpu";
    }

    /// What it says of itself, beside the folder of its libraries: a file `build-version` of
    /// libtorch, `version.py` of Python's torch.
    ///
    /// @return null if it says nothing
    private @Nullable String release() {
        Path parent = folder.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            return null;
        }
        for (String name : new String[] {"build-version", "version.py"}) {
            Path file = parent.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    Matcher release = RELEASE.matcher(Files.readString(file));
                    if (release.find()) {
                        return release.group(1);
                    }
                } catch (IOException e) {
                    System.getLogger(InstalledTorch.class.getName())
                            .log(System.Logger.Level.DEBUG, "no release in " + file, e);
                }
            }
        }
        return null;
    }
}
