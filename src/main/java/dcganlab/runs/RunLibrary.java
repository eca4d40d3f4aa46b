package dcganlab.runs;

import dcganlab.model.DataChoice;
import dcganlab.model.LabException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A folder of runs: each is a folder in it, and one of them, `trash`, holds runs that were thrown
/// away. Folders whose name begins with a dot are not looked at.
public final class RunLibrary {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private static final String TRASH = "trash";

    /// What of a run's name its images may give, in bytes of UTF-8.
    private static final int LONGEST = 150;

    private static final Comparator<RunEntry> ORDER =
            Comparator.comparing((RunEntry entry) -> entry.run() == null)
                    .thenComparing(Comparator.comparing(RunEntry::changed).reversed());

    private final Path folder;

    /// @param folder made when there is a first run
    public RunLibrary(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /// A place for another run, named after its images, as far as a name can be, and the time.
    /// Nothing stands there yet.
    public Path place(DataChoice data, LocalDateTime now) {
        String name = name(data) + "-" + TIME.format(now);
        Path place = folder.resolve(name);
        for (int i = 2; Files.exists(place); i++) {
            place = folder.resolve(name + "-" + i);
        }
        return place;
    }

    /// The same, with an empty folder there, which no other process gets that begins a run in the
    /// same second. Where none can be made it is only a name.
    public Path reserve(DataChoice data, LocalDateTime now) {
        while (true) {
            Path place = place(data, now);
            try {
                Files.createDirectories(folder);
                return Files.createDirectory(place);
            } catch (FileAlreadyExistsException e) {
                if (!Files.exists(place)) {
                    return place; // The library itself is in the way.
                }
            } catch (IOException e) {
                return place; // Who writes there will be told why not.
            }
        }
    }

    /// All runs, the last one that learnt something first, and behind them every folder that holds
    /// no run that can be opened, with its trouble. None without the folder.
    ///
    /// @throws LabException if the folder itself cannot be read
    public List<RunEntry> list() throws LabException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try {
            return Folders.content(folder).stream()
                    .filter(RunLibrary::isListed)
                    .map(RunEntry::of)
                    .sorted(ORDER)
                    .toList();
        } catch (IOException e) {
            throw FileTrouble.reading(folder, e);
        }
    }

    /// The run that learnt something last, of those that can be opened; far quicker than the list
    /// of all.
    ///
    /// @throws LabException if the folder itself cannot be read
    public Optional<RunEntry> newest() throws LabException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            Map<Path, Instant> changed = new HashMap<>();
            for (Path run : Folders.content(folder)) {
                if (isListed(run)) {
                    changed.put(run, RunEntry.lastChange(run));
                }
            }
            return changed.entrySet().stream()
                    .sorted(Map.Entry.<Path, Instant>comparingByValue().reversed())
                    .map(each -> RunEntry.of(each.getKey()))
                    .filter(entry -> entry.run() != null && entry.step() > 0)
                    .findFirst();
        } catch (IOException e) {
            throw FileTrouble.reading(folder, e);
        }
    }

    /// A list as it was, with one of its runs read anew; in front of all others if it is not in it.
    /// A folder elsewhere leaves the list as it is, and so does one that is gone.
    public List<RunEntry> again(List<RunEntry> list, Path run) {
        Path name = run.getFileName();
        if (name == null || !whole(run).equals(whole(folder.resolve(name))) || !isListed(run)) {
            return list;
        }
        RunEntry now = RunEntry.of(folder.resolve(name));
        List<RunEntry> next = new ArrayList<>(list);
        next.replaceAll(entry -> entry.path().equals(now.path()) ? now : entry);
        if (!next.contains(now)) {
            next.addFirst(now);
        }
        return List.copyOf(next);
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }

    private static boolean isListed(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".")
                && !name.equals(TRASH)
                && (Files.isDirectory(path) || isLost(path));
    }

    /// Whether there is only a link that leads nowhere, or in a circle: it was a run once.
    public static boolean isLost(Path path) {
        return Files.isSymbolicLink(path) && !Files.exists(path);
    }

    /// Moves a folder of the library to its trash, under another name if its own is taken there.
    /// Nothing is ever deleted.
    ///
    /// @return where it is now
    /// @throws LabException if a program writes the run, this one or another, or the system refuses
    public Path trash(Path run) throws LabException {
        if (!folder.equals(run.getParent())) {
            throw new IllegalArgumentException(run + " is not in " + folder);
        }
        // A lock where there was none would be written into a folder that is not ours.
        if (Files.exists(run.resolve("lock"))) {
            RunLock.take(run).close();
        }
        Path trash = folder.resolve(TRASH);
        try {
            Files.createDirectories(trash);
            String name = run.getFileName().toString();
            Path place = trash.resolve(name);
            for (int i = 2; Files.exists(place, LinkOption.NOFOLLOW_LINKS); i++) {
                place = trash.resolve(name + "-" + i);
            }
            return Files.move(run, place);
        } catch (IOException e) {
            throw FileTrouble.writing(run, e);
        }
    }

    private static String name(DataChoice data) {
        Path last = Path.of(data.location()).getFileName();
        String name = last == null ? "" : cut(last.toString().replaceFirst("^\\.+", ""));
        return name.isBlank() ? "images" : name;
    }

    /// A name may have 255 bytes on most disks, and the time shall have its place.
    private static String cut(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
