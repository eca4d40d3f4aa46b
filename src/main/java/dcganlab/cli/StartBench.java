package dcganlab.cli;

import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Starts the lab as it was started itself, in its window, some times, and measures how long it
/// takes to each [StartMark]. The lab has an empty home there, so that nothing of the user's is
/// read or written.
final class StartBench {
    /// The system property by which the image's launcher tells its own name.
    private static final String LAUNCHER = "lab.launcher";

    private static final long LONGEST = 120_000; // ms
    private static final long POLL = 5; // ms

    private final int times;
    private final boolean display;

    /// @param times 1 or more
    /// @param display whether there is one; else the window is drawn in memory
    StartBench(int times, boolean display) {
        this.times = times;
        this.display = display;
    }

    /// Milliseconds from before the process is started to each [StartMark].
    record Times(double stage, double window, double sliders, double images) {
        private static Times of(double[] marks) {
            return new Times(marks[0], marks[1], marks[2], marks[3]);
        }
    }

    /// The medians.
    ///
    /// @param each is told after each start
    /// @throws LabException if the lab ends instead
    Times measure(Runnable each) throws LabException, IOException {
        double[][] all = new double[StartMark.values().length][times];
        for (int i = 0; i < times; i++) {
            double[] once = start();
            for (int mark = 0; mark < all.length; mark++) {
                all[mark][i] = once[mark];
            }
            each.run();
        }
        return Times.of(
                Arrays.stream(all).mapToDouble(values -> Figures.quantile(values, 0.5)).toArray());
    }

    private double[] start() throws LabException, IOException {
        try (TemporaryFolder home = new TemporaryFolder()) {
            Path marks = home.path().resolve("marks");
            Path said = home.path().resolve("said");
            ProcessBuilder lab = lab(home.path(), marks);
            lab.redirectErrorStream(true);
            lab.redirectOutput(said.toFile());
            long begin = System.currentTimeMillis();
            Process process = lab.start();
            try {
                while (Arrays.stream(read(marks, begin)).anyMatch(Double::isNaN)) {
                    boolean over = System.currentTimeMillis() - begin > LONGEST;
                    if (over || process.waitFor(POLL, TimeUnit.MILLISECONDS)) {
                        throw new LabException(
                                Message.of("cli.noStart", Files.readString(said).strip()));
                    }
                }
                return read(marks, begin);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LabException(Message.of("cli.noStart", ""));
            } finally {
                process.descendants().forEach(ProcessHandle::destroy); // Windows' launcher stays.
                process.destroy();
                process.onExit().join();
            }
        }
    }

    private ProcessBuilder lab(Path home, Path marks) {
        List<String> options = new ArrayList<>();
        options.add("-D" + StartMark.FILE + "=" + marks);
        options.add("-Duser.home=" + home);
        if (!display) {
            options.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        String launcher = System.getProperty(LAUNCHER);
        ProcessBuilder lab;
        if (launcher == null) {
            List<String> command = own();
            command.addAll(1, options);
            lab = new ProcessBuilder(command);
        } else {
            lab = new ProcessBuilder(launcher);
            lab.environment().put("DCGAN_LAB_JAVA_OPTIONS", String.join(" ", options));
        }
        // libtorch need not be unpacked again.
        lab.environment()
                .putIfAbsent(
                        "DJL_CACHE_DIR",
                        Path.of(System.getProperty("user.home"), ".djl.ai").toString());
        if (!display) {
            lab.environment().put("DISPLAY", ":none"); // The lab asks whether there is one.
        }
        return lab;
    }

    /// This process's own command, up to the main class.
    private static List<String> own() {
        ProcessHandle.Info info = ProcessHandle.current().info();
        Optional<String[]> words = info.arguments();
        List<String> command = new ArrayList<>(List.of(info.command().orElseThrow()));
        for (String word : words.orElseThrow()) {
            if (word.equals("bench")) {
                break;
            }
            command.add(word);
        }
        return command;
    }

    /// `NaN` for marks that are not there yet.
    private static double[] read(Path marks, long begin) throws IOException {
        StartMark[] kinds = StartMark.values();
        double[] all = new double[kinds.length];
        Arrays.fill(all, Double.NaN);
        if (Files.exists(marks)) {
            for (String line : Files.readAllLines(marks)) {
                for (int i = 0; i < kinds.length; i++) {
                    String word = kinds[i].word() + " ";
                    if (line.startsWith(word)) {
                        all[i] = Long.parseLong(line.substring(word.length())) - begin;
                    }
                }
            }
        }
        return all;
    }
}
