package dcganlab.app;

import dcganlab.cli.Cli;
import dcganlab.data.ImageLibrary;
import dcganlab.files.HomeFolder;
import dcganlab.model.Texts;
import dcganlab.nn.FasterPrecision;
import dcganlab.training.TrainerFactory;

import javafx.application.Application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// Starts the lab: with words a command, without any the window, and where there is no display the
/// training of the built-in portraits, so that the main job always runs.
public final class Main {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    private Main() {}

    public static void main(String[] args) {
        HomeFolder.follow();
        // Captions are drawn with AWT, which shall neither look for a screen nor open one.
        System.setProperty("java.awt.headless", "true");
        FasterPrecision.keepIn(HomeFolder.ofTheLab());
        if (args.length > 0) {
            exit(args);
        } else if (display(System.getProperties(), System.getenv())) {
            openWindow();
            end(EndSignals.code());
        } else {
            System.err.println(TEXTS.of("app.noDisplay"));
            trainPortraits();
        }
    }

    /// Whether a window can open: always but on a Linux without X11 and Wayland.
    static boolean display(Map<Object, Object> properties, Map<String, String> environment) {
        return !String.valueOf(properties.get("os.name")).startsWith("Linux")
                || "Headless".equalsIgnoreCase(String.valueOf(properties.get("glass.platform")))
                || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /// JavaFX has no single word for a Linux without GTK, or with a display that does not answer:
    /// what goes wrong before it hands the lab a stage is its own trouble.
    private static void openWindow() {
        try {
            Application.launch(LabApplication.class);
        } catch (UnsatisfiedLinkError e) {
            missingLibrary(e);
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof UnsatisfiedLinkError)) {
                cause = cause.getCause();
            }
            if (cause instanceof UnsatisfiedLinkError || !LabApplication.began()) {
                missingLibrary(cause);
            } else {
                throw e;
            }
        }
    }

    private static void missingLibrary(Throwable cause) {
        System.err.println(TEXTS.of("app.noToolkit", String.valueOf(cause.getMessage())));
        trainPortraits();
    }

    private static void trainPortraits() {
        String time =
                LocalDateTime.now(ZoneId.systemDefault())
                        .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        Path run = Path.of("runs", "portraits-" + time);
        for (int i = 2; Files.exists(run); i++) {
            run = Path.of("runs", "portraits-" + time + "-" + i);
        }
        exit("train", "--data", "portraits", "--preset", "classroom", "--out", run.toString());
    }

    private static void exit(String... words) {
        end(Cli.ofProcess(TrainerFactory.of(new ImageLibrary()), new WindowBench()).run(words));
    }

    private static void end(int code) {
        ExitCode.leave(code);
        System.exit(code);
    }
}
