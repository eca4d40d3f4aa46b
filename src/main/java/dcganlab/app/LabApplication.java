package dcganlab.app;

import dcganlab.model.Preset;
import dcganlab.model.Texts;
import dcganlab.nn.NativeWork;
import dcganlab.view.MainWindow;
import dcganlab.view.files.SystemPathChooser;

import javafx.application.Application;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// The lab in its window.
public final class LabApplication extends Application {
    private static volatile boolean began;
    private @Nullable Wiring wiring;
    private NativeWork.@Nullable Ending ending;

    /// Whether JavaFX works on this machine: it has handed over a stage.
    static boolean began() {
        return began;
    }

    @Override
    public void start(Stage stage) {
        began = true;
        Wiring lab = new Wiring(Preset.CLASSROOM.plan(), Home.folder());
        wiring = lab;
        // Told to end (`kill`, the end of a session), the process waits for the step that runs.
        ending = NativeWork.atTheEnd(lab::close);
        new MainWindow(
                stage,
                lab.state(),
                new Texts(Locale.ENGLISH),
                new SystemPathChooser(stage),
                FileManager::show);
        stage.show();
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
        if (ending != null) {
            ending.close();
        }
    }
}
