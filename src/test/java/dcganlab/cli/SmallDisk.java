package dcganlab.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A disk that a process of the commands sees alone: a piece of memory, as large as one says, in a
/// namespace of mounts of its own, for which one need not be root. What is on it when the process
/// ends is left in a folder. Tests are skipped where the system has no such thing.
final class SmallDisk {
    /// Keeps what the process left on the disk, whatever its end was.
    private static final String SCRIPT =
            """
            set -e
            mount -t tmpfs -o size="$SIZE" none "$DISK"
            eval "$PREPARE"
            code=0
            "$@" || code=$?
            cp -r "$DISK/." "$LEFT"
            exit $code
            """;

    private final Path path;
    private final Path left;
    private final String size;

    /// @param folder where the disk is mounted and what is left on it will stand
    /// @param size as `mount` wants it, such as `4m`
    SmallDisk(Path folder, String size) throws Exception {
        path = Files.createDirectory(folder.resolve("disk"));
        left = folder.resolve("left");
        this.size = size;
        assumeTrue(works(), "the system mounts nothing for us");
    }

    private boolean works() throws InterruptedException {
        try {
            return command("", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false; // There is no such program.
        }
    }

    /// Where the process sees the disk.
    Path path() {
        return path;
    }

    /// What is on the disk after the process's end.
    Path left() {
        return left;
    }

    /// Starts a command.
    ///
    /// @param prepare what the shell does first, with the disk as `$DISK`
    Process start(String prepare, String... words) throws IOException {
        return command(prepare, TrainCommandTest.command(words).toArray(String[]::new)).start();
    }

    private ProcessBuilder command(String prepare, String... command) {
        List<String> words = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", SCRIPT, "sh"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment()
                .putAll(
                        Map.of(
                                "DISK",
                                path.toString(),
                                "LEFT",
                                left.toString(),
                                "SIZE",
                                size,
                                "PREPARE",
                                prepare));
        return builder;
    }

    /// A file on the disk, for us, while the process runs.
    Path seenFromHere(Process process, String file) {
        return Path.of("/proc/" + process.pid() + "/root" + path + File.separator + file);
    }

    /// Waits for the end of a command that has said its last; kills one that goes on.
    static void end(Process process) throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }
    }

    /// The command itself, below its shell.
    static ProcessHandle itself(Process process) {
        return process.children().findFirst().orElseThrow();
    }
}
