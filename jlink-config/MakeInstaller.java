import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes of the image in `target/dcgan-lab` what this system installs (.deb, .msi, .dmg), in
/// `target/installer`. Run by `mvn package -Pimage,installer`.
///
/// @param args the version
void main(String[] args) throws IOException {
    Path image = Path.of("target/dcgan-lab").toAbsolutePath();
    Path target = Path.of("target/installer").toAbsolutePath();
    Folders.delete(target);
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = name.contains("win") ? "windows" : name.contains("mac") ? "macos" : "linux";

    List<String> application =
            new ArrayList<>(
                    List.of(
                            "@jlink-config/jpackage",
                            "--type",
                            "app-image",
                            "--app-version",
                            args[0],
                            "--dest",
                            target.toString(),
                            "--runtime-image",
                            image.resolve("lib/runtime").toString(),
                            "--input",
                            image.resolve("lib/app").toString(),
                            "--main-jar",
                            "dcgan-lab.jar"));
    if (system.equals("linux")) {
        application.addAll(List.of("--icon", "assets/icon.png"));
    } else {
        for (String option : javaOptions(image)) {
            application.addAll(List.of("--java-options", option));
        }
    }
    if (system.equals("macos")) {
        application.addAll(OPENS); // There the application itself says what it opens.
    }
    jpackage(application);
    if (system.equals("linux")) {
        // In place of jpackage's: it looks whether the start cache fits.
        Files.copy(
                image.resolve("bin/dcgan-lab"),
                target.resolve("dcgan-lab/bin/dcgan-lab"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        Folders.copyFiles(image.resolve("lib/doc"), target.resolve("dcgan-lab/lib/doc"));
    }
    Path packed = target.resolve(system.equals("macos") ? "dcgan-lab.app" : "dcgan-lab");
    // What stands in place of jpackage's own, by its name: the icon once more, the menu entry, scripts.
    Path resources = Files.createDirectories(target.resolve("resources"));
    Files.copy(Path.of("assets/icon.png"), resources.resolve("dcgan-lab.png"));
    if (system.equals("linux")) {
        Folders.copyFiles(Path.of("jlink-config/linux"), resources);
    }
    List<String> installer =
            new ArrayList<>(
                    List.of(
                            "@jlink-config/jpackage",
                            "@jlink-config/jpackage-" + system,
                            "--app-version",
                            args[0],
                            "--dest",
                            target.toString(),
                            "--resource-dir",
                            resources.toString(),
                            "--app-image",
                            packed.toString()));
    if (!system.equals("macos")) {
        installer.addAll(OPENS);
    }
    jpackage(installer);
}

static final List<String> OPENS = List.of("--file-associations", "jlink-config/associations");

/// Those of the image, word by word, and the start cache.
static List<String> javaOptions(Path image) throws IOException {
    try (Stream<String> lines = Files.lines(image.resolve("lib/app/java-options"))) {
        List<String> words =
                new ArrayList<>(
                        lines.filter(line -> !line.startsWith("#"))
                                .flatMap(line -> Arrays.stream(line.split(" ")))
                                .filter(word -> !word.isBlank())
                                .toList());
        words.add("-XX:AOTCache=$APPDIR/dcgan-lab.aot");
        return words;
    }
}

static void jpackage(List<String> words) {
    int code =
            ToolProvider.findFirst("jpackage")
                    .orElseThrow(() -> new IllegalStateException("this Java has no jpackage"))
                    .run(
                            new PrintWriter(System.out, true),
                            new PrintWriter(System.err, true),
                            words.toArray(String[]::new));
    if (code != 0) {
        throw new IllegalStateException("jpackage " + words);
    }
}
