import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Makes the image of the lab, a folder that runs on a machine without Java and wherever it lies:
///
///     bin/dcgan-lab    starts it; dcgan-lab.cmd for Windows
///     lib/app          the lab and its libraries, and the start cache
///     lib/runtime      a Java machine with the modules that these use, JavaFX among them
///     lib/doc          licences, and a bill of materials
///
/// Run by `mvn package -Pimage` in the folder of `pom.xml`, with the JDK that compiles the lab, once
/// `target` holds its classes, and in `libraries` where all jars but JavaFX's lie.
///
/// With the system property `lab.jmods`, the folder `jmods` of a JDK for another system and of the
/// same version, and with the libraries for that system, it is an image for there. Its start cache
/// is made there, by the first start of its window.
///
/// @param args the main class, the folder of JavaFX's modules, and where the image shall be, if not
///   in `target/dcgan-lab`
void main(String[] args) throws Exception {
    Path target = Path.of("target").toAbsolutePath();
    String javafx = modulePath(Path.of(args[1]));
    String jmods = System.getProperty("lab.jmods", "");
    Path image = args.length > 2 ? Path.of(args[2]) : target.resolve("dcgan-lab");

    Folders.delete(image);
    Path app = Files.createDirectories(image.resolve("lib/app"));
    List<Path> libraries =
            Stream.of(Files.readString(target.resolve("libraries")).strip().split(File.pathSeparator))
                    .map(Path::of)
                    .sorted()
                    .toList();
    for (Path library : libraries) {
        copy(library, app.resolve(library.getFileName()));
    }
    Path lab = app.resolve("dcgan-lab.jar");
    pack(target.resolve("classes"), args[0], libraries, lab);
    Files.copy(Path.of("jlink-config/java-options"), app.resolve("java-options"));
    link(modules(lab, libraries, javafx), javafx, jmods, image.resolve("lib/runtime"));
    notices(target.resolve("notices"), image.resolve("lib/doc"));
    Path launcher = launcher(image, isForWindows(jmods));
    if (jmods.isEmpty() && hasEngine(libraries)) {
        makeStartCache(launcher, app.resolve("dcgan-lab.aot"));
    }
    IO.println(image + ": " + megabytes(image) + " MiB");
}

/// Native libraries in jars, in folders named after systems and processors on which JavaFX or
/// libtorch do not run.
static final Pattern FOREIGN =
        Pattern.compile(
                "(?i).*(aix|sunos|bsd|android|ppc|mips|s390|sparc|riscv|loongarch|i386|[/-]x86(?=/)|[/-]arm(?!64))"
                        + ".*/[^/]+\\.(so|dll|a|jnilib|dylib)");

/// Copies a library without what is for other systems than the lab's: 3 MiB in all.
static void copy(Path library, Path to) throws IOException {
    try (ZipFile jar = new ZipFile(library.toFile())) {
        if (jar.stream().noneMatch(entry -> FOREIGN.matcher(entry.getName()).matches())) {
            Files.copy(library, to);
            return;
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : jar.stream().toList()) {
                if (!FOREIGN.matcher(entry.getName()).matches()) {
                    ZipEntry kept = new ZipEntry(entry.getName());
                    kept.setLastModifiedTime(entry.getLastModifiedTime());
                    out.putNextEntry(kept);
                    jar.getInputStream(entry).transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }
}

/// Whether the lab can compute: with the profile `cuda` libtorch comes later, to where the image is
/// used.
static boolean hasEngine(List<Path> libraries) {
    return libraries.stream()
            .anyMatch(library -> library.getFileName().toString().startsWith("pytorch-native"));
}

static boolean isForWindows(String jmods) {
    return jmods.isEmpty()
            ? System.getProperty("os.name").startsWith("Windows")
            : run("jmod", List.of("describe", Path.of(jmods, "java.base.jmod").toString()))
                    .contains("platform windows");
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

/// The lab's own jar says what is started, and names the others: `java -jar` needs no more.
static void pack(Path classes, String mainClass, List<Path> libraries, Path jar)
        throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
    manifest.getMainAttributes()
            .put(
                    Attributes.Name.CLASS_PATH,
                    libraries.stream()
                            .map(library -> library.getFileName().toString())
                            .collect(Collectors.joining(" ")));
    Path file = Files.createTempFile("dcgan-lab", ".mf");
    try (OutputStream out = Files.newOutputStream(file)) {
        manifest.write(out);
    }
    run(
            "jar",
            List.of(
                    "--create",
                    "--file=" + jar,
                    "--manifest=" + file,
                    "-C",
                    classes.toString(),
                    "."));
    Files.delete(file);
}

static void link(List<String> modules, String javafx, String jmods, Path runtime) {
    List<String> words =
            new ArrayList<>(
                    List.of(
                            "--add-modules",
                            String.join(",", modules),
                            "--include-locales=en,ja",
                            "--no-header-files",
                            "--no-man-pages",
                            "--compress=zip-6",
                            "--output",
                            runtime.toString()));
    if (jmods.isEmpty()) {
        words.addAll(List.of("--module-path", javafx, "--strip-debug"));
    } else {
        // What would be stripped from another system's libraries, this one's tools cannot read.
        words.addAll(
                List.of(
                        "--module-path",
                        jmods + File.pathSeparator + javafx,
                        "--strip-java-debug-attributes",
                        "--exclude-files=**.debuginfo,**.diz,**.pdb"));
    }
    run("jlink", words);
}

/// Those that Maven has gathered, if it has; the Java machine has its own in `legal`.
static void notices(Path gathered, Path doc) throws IOException {
    if (Files.exists(gathered)) {
        Folders.copyFiles(gathered, doc);
    }
    Files.copy(Path.of("LICENSE"), Files.createDirectories(doc).resolve("LICENSE"));
    Files.copy(Path.of("assets/japanese/OFL.txt"), doc.resolve("BIZUDPGothic-OFL.txt"));
}

static Path launcher(Path image, boolean windows) throws IOException {
    String name = windows ? "dcgan-lab.cmd" : "dcgan-lab";
    Path launcher = Files.createDirectories(image.resolve("bin")).resolve(name);
    Files.copy(Path.of("jlink-config", name), launcher);
    launcher.toFile().setExecutable(true, false); // Windows has no such thing.
    return launcher;
}

/// Starts the window where nobody sees it, until all is there: its classes are those that a start
/// needs.
static void makeStartCache(Path launcher, Path cache) throws Exception {
    Path home = Files.createTempDirectory("dcgan-lab");
    ProcessBuilder lab = new ProcessBuilder(launcher.toString());
    lab.environment().put("DCGAN_LAB_START_CACHE", cache.toString());
    lab.environment()
            .put(
                    "DCGAN_LAB_JAVA_OPTIONS",
                    "-Dglass.platform=Headless -Dprism.order=sw -Dlab.marks.end=true");
    lab.environment().put("DISPLAY", ":none"); // It asks whether there is one.
    lab.environment().put("XDG_CACHE_HOME", home.toString());
    lab.inheritIO();
    Process process = lab.start();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroy();
        throw new IllegalStateException("the lab did not start");
    }
    if (!Files.exists(cache)) {
        throw new IllegalStateException("no start cache was made");
    }
    Folders.delete(home);
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

static long megabytes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
        return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum() >> 20;
    }
}
