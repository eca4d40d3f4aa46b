package dcganlab.runs;

import dcganlab.model.DataChoice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// A folder of runs: each is a folder in it.
public final class RunLibrary {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;

    /// @param folder made when there is a first run
    public RunLibrary(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /// A place for another run, named after its images and the time. Nothing stands there yet.
    public Path place(DataChoice data, LocalDateTime now) {
        String name = name(data) + "-" + TIME.format(now);
        Path place = folder.resolve(name);
        for (int i = 2; Files.exists(place); i++) {
            place = folder.resolve(name + "-" + i);
        }
        return place;
    }

    private static String name(DataChoice data) {
        Path last = Path.of(data.location()).getFileName();
        return last == null ? "images" : last.toString();
    }
}
