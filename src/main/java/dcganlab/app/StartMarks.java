package dcganlab.app;

import dcganlab.state.LabState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/// How far the start is, for whoever started the lab to measure it: a line for each [Mark] in a
/// file that the system property `lab.marks` names, with the time in milliseconds since 1970.
final class StartMarks {
    static final String FILE = "lab.marks";

    /// What is there.
    enum Mark {
        /// The window.
        STAGE,
        /// All that belongs into it.
        WINDOW,
        /// A generator that draws what the sliders say.
        SLIDERS,
        /// Images to train on.
        IMAGES;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final @Nullable String file = System.getProperty(FILE);

    /// Marks what comes later of itself.
    void follow(LabState lab) {
        if (file != null) {
            lab.latent().pictureProperty().subscribe((was, is) -> mark(was == null, Mark.SLIDERS));
            lab.data().loadedProperty().subscribe((was, is) -> mark(was == null, Mark.IMAGES));
        }
    }

    void mark(Mark mark) {
        mark(true, mark);
    }

    private void mark(boolean first, Mark mark) {
        if (first && file != null) {
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
}
