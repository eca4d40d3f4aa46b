package dcganlab.nn;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import dcganlab.model.Bfloat16;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;

/// What bfloat16 is worth, measured once on a machine and kept in a file, so that what is automatic
/// does not change from one start to the next. A file that cannot be read, or is of another
/// machine, is as good as none.
final class KeptMeasurement {
    /// The name of the file.
    static final String FILE = "bfloat16.json";

    private static final Gson GSON = new Gson();

    private final @Nullable Path folder;
    private final Supplier<String> machine;
    private final Supplier<Bfloat16> probe;
    private volatile @Nullable Bfloat16 known;

    /// @param folder of the file; null to keep it in memory only
    /// @param machine words for all that a result depends on
    /// @param probe measures
    KeptMeasurement(@Nullable Path folder, Supplier<String> machine, Supplier<Bfloat16> probe) {
        this.folder = folder;
        this.machine = machine;
        this.probe = probe;
    }

    /// The file's content.
    private record Content(@Nullable String machine, double error, double speed) {
        @Nullable Bfloat16 of(String here) {
            return here.equals(machine) && speed > 0 ? new Bfloat16(error, speed) : null;
        }
    }

    /// Kept, or measured now.
    synchronized Bfloat16 get() {
        Bfloat16 here = known;
        if (here == null) {
            here = read();
            known = here;
        }
        return here == null ? anew() : here;
    }

    /// Measured now.
    synchronized Bfloat16 anew() {
        Bfloat16 here = probe.get();
        known = here;
        write(here);
        return here;
    }

    /// What was asked for before, without waiting for anything.
    @Nullable Bfloat16 known() {
        return known;
    }

    private @Nullable Bfloat16 read() {
        if (folder == null || !Files.exists(folder.resolve(FILE))) {
            return null;
        }
        Path file = folder.resolve(FILE);
        try {
            Content content = GSON.fromJson(Files.readString(file), Content.class);
            return content == null ? null : content.of(machine.get());
        } catch (IOException | JsonParseException | NumberFormatException e) {
            log("bfloat16 is measured anew, for " + file + " cannot be read", e);
            return null;
        }
    }

    private void write(Bfloat16 here) {
        if (folder == null) {
            return;
        }
        Path file = folder.resolve(FILE);
        try {
            Files.createDirectories(folder);
            Path aside = folder.resolve(FILE + ".new");
            Files.writeString(
                    aside, GSON.toJson(new Content(machine.get(), here.error(), here.speed())));
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            log("bfloat16 is measured anew next time, for " + file + " cannot be written", e);
        }
    }

    private static void log(String what, Exception e) {
        System.getLogger(KeptMeasurement.class.getName())
                .log(System.Logger.Level.INFO, what + ": " + e);
    }
}
