package dcganlab.app;

import dcganlab.cli.Cli;
import dcganlab.data.ImageLibrary;
import dcganlab.files.HomeFolder;
import dcganlab.model.Language;
import dcganlab.model.Texts;
import dcganlab.nn.FasterPrecision;
import dcganlab.training.TrainerFactory;

import javafx.application.Application;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts the lab: with words a command, with the names of files or without any words the window,
/// and where there is no display the training of the built-in portraits, so that the main job
/// always runs.
public final class Main {
    private static final int FAILED = 1;
    private static final Texts TEXTS = Language.ofSystem().texts();

    private Main() {}

    public static void main(String[] args) {
        HomeFolder.follow();
        // Captions are drawn with AWT, which shall neither look for a screen nor open one.
        System.setProperty("java.awt.headless", "true");
        FasterPrecision.keepIn(HomeFolder.ofTheLab());
        Optional<Cli.Opening> asked = commands().opening(args);
        if (asked.isEmpty()) {
            end(commands().run(args));
        }
        List<Path> files = asked.orElseThrow().files();
        Optional<String> trouble =
                display(System.getProperties(), System.getenv())
                        ? openWindow(asked.orElseThrow())
                        : Optional.of(TEXTS.of("app.noDisplay"));
        if (trouble.isEmpty()) {
            end(EndSignals.code());
        } else if (files.isEmpty()) {
            System.err.println(TEXTS.of("app.instead", trouble.get()));
            trainPortraits();
        } else {
            System.err.println(trouble.get());
            end(FAILED);
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
    ///
    /// @return why it did not open
    private static Optional<String> openWindow(Cli.Opening asked) {
        try {
            String[] words =
                    Stream.concat(
                                    asked.files().stream().map(Path::toString),
                                    asked.language().stream()
                                            .map(chosen -> "--lang=" + chosen.code()))
                            .toArray(String[]::new);
            Application.launch(LabApplication.class, words);
            return Optional.empty();
        } catch (UnsatisfiedLinkError e) {
            return Optional.of(missingLibrary(e));
        } catch (RuntimeException e) {
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof UnsatisfiedLinkError)) {
                cause = cause.getCause();
            }
            if (cause instanceof UnsatisfiedLinkError || !LabApplication.began()) {
                return Optional.of(missingLibrary(cause));
            }
            throw e;
        }
    }

    private static String missingLibrary(Throwable cause) {
        return TEXTS.of("app.noToolkit", String.valueOf(cause.getMessage()));
    }

    private static void trainPortraits() {
        String time =
                LocalDateTime.now(ZoneId.systemDefault())
                        .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
        Path run = Path.of("runs", "portraits-" + time);
        for (int i = 2; Files.exists(run); i++) {
            run = Path.of("runs", "portraits-" + time + "-" + i);
        }
        String out = run.toString();
        end(commands().run("train", "--data", "portraits", "--preset", "classroom", "--out", out));
    }

    private static Cli commands() {
        return Cli.ofProcess(TrainerFactory.of(new ImageLibrary()), new WindowBench());
    }

    private static void end(int code) {
        ExitCode.leave(code);
        System.exit(code);
    }
}
