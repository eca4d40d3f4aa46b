package dcganlab.app;

import dcganlab.cli.StartMark;
import dcganlab.state.LabState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumSet;
import java.util.Set;

/// Says how far the start is to whoever has started the lab to measure it, and ends it for who
/// needs no more, see [StartMark].
final class StartMarks {
    private final Set<StartMark> open = EnumSet.allOf(StartMark.class);
    private final @Nullable String file = System.getProperty(StartMark.FILE);

    /// Marks what comes later by itself.
    void follow(LabState lab) {
        lab.latent()
                .pictureProperty()
                .subscribe((was, is) -> {
                    if (was == null) {
                        mark(StartMark.SLIDERS);
                    }
                });
        lab.data()
                .loadedProperty()
                .subscribe((was, is) -> {
                    if (was == null) {
                        mark(StartMark.IMAGES);
                    }
                });
    }

    void mark(StartMark mark) {
        write(mark);
        open.remove(mark);
        if (open.isEmpty() && Boolean.getBoolean(StartMark.END)) {
            EndSignals.closeAll();
        }
    }

    private void write(StartMark mark) {
        if (file == null) {
            return;
        }
        try {
            Files.writeString(
                    Path.of(file),
                    mark.word() + " " + System.currentTimeMillis() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.getLogger(StartMarks.class.getName())
                    .log(System.Logger.Level.WARNING, "the start cannot be marked", e);
        }
    }
}
