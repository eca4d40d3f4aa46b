package dcganlab.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dcganlab.model.Language;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Objects;

class PreferencesTest {
    @TempDir Path folder;

    private final ArrayDeque<Runnable> errands = new ArrayDeque<>();
    private final Notices notices = new Notices(new Errands(errands::add, Runnable::run));

    @SuppressWarnings("NullAway.Init") // Set before each test.
    private Path file;

    @BeforeEach
    void choosePlace() {
        file = folder.resolve("home").resolve("preferences.properties");
    }

    @Test
    void whatChangesIsThereTheNextTime() {
        Preferences first = new Preferences(file, 0.9);
        first.keep(notices);
        assertFalse(Files.exists(file), "nothing has changed");
        first.darkProperty().set(true);
        first.opinionsProperty().set(true);
        first.smoothingProperty().set(0.5);
        first.smoothingProperty().set(0.25);
        assertEquals(1, errands.size(), "the last of several is written");
        errands.remove().run();
        Preferences next = new Preferences(file, 0.9);
        assertTrue(next.darkProperty().get());
        assertTrue(next.opinionsProperty().get());
        assertEquals(0.25, next.smoothingProperty().get());
        first.smoothingProperty().set(0);
        errands.remove().run();
        assertEquals(0, new Preferences(file, 0.9).smoothingProperty().get());
        assertNull(notices.latestProperty().get());
    }

    @Test
    void theLanguageIsTheSystemsUntilAnotherIsChosen() throws Exception {
        Language ofSystem = Language.ofSystem();
        Language other = ofSystem == Language.ENGLISH ? Language.JAPANESE : Language.ENGLISH;
        Preferences first = new Preferences(file, 0.9);
        first.keep(notices);
        assertEquals(ofSystem, first.languageProperty().get());
        first.darkProperty().set(true);
        errands.remove().run();
        assertFalse(Files.readString(file).contains("language"), "it was not chosen");
        first.languageProperty().set(other);
        errands.remove().run();
        assertEquals(other, new Preferences(file, 0.9).languageProperty().get());
        Files.writeString(file, "language=tlh\n");
        assertEquals(ofSystem, new Preferences(file, 0.9).languageProperty().get());
    }

    @Test
    void aGapIsKeptUntilItIsSetBack() {
        Preferences first = new Preferences(file, 0.9);
        first.keep(notices);
        assertTrue(Double.isNaN(first.samplesWidthProperty().get()), "nobody moved it");
        first.samplesWidthProperty().set(0.4);
        first.runsHeightProperty().set(0.7);
        errands.remove().run();
        Preferences next = new Preferences(file, 0.9);
        assertEquals(0.4, next.samplesWidthProperty().get());
        assertTrue(Double.isNaN(next.samplesHeightProperty().get()));
        assertEquals(0.7, next.runsHeightProperty().get());
        first.samplesWidthProperty().set(Double.NaN);
        errands.remove().run();
        Preferences last = new Preferences(file, 0.9);
        assertTrue(Double.isNaN(last.samplesWidthProperty().get()));
        assertEquals(0.7, last.runsHeightProperty().get());
    }

    @Test
    void whatCannotBeReadIsAsAtFirst() throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "dark=perhaps\nsmoothing=much\n");
        Preferences preferences = new Preferences(file, 0.9);
        assertFalse(preferences.darkProperty().get());
        assertEquals(0.9, preferences.smoothingProperty().get());
        Files.writeString(file, "smoothing=7\nrunsHeight=1.5\n");
        assertTrue(Double.isNaN(new Preferences(file, 0.9).runsHeightProperty().get()));
        assertEquals(0.9, new Preferences(file, 0.9).smoothingProperty().get());
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaid() throws Exception {
        Files.writeString(folder.resolve("home"), "no folder");
        Preferences preferences = new Preferences(file, 0.9);
        preferences.keep(notices);
        preferences.darkProperty().set(true);
        errands.remove().run();
        assertTrue(Objects.requireNonNull(notices.latestProperty().get()).isProblem());
    }
}
