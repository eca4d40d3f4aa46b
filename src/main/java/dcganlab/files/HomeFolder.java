package dcganlab.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The home folder of who runs the lab: where its runs are kept, and what `~` means.
public final class HomeFolder {
    private static final String PROPERTY = "user.home";

    private HomeFolder() {}

    public static Path path() {
        return Path.of(System.getProperty(PROPERTY));
    }

    /// Has this process follow `HOME`, as all programs of a shell do. Java by itself takes the
    /// entry in the system's list of users, and so do DJL and JavaFX, which unpack their libraries
    /// under Java's home: so this is said to Java, before anything asks. A `-Duser.home` with which
    /// Java was started stays.
    public static void follow() {
        boolean told =
                ProcessHandle.current().info().arguments().stream()
                        .flatMap(Stream::of)
                        .anyMatch(word -> word.startsWith("-D" + PROPERTY + "="));
        if (!told) {
            of(System.getenv(), System.getProperty("os.name"))
                    .ifPresent(home -> System.setProperty(PROPERTY, home));
        }
    }

    /// The folder that an environment names. Windows has no such custom: a `HOME` there comes from
    /// other systems' shells.
    static Optional<String> of(Map<String, String> environment, String system) {
        String home = environment.getOrDefault("HOME", "");
        return system.toLowerCase(Locale.ROOT).startsWith("windows") || !absolute(home)
                ? Optional.empty()
                : Optional.of(home);
    }

    private static boolean absolute(String home) {
        try {
            return Path.of(home).isAbsolute();
        } catch (InvalidPathException notOne) {
            return false;
        }
    }
}
