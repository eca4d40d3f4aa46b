import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the image of the lab, a folder that runs on a machine without Java and wherever it lies:
///
///     bin/dcgan-lab    starts it
///     lib/app          the lab and its libraries, and the start cache
///     lib/runtime      a Java machine with the modules that these use, JavaFX among them
///     lib/doc          licences, and a bill of materials
///
/// Run by `mvn package -Pimage` in the folder of `pom.xml`, with the JDK that compiles the lab, once
/// `target` holds its classes, JavaFX's modules, and in `libraries` where all other jars lie.
///
/// @param args where the image shall be, if not in `target/dcgan-lab`
void main(String[] args) throws Exception {
    Path target = Path.of("target").toAbsolutePath();
    String javafx = modulePath(target.resolve("javafx"));
    Path image = args.length > 0 ? Path.of(args[0]) : target.resolve("dcgan-lab");

    delete(image);
    Path app = Files.createDirectories(image.resolve("lib/app"));
    List<Path> libraries =
            Stream.of(Files.readString(target.resolve("libraries")).strip().split(File.pathSeparator))
                    .map(Path::of)
                    .sorted()
                    .toList();
    for (Path library : libraries) {
        Files.copy(library, app.resolve(library.getFileName()));
    }
    Path lab = app.resolve("dcgan-lab.jar");
    pack(target.resolve("classes"), lab);
    Files.copy(Path.of("jlink-config/java-options"), app.resolve("java-options"));
    link(modules(lab, libraries, javafx), javafx, image.resolve("lib/runtime"));
    notices(target.resolve("notices"), image.resolve("lib/doc"));
    Path launcher = launcher(image);
    makeStartCache(launcher, app.resolve("dcgan-lab.aot"));
    IO.println(image + ": " + megabytes(image) + " MiB");
}

/// Of JavaFX's jars the modules: beside each lies an empty one, behind which jdeps does not find it.
static String modulePath(Path folder) throws IOException {
    List<String> modules = new ArrayList<>();
    for (Path jar : jarsOf(folder)) {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getEntry("module-info.class") != null) {
                modules.add(jar.toString());
            }
        }
    }
    return String.join(File.pathSeparator, modules);
}

/// Those that no class names: Japanese, file names in the encodings of older archives, and what
/// screen readers on Windows ask for.
static final List<String> SERVICES = List.of("jdk.localedata", "jdk.charsets", "jdk.accessibility");

/// One that a library would use if it were there; it says at each start that it is not final.
static final String UNFINISHED = "jdk.incubator.vector";

/// The modules that the jars use: the lab's and all that it leads to, and the libraries', of which
/// some are found only when the lab runs. Asked for all at once, jdeps overlooks JavaFX.
static List<String> modules(Path lab, List<Path> libraries, String javafx) {
    Set<String> modules = new TreeSet<>(SERVICES);
    modules.addAll(jdeps(javafx, libraries, List.of(lab)));
    modules.addAll(jdeps(javafx, List.of(), libraries));
    modules.remove(UNFINISHED);
    return List.copyOf(modules);
}

static List<String> jdeps(String javafx, List<Path> classPath, List<Path> jars) {
    List<String> words =
            new ArrayList<>(
                    List.of(
                            "--ignore-missing-deps",
                            "--print-module-deps",
                            "--multi-release",
                            String.valueOf(Runtime.version().feature()),
                            "--module-path",
                            javafx));
    if (!classPath.isEmpty()) {
        words.add("--class-path");
        words.add(
                String.join(
                        File.pathSeparator, classPath.stream().map(Path::toString).toList()));
    }
    jars.forEach(jar -> words.add(jar.toString()));
    return List.of(run("jdeps", words).strip().lines().toList().getLast().split(","));
}

static void pack(Path classes, Path jar) {
    run(
            "jar",
            List.of(
                    "--create",
                    "--file=" + jar,
                    "-C",
                    classes.toString(),
                    "."));
}

static void link(List<String> modules, String javafx, Path runtime) {
    run(
            "jlink",
            List.of(
                    "--module-path",
                    javafx,
                    "--add-modules",
                    String.join(",", modules),
                    "--include-locales=en,ja",
                    "--strip-debug",
                    "--no-header-files",
                    "--no-man-pages",
                    "--compress=zip-6",
                    "--output",
                    runtime.toString()));
}

/// Those that Maven has gathered, if it has; the Java machine has its own in `legal`.
static void notices(Path gathered, Path doc) throws IOException {
    Files.createDirectories(doc);
    Files.copy(Path.of("LICENSE"), doc.resolve("LICENSE"));
    if (Files.exists(gathered)) {
        try (Stream<Path> files = Files.list(gathered)) {
            for (Path file : files.toList()) {
                Files.copy(file, doc.resolve(file.getFileName()));
            }
        }
    }
}

static Path launcher(Path image) throws IOException {
    Path launcher = Files.createDirectories(image.resolve("bin")).resolve("dcgan-lab");
    Files.copy(Path.of("jlink-config/dcgan-lab"), launcher);
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    return launcher;
}

/// Starts the window where nobody sees it, waits until all is there, and ends it: its classes are
/// those that a start needs.
static void makeStartCache(Path launcher, Path cache) throws Exception {
    Path marks = Files.createTempFile("dcgan-lab", ".marks");
    Path home = Files.createTempDirectory("dcgan-lab");
    ProcessBuilder lab = new ProcessBuilder(launcher.toString());
    lab.environment().put("DCGAN_LAB_START_CACHE", cache.toString());
    lab.environment()
            .put(
                    "DCGAN_LAB_JAVA_OPTIONS",
                    "-Dglass.platform=Headless -Dprism.order=sw -Dlab.marks=" + marks);
    lab.environment().put("DISPLAY", ":none"); // It asks whether there is one.
    lab.environment().put("XDG_CACHE_HOME", home.toString());
    lab.inheritIO();
    Process process = lab.start();
    long end = System.nanoTime() + 120_000_000_000L;
    while (!Files.readString(marks).contains("images") && process.isAlive()) {
        if (System.nanoTime() > end) {
            process.destroy();
            throw new IllegalStateException("the lab did not start: " + Files.readString(marks));
        }
        Thread.sleep(100);
    }
    process.destroy();
    process.waitFor();
    if (!Files.exists(cache)) {
        throw new IllegalStateException("no start cache was made");
    }
    delete(home);
    Files.delete(marks);
}

static String run(String tool, List<String> words) {
    StringWriter said = new StringWriter();
    PrintWriter to = new PrintWriter(said);
    int code =
            ToolProvider.findFirst(tool)
                    .orElseThrow(() -> new IllegalStateException("this Java has no " + tool))
                    .run(to, to, words.toArray(String[]::new));
    if (code != 0) {
        throw new IllegalStateException(tool + ": " + said);
    }
    return said.toString();
}

static List<Path> jarsOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
}

static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() >> 20;
    }
}
