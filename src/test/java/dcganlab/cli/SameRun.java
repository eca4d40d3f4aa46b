package dcganlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dcganlab.runs.ModelFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A small run that several tests take in other ways, which must make no difference.
final class SameRun {
    private SameRun() {}

    /// The words by which it begins.
    static String[] train(Path path, String... more) {
        List<String> words =
                new ArrayList<>(
                        List.of(
                                "train",
                                "--data",
                                "portraits",
                                "--out",
                                path.toString(),
                                "--channels",
                                "1",
                                "--latent",
                                "8",
                                "--width",
                                "8",
                                "--batch",
                                "4"));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    static void assertSame(Path expected, Path actual) throws Exception {
        assertEquals(rows(expected), rows(actual));
        assertEquals(
                ModelFile.readGenerator(expected).weights(),
                ModelFile.readGenerator(actual).weights());
    }

    /// The table without its times, which differ, and the checks, which cover them.
    static List<String> rows(Path run) throws IOException {
        try (Stream<String> lines = Files.lines(run.resolve("metrics.csv"))) {
            return lines.map(
                            line -> {
                                List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
                                cells.remove(3);
                                cells.removeLast();
                                return String.join(",", cells);
                            })
                    .toList();
        }
    }
}
