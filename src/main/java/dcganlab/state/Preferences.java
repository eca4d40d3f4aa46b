package dcganlab.state;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.runs.SafeFile;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;

/// What a user likes and finds again the next time: kept in a file, written whenever it changes.
/// Properties belong to the JavaFX thread.
public final class Preferences {
    private final Path file;
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final DoubleProperty smoothing;
    private final AtomicReference<Properties> unwritten = new AtomicReference<>(new Properties());

    /// Reads what was kept; what cannot be read is as at first.
    ///
    /// @param file made when something changes
    /// @param smoothing of the curves at first, 0 to 1
    public Preferences(Path file, double smoothing) {
        this.file = file;
        this.smoothing = new SimpleDoubleProperty(this, "smoothing", smoothing);
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
                dark.set(Boolean.parseBoolean(kept.getProperty("dark")));
                double value = Double.parseDouble(kept.getProperty("smoothing", "" + smoothing));
                this.smoothing.set(value >= 0 && value < 1 ? value : smoothing);
            } catch (IOException | IllegalArgumentException e) {
                System.getLogger(Preferences.class.getName())
                        .log(System.Logger.Level.DEBUG, "preferences are as at first", e);
            }
        }
    }

    /// Dark colours instead of light ones.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// How much curves are smoothed: the weight of the step before, 0 to 1.
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /// Writes every change from now on, on the errands' thread; of several in a row the last.
    void keep(Notices notices) {
        dark.subscribe((was, is) -> keepNow(notices));
        smoothing.subscribe((was, is) -> keepNow(notices));
    }

    private void keepNow(Notices notices) {
        Properties now = new Properties();
        now.setProperty("dark", Boolean.toString(dark.get()));
        now.setProperty("smoothing", Double.toString(smoothing.get()));
        if (unwritten.getAndSet(now).isEmpty()) {
            notices.errand(this::write);
        }
    }

    private void write() throws LabException {
        Properties last = unwritten.getAndSet(new Properties());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new LabException(
                    Message.of("state.preferences", String.valueOf(e.getMessage())), e);
        }
        SafeFile.write(file, out -> last.store(out, "DCGAN Lab"));
    }
}
