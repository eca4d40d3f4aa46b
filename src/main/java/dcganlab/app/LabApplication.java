package dcganlab.app;

import dcganlab.cli.StartMark;
import dcganlab.files.HomeFolder;
import dcganlab.files.UserFolder;
import dcganlab.model.Language;
import dcganlab.model.Preset;
import dcganlab.nn.NativeWork;
import dcganlab.state.LabState;
import dcganlab.view.MainWindow;
import dcganlab.view.Splash;
import dcganlab.view.files.SystemPathChooser;
import dcganlab.view.text.ShownTexts;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

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
        unlessItEnds(() -> open(stage));
    }

    private static void unlessItEnds(Runnable opening) {
        try {
            opening.run();
        } catch (RuntimeException e) {
            NativeWork.requireNoEnd();
            throw e;
        }
    }

    private void open(Stage stage) {
        Wiring lab = new Wiring(Preset.CLASSROOM.plan(), HomeFolder.ofTheLab());
        wiring = lab;
        ending = NativeWork.atTheEnd(lab::close);
        EndSignals.follow();
        Language.of(getParameters().getNamed().getOrDefault("lang", ""))
                .ifPresent(lab.state().preferences().languageProperty()::set);
        ShownTexts texts = new ShownTexts(lab.state().preferences().languageProperty());
        Splash.show(stage, texts.of("view.title"), lab.state().preferences().darkProperty().get());
        StartMarks marks = new StartMarks();
        marks.follow(lab.state());
        whenPainted(() -> {
            marks.mark(StartMark.STAGE);
            fill(stage, lab.state(), texts, named());
            whenPainted(() -> {
                marks.mark(StartMark.WINDOW);
                lab.begin();
            });
        });
    }

    /// The files and folders that the lab was started with.
    private List<Path> named() {
        return getParameters().getUnnamed().stream().map(Path::of).toList();
    }

    /// Ends the program where it cannot: an empty window is of no use.
    private static void fill(Stage stage, LabState lab, ShownTexts texts, List<Path> named) {
        try {
            MainWindow window =
                    new MainWindow(
                            stage,
                            lab,
                            texts,
                            new SystemPathChooser(
                                    stage, UserFolder.PICTURES.path(), UserFolder.DOCUMENTS.path()),
                            FileManager::show);
            if (named.isEmpty()) {
                window.greet();
            } else {
                window.take(named);
            }
        } catch (RuntimeException | Error e) {
            Platform.exit();
            throw e;
        }
    }

    /// After the pulse in which what the window holds now is laid out and handed to the screen.
    private static void whenPainted(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses > 1) {
                    stop();
                    action.run();
                }
            }
        }.start();
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
