package dcganlab.data.tree;

import dcganlab.data.Skipped;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The files of an archive, as they are met in it. What is passed over in a folder is passed over
/// here too, and a bomb, an archive made to unpack to more than anybody can hold, is noticed before
/// anything of it is unpacked.
final class Listing {
    /// More than any set has; ImageNet has 1.4 million.
    private static final int MOST_ENTRIES = 5_000_000;

    /// Deflate's best is 1032. A larger whole has members that share their bytes, or is empty
    /// paper.
    private static final long MOST_RATIO = 1_100;

    /// Whatever the ratio, this much does no harm.
    private static final long HARMLESS = 1L << 30;

    private static final long GIBIBYTE = 1L << 30;

    /// Ten times ImageNet.
    private static final long MOST_BYTES = 1_500 * GIBIBYTE;

    private final long packedBytes;
    private final List<DataFile> files = new ArrayList<>();
    private final Map<String, DataFile> byPath = new HashMap<>();
    private final Set<String> hidden = new LinkedHashSet<>();
    private final List<Skipped> skipped = new ArrayList<>();
    private long unpackedBytes;
    private int entries;

    /// @param packedBytes how large the archive is
    Listing(long packedBytes) {
        this.packedBytes = packedBytes;
    }

    /// Takes in a file, or passes it over.
    ///
    /// @param name as the archive has it
    /// @param ordinary whether it is a file, and no link or device
    /// @param member makes the file for its path
    void add(String name, long size, boolean ordinary, Function<String, DataFile> member)
            throws IOException {
        count(size);
        String path = name.replace('\\', '/').replaceFirst("^(\\.?/+)+", "");
        String left = PassedOver.in(path);
        if (!left.isEmpty()) {
            hidden.add(left);
        } else if (!ordinary) {
            skipped.add(new Skipped(path, Message.of("data.special")));
        } else if (size == 0) {
            skipped.add(new Skipped(path, Message.of("data.empty")));
        } else {
            DataFile file = member.apply(path);
            files.add(file);
            byPath.put(path, file);
        }
    }

    private void count(long size) throws IOException {
        if (size < 0) {
            throw new ArchiveException(Message.of("data.damaged"));
        }
        if (++entries > MOST_ENTRIES) {
            throw new ArchiveException(Message.of("data.bombEntries", MOST_ENTRIES));
        }
        unpackedBytes += size;
        if (unpackedBytes > MOST_BYTES) {
            throw new ArchiveException(Message.of("data.bombBytes", MOST_BYTES / GIBIBYTE));
        }
        if (unpackedBytes > HARMLESS && unpackedBytes / MOST_RATIO > packedBytes) {
            throw new ArchiveException(Message.of("data.bombRatio", MOST_RATIO));
        }
    }

    /// The files, in the order of their paths.
    List<DataFile> files() {
        files.sort(Comparator.comparing(DataFile::path));
        return files;
    }

    List<Skipped> skipped() {
        List<Skipped> all = new ArrayList<>(skipped);
        hidden.forEach(path -> all.add(new Skipped(path, Message.of("data.hidden"))));
        return all;
    }

    Optional<DataFile> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }
}
