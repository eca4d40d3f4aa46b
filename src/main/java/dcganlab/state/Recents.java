package dcganlab.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The files and folders that were chosen last, one a line in a file of the user's.
public final class Recents {
    private static final int MOST = 8;

    private final Path file;

    /// @param file where they are kept; made when there is something to keep
    public Recents(Path file) {
        this.file = file;
    }

    /// Those that still exist, the last first.
    public List<String> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank() && Files.exists(Path.of(line)))
                            .limit(MOST)
                            .toList()
                    : List.of();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return List.of(); // A convenience that cannot be read is worth no complaint.
        }
    }

    /// Puts a place first.
    ///
    /// @throws IOException if the file cannot be written
    public List<String> add(String place) throws IOException {
        List<String> places = new ArrayList<>(read());
        places.remove(place);
        places.addFirst(place);
        List<String> kept = places.subList(0, Math.min(MOST, places.size()));
        if (file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        Files.write(file, kept);
        return List.copyOf(kept);
    }
}
