package dcganlab.files;

import java.lang.management.ManagementFactory;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The home folder of who runs the lab: where its runs are kept, and what `~` means.
public final class HomeFolder {
    private static final String PROPERTY = "user.home";

    private HomeFolder() {}

    public static Path path() {
        return Path.of(System.getProperty(PROPERTY));
    }

    /// The folder of all that the lab keeps for its user: runs, which images were chosen last, and
    /// what was found out about the machine.
    public static Path ofTheLab() {
        return path().resolve(".dcgan-lab");
    }

    /// Has this process follow `HOME`, as all programs of a shell do. Java by itself takes the
    /// entry in the system's list of users, and so do DJL and JavaFX, which unpack their libraries
    /// under Java's home: so this is said to Java, before anything asks. A `-Duser.home` with which
    /// Java was started stays.
    public static void follow() {
        of(System.getenv(), System.getProperty("os.name"))
                .filter(home -> !home.equals(System.getProperty(PROPERTY)) && !told())
                .ifPresent(home -> System.setProperty(PROPERTY, home));
    }

    /// The process's own command line would not do: Linux gives Java its first 4096 bytes.
    private static boolean told() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(word -> word.startsWith("-D" + PROPERTY + "="));
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
