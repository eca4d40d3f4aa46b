package dcganlab.state;

import dcganlab.model.Language;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/// What a user likes and finds again the next time: kept in a file, written whenever it changes.
/// Properties belong to the JavaFX thread.
public final class Preferences {
    private final PropertiesFile file;
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty opinions = new SimpleBooleanProperty(this, "opinions");
    private final BooleanProperty greeted = new SimpleBooleanProperty(this, "greeted");
    private final ObjectProperty<Language> language =
            new SimpleObjectProperty<>(this, "language", Language.ofSystem());
    private final DoubleProperty smoothing;
    private final DoubleProperty samplesWidth = part("samplesWidth");
    private final DoubleProperty samplesHeight = part("samplesHeight");
    private final DoubleProperty runsHeight = part("runsHeight");

    /// Reads what was kept; what cannot be read is as at first.
    ///
    /// @param file made when something changes
    /// @param smoothing of the curves at first, 0 to 1
    public Preferences(Path file, double smoothing) {
        this.file = new PropertiesFile(file, "state.preferences");
        this.smoothing = new SimpleDoubleProperty(this, "smoothing", smoothing);
        Properties kept = this.file.read();
        dark.set(Boolean.parseBoolean(kept.getProperty("dark")));
        opinions.set(Boolean.parseBoolean(kept.getProperty("opinions")));
        greeted.set(Boolean.parseBoolean(kept.getProperty("greeted")));
        Language.of(kept.getProperty("language", "")).ifPresent(language::set);
        try {
            double value = Double.parseDouble(kept.getProperty("smoothing", "" + smoothing));
            this.smoothing.set(value >= 0 && value < 1 ? value : smoothing);
            for (DoubleProperty part : parts()) {
                double at = Double.parseDouble(kept.getProperty(part.getName(), "NaN"));
                part.set(at > 0 && at < 1 ? at : Double.NaN);
            }
        } catch (NumberFormatException e) {
            System.getLogger(Preferences.class.getName())
                    .log(System.Logger.Level.DEBUG, "preferences are as at first", e);
        }
    }

    /// Dark colours instead of light ones.
    public BooleanProperty darkProperty() {
        return dark;
    }

    /// Whether the discriminator's opinion stands below each picture.
    public BooleanProperty opinionsProperty() {
        return opinions;
    }

    /// Whether the window was shown to its user as to a newcomer.
    public BooleanProperty greetedProperty() {
        return greeted;
    }

    /// The language of the window: the system's if the lab speaks it, until another is chosen.
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /// How much curves are smoothed: the weight of the step before, 0 to 1.
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    private DoubleProperty part(String name) {
        return new SimpleDoubleProperty(this, name, Double.NaN);
    }

    private List<DoubleProperty> parts() {
        return List.of(samplesWidth, samplesHeight, runsHeight);
    }

    /// How much of the width that both share the samples have, beside the real images: 0 to 1;
    /// `NaN` as long as nobody has moved the gap.
    public DoubleProperty samplesWidthProperty() {
        return samplesWidth;
    }

    /// How much of the height the samples have, above the charts: 0 to 1, or `NaN`.
    public DoubleProperty samplesHeightProperty() {
        return samplesHeight;
    }

    /// How much of the height the table of runs has, above their comparison: 0 to 1, or `NaN`.
    public DoubleProperty runsHeightProperty() {
        return runsHeight;
    }

    /// Writes every change from now on, on the errands' thread; of several in a row the last.
    void keep(Notices notices) {
        dark.subscribe((was, is) -> keepNow(notices));
        opinions.subscribe((was, is) -> keepNow(notices));
        greeted.subscribe((was, is) -> keepNow(notices));
        language.subscribe((was, is) -> keepNow(notices));
        smoothing.subscribe((was, is) -> keepNow(notices));
        parts().forEach(part -> part.subscribe((was, is) -> keepNow(notices)));
    }

    private void keepNow(Notices notices) {
        Properties now = new Properties();
        now.setProperty("dark", Boolean.toString(dark.get()));
        now.setProperty("opinions", Boolean.toString(opinions.get()));
        now.setProperty("greeted", Boolean.toString(greeted.get()));
        if (language.get() != Language.ofSystem()) {
            now.setProperty("language", language.get().code());
        }
        now.setProperty("smoothing", Double.toString(smoothing.get()));
        for (DoubleProperty part : parts()) {
            if (!Double.isNaN(part.get())) {
                now.setProperty(part.getName(), Double.toString(part.get()));
            }
        }
        file.write(now, notices);
    }
}
