package dcganlab.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The folders in which a user's files belong, whatever the system calls them: on a Linux in
/// German, pictures lie in `Bilder` (freedesktop.org, xdg-user-dirs).
public enum UserFolder {
    PICTURES("XDG_PICTURES_DIR", "Pictures"),
    DOCUMENTS("XDG_DOCUMENTS_DIR", "Documents");

    private final String variable;
    private final String usual;

    UserFolder(String variable, String usual) {
        this.variable = variable;
        this.usual = usual;
    }

    /// The folder; the user's home where there is no such folder.
    public Path path() {
        return path(HomeFolder.path(), System.getenv());
    }

    Path path(Path home, Map<String, String> environment) {
        return Optional.ofNullable(environment.get(variable))
                .or(() -> configured(home, environment))
                .map(place -> resolved(home, place))
                .filter(Files::isDirectory)
                .or(() -> Optional.of(home.resolve(usual)).filter(Files::isDirectory))
                .orElse(home);
    }

    private Optional<String> configured(Path home, Map<String, String> environment) {
        String folder = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path config = folder.isEmpty() ? home.resolve(".config") : resolved(home, folder);
        try {
            Path file = config.resolve("user-dirs.dirs");
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith(variable + "="))
                    .map(line -> line.substring(variable.length() + 1).replace("\"", ""))
                    .findFirst();
        } catch (IOException e) {
            System.getLogger(UserFolder.class.getName())
                    .log(System.Logger.Level.DEBUG, "the usual folders will do", e);
            return Optional.empty();
        }
    }

    private static Path resolved(Path home, String place) {
        try {
            return home.resolve(place.replaceFirst("^\\$HOME/?", ""));
        } catch (InvalidPathException e) {
            return home;
        }
    }
}
