import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Packs a run to ship with the lab: its tables, its first and its last checkpoint, and a few of its
/// generators, closer to each other at the beginning, where pictures change fast.
///
/// @param args the run's folder, the archive to write, and how many generators to keep
void main(String[] args) throws IOException {
    Path run = Path.of(args[0]);
    List<Path> kept = new ArrayList<>();
    for (String table : List.of("run.lab", "plan.json", "metrics.csv", "quality.csv", "layers.csv", "settings.jsonl")) {
        if (Files.exists(run.resolve(table))) {
            kept.add(run.resolve(table));
        }
    }
    List<Path> checkpoints = files(run.resolve("checkpoints"));
    kept.add(checkpoints.getFirst());
    kept.add(checkpoints.getLast());
    kept.addAll(some(files(run.resolve("history")), Integer.parseInt(args[2])));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(Path.of(args[1])))) {
        zip.setLevel(Deflater.BEST_COMPRESSION);
        for (Path file : kept) {
            ZipEntry entry = new ZipEntry(run.relativize(file).toString().replace('\\', '/'));
            entry.setTime(0);
            zip.putNextEntry(entry);
            Files.copy(file, zip);
        }
    }
    IO.println(args[1] + ": " + kept.size() + " files, " + Files.size(Path.of(args[1])) + " bytes");
}

List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".safetensors")).sorted().toList();
    }
}

/// The first, the last, and between them those nearest to steps that grow by the same factor.
List<Path> some(List<Path> files, int count) {
    double last = step(files.getLast());
    Set<Path> chosen = new HashSet<>(List.of(files.getFirst(), files.getLast()));
    for (int i = 1; i < count - 1; i++) {
        double wanted = 10 * Math.pow(last / 10, (double) i / (count - 1));
        files.stream()
                .filter(file -> !chosen.contains(file))
                .min((a, b) -> Double.compare(Math.abs(step(a) - wanted), Math.abs(step(b) - wanted)))
                .ifPresent(chosen::add);
    }
    return chosen.stream().sorted().toList();
}

double step(Path file) {
    return Double.parseDouble(file.getFileName().toString().replaceAll("\\D", ""));
}
