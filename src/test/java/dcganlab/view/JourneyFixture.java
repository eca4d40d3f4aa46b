package dcganlab.view;

import static dcganlab.view.LabWindow.until;

import dcganlab.model.Lifecycle;
import dcganlab.model.Rendered;
import dcganlab.state.LabState;
import dcganlab.view.files.PathChooser;

import javafx.scene.control.Label;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/// The real window with real training of small networks, and a chooser that answers with one place.
@ExtendWith(ApplicationExtension.class)
abstract class JourneyFixture {
    @TempDir static Path folder;

    @TempDir Path home;

    final Answers answers = new Answers();

    @SuppressWarnings("NullAway.Init") // Opened before each test.
    LabWindow window;

    @SuppressWarnings("NullAway.Init")
    LabState lab;

    /** A test's own method opens it: TestFX looks for {@link Start} in the test's class alone. */
    void open(Stage stage) {
        window = new LabWindow(stage, folder.resolve("recent.txt"), home.resolve("runs"), answers);
        lab = window.lab();
    }

    @AfterEach
    void close() throws InterruptedException {
        window.close();
    }

    /** Begins a run with one step; returns its folder. */
    Path begin(FxRobot robot) throws Exception {
        robot.clickOn("#transport-step");
        until(() -> steps() == 1);
        until(() -> lab.lifecycleProperty().get().equals(Lifecycle.PAUSED));
        return Objects.requireNonNull(lab.timeLine().folderProperty().get());
    }

    long steps() {
        return window.steps();
    }

    long sampleStep() {
        return window.sampleStep();
    }

    Rendered samples() {
        return window.samples();
    }

    static String status(FxRobot robot) {
        WaitForAsyncUtils.waitForFxEvents();
        return robot.lookup("#transport-status").queryAs(Label.class).getText();
    }

    /** Answers questions for files with one place. */
    static final class Answers implements PathChooser {
        Path place = Path.of("unasked");

        @Override
        public Optional<Path> file(String title, String extension) {
            return Optional.of(place);
        }

        @Override
        public Optional<Path> folder(String title) {
            return Optional.of(place);
        }

        @Override
        public Optional<Path> save(String title, String name) {
            return Optional.of(place);
        }
    }
}
